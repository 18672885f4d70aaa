/** An event that was seen, against a hypothesis. */
import type { OrderEvent } from '../engine/order.js';
import { type Hypothesis, pastsOf, settledTo } from './hypothesis.js';
import type { ObservationOf } from './observation.js';
import { slackOf } from './timing.js';

type EventSeen = ObservationOf<'event'>;

const bit = ({ sequence }: OrderEvent): bigint => 1n << BigInt(sequence);

export const wasSeen = ({ seen }: Hypothesis, event: OrderEvent): boolean => (seen & bit(event)) !== 0n;

/** @returns whether it is the event that was seen, so far as its name and who was behind it */
export const isNamed = (event: OrderEvent, { type, by = event.by }: EventSeen): boolean =>
  event.type === type && event.by === by;

/** @returns every event of a hypothesis, the newest step first */
export function* eventsOf(hypothesis: Hypothesis): Generator<OrderEvent> {
  for (const { events } of pastsOf(hypothesis)) yield* events;
}

/** @returns what the order may be after the event was seen; nothing where there is no such event that was not seen before */
export function afterEvent(hypothesis: Hypothesis, seen: EventSeen, skewMs: number): readonly Hypothesis[] {
  const slack = slackOf(skewMs);
  const settled = settledTo(hypothesis, seen.at + slack);
  const fitting: Hypothesis[] = [];
  for (const event of eventsOf(settled)) {
    if (event.at < seen.at - slack) break;
    if (!isNamed(event, seen) || Math.abs(event.at - seen.at) > slack || wasSeen(hypothesis, event)) continue;
    const known = skewMs === 0 ? settled : settledTo(hypothesis, Math.max(event.at, seen.at - slack));
    fitting.push({ ...known, seen: known.seen | bit(event) });
    // At one instant they are all the same; by clocks that may be wrong, which of them it was matters to the next one.
    if (skewMs === 0) break;
  }
  return fitting;
}
