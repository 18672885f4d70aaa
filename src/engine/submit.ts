/** A command reaches an order. */
import type { Command, CommandInput } from '../order/commands.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { settle } from './advance.js';
import { isSameCommand } from './digest.js';
import { commandHappening, type Happening } from './happening.js';
import { isFull, limitRefusal } from './history-limit.js';
import { isMade, referenceOf } from './made-commands.js';
import { noEvents, type Order, type OrderEvent, type Outcome } from './order.js';
import { readCommand } from './parse.js';
import { refusalsOf } from './refusals.js';
import { type RememberedCommands, recall, remember } from './remembered.js';
import { nothingTold, type Telling, take } from './step.js';

const refused = (order: Order, events: readonly OrderEvent[], refusals: readonly Refusal[]): Outcome => ({
  ok: false,
  order,
  events,
  refusals: refusals as readonly [Refusal, ...Refusal[]],
});

/** What settles nothing: a command seen before, an id used for another one, an instant before the last event. */
function answeredAtOnce(order: Order, command: Command, { id, at }: Happening): Outcome | null {
  const accepted = recall(order.remembered, id);
  if (accepted !== null)
    return isSameCommand(accepted, referenceOf(command))
      ? { ok: true, order, events: noEvents }
      : refused(order, noEvents, [refuse('command.idReused', 'D-27', { id })]);
  return at < order.facts.at
    ? refused(order, noEvents, [refuse('time.regression', 'D-28', { at, lastEventAt: order.facts.at })])
    : null;
}

/** Only where the memory is full is a step looked at before it counts. */
function taken(settled: Order, happening: Happening, telling: Telling): Order | Refusal | null {
  if (!isFull(settled)) return take(settled, happening, telling);
  const trial = nothingTold();
  const after = take(settled, happening, trial);
  const limit = after === null ? null : limitRefusal(settled, after);
  if (limit !== null) return limit;
  telling.events = [...telling.events, ...trial.events];
  return after;
}

/**
 * Submits a command to an order. Every deadline up to `at` fires first, each at its own instant; then the chart judges the
 * command; then whatever it made due at once fires, too.
 *
 * @param input a command, best one that `parseCommand` made; anything else is parsed first, so it may be anything at all
 * @returns the new order and what happened, or every reason why not. A command that was accepted before gives the order
 *   unchanged and no events. Store the order in both cases: a refusal leaves its due deadlines settled (D-49). Never throws,
 *   whatever the command is; a copy of an order, which has lost its memory of commands, is a `TypeError`
 * @rule D-02, D-27, D-28, D-34, D-49
 */
export function submit(order: Order, input: CommandInput | Command): Outcome {
  if (!isMade(input)) {
    const read = readCommand(input);
    return read.ok ? submit(order, read.command) : refused(order, noEvents, [read.refusal]);
  }
  const happening = commandHappening(input, true);
  const answer = answeredAtOnce(order, input, happening);
  if (answer !== null) return answer;
  const { at } = happening;
  const telling = nothingTold();
  const settled = settle(order, at, telling);
  const after = taken(settled, happening, telling);
  if (after === null) return refused(settled, telling.events, refusalsOf(settled, happening.cause));
  if ('code' in after) return refused(settled, telling.events, [after]);
  // Nobody has seen it yet.
  (after as { remembered: RememberedCommands }).remembered = remember(settled.remembered, referenceOf(input));
  const next = settle(after, at, telling);
  return { ok: true, order: next, events: telling.events };
}
