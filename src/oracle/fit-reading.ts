/** What somebody read of an order, a status or a field, against a hypothesis. */
import type { Order } from '../engine/order.js';
import { type Instant, toEpoch } from '../time/index.js';
import { statusOf } from '../view/status.js';
import { type FieldName, type FieldValue, kindOf, readField } from './fields.js';
import { type Hypothesis, isCommanded, pastAt, pastsOf, settledTo } from './hypothesis.js';
import type { ObservationOf } from './observation.js';
import { slackOf } from './timing.js';

export type Reading = ObservationOf<'status'> | ObservationOf<'field'>;

/** @returns what the rules say of what was read */
export const expectedOf = (order: Order, seen: Reading): FieldValue =>
  seen.kind === 'status' ? statusOf(order) : readField(order, seen.field);

const isDate = (field: FieldName): boolean => kindOf(field) === 'instant';

/** @returns the value that was read, instants in epoch ms */
export function readValue(seen: Reading): FieldValue {
  if (seen.kind === 'status') return seen.status;
  return isDate(seen.field) && typeof seen.value === 'string' ? toEpoch(seen.value) : seen.value;
}

/** @returns whether what was read is what the rules say; dates may differ by what the clocks do */
export function isRead(order: Order, seen: Reading, skewMs: number): boolean {
  const [expected, value] = [expectedOf(order, seen), readValue(seen)];
  if (expected === value) return true;
  const areDates = seen.kind === 'field' && isDate(seen.field);
  if (!areDates || typeof expected !== 'number' || typeof value !== 'number') return false;
  return Math.abs(expected - value) <= slackOf(skewMs);
}

/** What the order was from one instant to another, both included, as far as it is known. */
function* ordersBetween(hypothesis: Hypothesis, from: Instant, to: Instant): Generator<Order> {
  const settled = settledTo(hypothesis, to);
  for (const { order } of pastsOf(settled)) {
    if (order.facts.at <= to) yield order;
    if (order.facts.at < from) return;
  }
}

/** What was read may be older than what happened since, where a log came in late. */
const asOf = (hypothesis: Hypothesis, at: Instant): Hypothesis | null => {
  const past = pastAt(hypothesis, at);
  return past === null ? null : settledTo({ ...hypothesis, order: past.order, past }, at);
};

/** What the order was at an instant: after all that happened then, and before each command that came at that very instant. */
function* ordersAt(then: Hypothesis, at: Instant): Generator<Order> {
  yield then.order;
  for (const past of pastsOf(then)) {
    if (past.cause.at < at) return;
    if (isCommanded(past) && past.previous !== null) yield past.previous.order;
  }
}

/** By clocks that are right. */
function afterExactReading(hypothesis: Hypothesis, seen: Reading): readonly Hypothesis[] {
  const isLate = seen.at < hypothesis.order.facts.at;
  const then = isLate ? asOf(hypothesis, seen.at) : settledTo(hypothesis, seen.at);
  if (then === null) return [];
  for (const order of ordersAt(then, seen.at)) if (isRead(order, seen, 0)) return [isLate ? hypothesis : then];
  return [];
}

/** @returns what the order may be after somebody read it; nothing where it cannot have been so */
export function afterReading(hypothesis: Hypothesis, seen: Reading, skewMs: number): readonly Hypothesis[] {
  if (skewMs === 0) return afterExactReading(hypothesis, seen);
  const [from, to] = [seen.at - slackOf(skewMs), seen.at + slackOf(skewMs)];
  for (const order of ordersBetween(hypothesis, from, to))
    if (isRead(order, seen, skewMs)) return [settledTo(hypothesis, from)];
  return [];
}
