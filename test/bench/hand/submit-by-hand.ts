/**
 * The opponent of the benchmark: what `submit` does, written by hand for speed, with the same rules and the same outputs. No
 * chart and no tables: switches, plain functions, literals with all their fields. What a good engineer would write who had
 * the rules by heart, and would have to keep in step with them for ever.
 */
import type { OrderEvent } from '../../../src/engine/order.js';
import type { Command } from '../../../src/order/commands.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Instant } from '../../../src/time/index.js';
import { type Draft, draftOf, finished, hear, noEvents } from './draft.js';
import { judge } from './judge.js';
import { type AcceptedCommand, recall, remember } from './memory.js';
import type { HandOrder, HandOutcome } from './order.js';
import { refusal } from './reasons.js';
import { settle } from './settle.js';
import { Fulfilment, Request } from './state.js';

const refused = (order: HandOrder, events: readonly OrderEvent[], refusals: readonly Refusal[]): HandOutcome => ({
  ok: false,
  order,
  events,
  refusals,
});

/** A command that was accepted before, or an id that was used for another one. @rule D-27 */
const answeredAgain = (order: HandOrder, command: Command, accepted: AcceptedCommand): HandOutcome =>
  accepted.saysTheSameAs(command)
    ? { ok: true, order, events: noEvents }
    : refused(order, noEvents, [refusal('command.idReused', 'D-27', { id: command.id })]);

/** What was taken is remembered, and what it made due at once happens, too. */
function accepted(draft: Draft, at: Instant): HandOutcome {
  draft.memory = remember(draft.memory, draft.commands, draft.command as AcceptedCommand);
  draft.commands += 1;
  settle(draft, at);
  return { ok: true, order: finished(draft), events: draft.events };
}

/** @param command one that `parseCommand` made @rule D-02, D-27, D-28, D-49 */
export function submitByHand(order: HandOrder, command: Command): HandOutcome {
  const { id, at } = command;
  const before = recall(order.memory, order.commands, id);
  if (before !== null) return answeredAgain(order, command, before);
  const lastEventAt = order.facts.at;
  if (at < lastEventAt) return refused(order, noEvents, [refusal('time.regression', 'D-28', { at, lastEventAt })]);
  const draft = draftOf(order);
  settle(draft, at);
  if (order.commands >= order.numbers.commandsMost)
    return submittedWhenFull(settledOf(order, draft), command, draft.events);
  hear(draft, command, id, at);
  const reasons = judge(draft, command);
  return reasons === null ? accepted(draft, at) : refused(settledOf(order, draft), draft.events, reasons);
}

const settledOf = (order: HandOrder, draft: Draft): HandOrder => (draft.events === noEvents ? order : finished(draft));

/** An order that remembers as many commands as it may takes only what closes something. @rule D-27 */
function submittedWhenFull(settled: HandOrder, command: Command, events: readonly OrderEvent[]): HandOutcome {
  const draft = draftOf(settled);
  hear(draft, command, command.id, command.at);
  const reasons = judge(draft, command);
  if (reasons !== null) return refused(settled, events, reasons);
  if (!closesSomething(settled, draft))
    return refused(settled, events, [refusal('history.full', 'D-27', { limit: settled.numbers.commandsMost })]);
  const outcome = accepted(draft, command.at);
  return { ...outcome, events: [...events, ...outcome.events] };
}

function closesSomething(before: HandOrder, after: Draft): boolean {
  if (before.request !== Request.none && after.request === Request.none) return true;
  const { fulfilment } = after;
  const isEnd =
    fulfilment === Fulfilment.delivered || fulfilment === Fulfilment.completed || fulfilment === Fulfilment.cancelled;
  return isEnd && before.fulfilment !== fulfilment;
}
