/** A command reaches an order. */
import type { Command, CommandInput } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { settle } from './advance.js';
import { limitRefusal } from './history-limit.js';
import { referenceOf } from './made-commands.js';
import { noEvents, type Order, type OrderEvent, type Outcome } from './order.js';
import { readCommand } from './parse.js';
import { refusalsOf } from './refusals.js';
import { recall, remember } from './remembered.js';
import { step } from './step.js';

const refused = (order: Order, events: readonly OrderEvent[], refusals: readonly Refusal[]): Outcome => ({
  ok: false,
  order,
  events: events.length === 0 ? noEvents : events,
  refusals: refusals as readonly [Refusal, ...Refusal[]],
});

/** What settles nothing: a command seen before, an id used for another one, an instant before the last event. */
function answeredAtOnce(order: Order, command: Command): Outcome | null {
  const accepted = recall(order.remembered, command.id);
  if (accepted !== null)
    return accepted === referenceOf(command) || accepted.digest === referenceOf(command).digest
      ? { ok: true, order, events: noEvents }
      : refused(order, noEvents, [refuse('command.idReused', 'D-27', { id: command.id })]);
  return command.at < order.facts.at
    ? refused(order, noEvents, [refuse('time.regression', 'D-28', { at: command.at, lastEventAt: order.facts.at })])
    : null;
}

/** One literal, so that all orders share one hidden class. */
const withRemembered = (
  { id, facts, state, sequence, wakeAt, remembered }: Order,
  reference: CommandReference,
): Order => ({
  id,
  facts,
  state,
  sequence,
  wakeAt,
  remembered: remember(remembered, reference),
});

/**
 * Submits a command to an order. Every deadline up to `at` fires first, each at its own instant; then the chart judges the
 * command; then whatever it made due at once fires, too.
 *
 * @param input a command, best one that `parseCommand` made; anything else is parsed first, so it may be anything at all
 * @returns the new order and what happened, or every reason why not. A command that was accepted before gives the order
 *   unchanged and no events. Store the order in both cases: a refusal leaves its due deadlines settled (D-49). Never throws
 * @rule D-02, D-27, D-28, D-34, D-49
 */
export function submit(order: Order, input: CommandInput | Command): Outcome {
  const read = readCommand(input);
  if (!read.ok) return refused(order, noEvents, [read.refusal]);
  const { command } = read;
  const answer = answeredAtOnce(order, command);
  if (answer !== null) return answer;
  const events: OrderEvent[] = [];
  const settled = settle(order, command.at, events);
  const happened: OrderEvent[] = [];
  const after = step(settled, command, happened);
  if (after === null) return refused(settled, events, refusalsOf(settled, command, 'whole'));
  const limit = limitRefusal(settled, after);
  if (limit !== null) return refused(settled, events, [limit]);
  events.push(...happened);
  const accepted = withRemembered(after, referenceOf(command));
  return { ok: true, order: settle(accepted, command.at, events), events };
}
