/** What is wrong with a status or a field that was read. */
import { advance, nextDeadline } from '../engine/advance.js';
import type { OrderEvent } from '../engine/order.js';
import type { Facts } from '../order/facts.js';
import type { RuleId } from '../order/rules.js';
import type { AnomalyName } from './anomalies.js';
import { type FieldKind, type FieldName, kindOf, readField } from './fields.js';
import { isRead, type Reading, readValue } from './fit-reading.js';
import { type Hypothesis, isCommanded, pastsOf, settledTo } from './hypothesis.js';
import { isHeld, type Judgement } from './judged.js';

/** The facts that a field is read from, where they have another name. */
const readFrom: { readonly [F in FieldName]?: readonly (keyof Facts)[] } = {
  revisionsLeft: ['revisionsUsed', 'revisionsAllowed'],
  bucket: ['earnings', 'held', 'clearsAt', 'chargeback'],
};

/** The rule by which a field last became what it is. */
function ruleBehind(hypothesis: Hypothesis, field: FieldName): RuleId {
  const facts: readonly string[] = readFrom[field] ?? [field];
  for (const { events } of pastsOf(hypothesis)) {
    const setter = [...events].reverse().find((event) => facts.some((fact) => fact in event.facts));
    if (setter !== undefined) return setter.rule;
  }
  return 'D-35';
}

const wrong: Readonly<Record<FieldKind, AnomalyName>> = {
  instant: 'wrongDate',
  amount: 'wrongAmount',
  count: 'wrongCount',
  verdict: 'wrongStatus',
  name: 'wrongStatus',
};

const ruleOfReading = (hypothesis: Hypothesis, seen: Reading): RuleId =>
  seen.kind === 'status' ? 'D-35' : ruleBehind(hypothesis, seen.field);

/** What no order may ever show, whatever happened to it. */
function absurdity(hypothesis: Hypothesis, seen: Reading): Judgement | null {
  if (seen.kind === 'status') return null;
  const { order } = hypothesis;
  const [{ field }, value] = [seen, readValue(seen)];
  if (field === 'bucket' && value === 'available' && isHeld(order))
    return { anomaly: 'earningsReleasedEarly', rule: 'CLR-1' };
  if (typeof value !== 'number') return null;
  if (field === 'refunded' && value > (readField(order, 'paid') as number))
    return { anomaly: 'refundExceedsPayment', rule: 'D-45' };
  const allowed = readField(order, 'revisionsAllowed');
  if (
    (field === 'revisionsUsed' && allowed !== null && value > (allowed as number)) ||
    (field === 'revisionsLeft' && value < 0)
  )
    return { anomaly: 'allowanceExceeded', rule: 'REV-1' };
  const earned = readField(order, 'earnings') as number;
  return field === 'earnings' && earned > 0 && value === 2 * earned
    ? { anomaly: 'earningsReleasedTwice', rule: 'CLR-1' }
    : null;
}

/** The deadline that had come by then, and that what was read knows nothing of. */
function missed(hypothesis: Hypothesis, seen: Reading, skewMs: number): Judgement | null {
  const waiting: OrderEvent[] = [];
  for (const past of pastsOf(hypothesis)) {
    if (waiting.length > 0 && isRead(past.order, seen, skewMs))
      return { anomaly: 'missedDeadline', rule: (waiting.at(-1) as OrderEvent).rule };
    if (isCommanded(past)) return null;
    waiting.push(past.events[0] as OrderEvent);
  }
  return null;
}

/** The next deadlines that are looked at for one that was acted upon too soon: late, very late, cancelled. */
const fewAhead = 3;

function tooSoon(hypothesis: Hypothesis, seen: Reading, skewMs: number): Judgement | null {
  let { order } = hypothesis;
  for (let ahead = 0; ahead < fewAhead; ahead += 1) {
    const next = nextDeadline(order);
    if (next === null) return null;
    const { order: after, events } = advance(order, next.at);
    order = after;
    if (!isRead(order, seen, skewMs)) continue;
    const release = events.find(({ type }) => type === 'earnings.available');
    return release === undefined
      ? { anomaly: 'firedEarly', rule: (events[0] as OrderEvent).rule }
      : { anomaly: 'earningsReleasedEarly', rule: release.rule };
  }
  return null;
}

function stale(hypothesis: Hypothesis, seen: Reading, skewMs: number): Judgement | null {
  for (const { order } of pastsOf(hypothesis))
    if (isRead(order, seen, skewMs)) return { anomaly: 'staleRead', rule: ruleOfReading(hypothesis, seen) };
  return null;
}

/** @returns what is wrong with what was read, as one hypothesis sees it */
export function judgeReading(before: Hypothesis, seen: Reading, skewMs: number): Judgement {
  const hypothesis = settledTo(before, seen.at);
  const found =
    absurdity(hypothesis, seen) ??
    missed(hypothesis, seen, skewMs) ??
    tooSoon(hypothesis, seen, skewMs) ??
    stale(hypothesis, seen, skewMs);
  const anomaly = seen.kind === 'status' ? 'wrongStatus' : wrong[kindOf(seen.field)];
  return found ?? { anomaly, rule: ruleOfReading(hypothesis, seen) };
}
