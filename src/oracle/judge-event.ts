/** What is wrong with an event that was seen. */
import { forecast } from '../engine/advance.js';
import { eventsOf, isNamed, wasSeen } from './fit-event.js';
import { type Hypothesis, settledTo } from './hypothesis.js';
import { isHeld, isOver, type Judgement, ruleOfEvent } from './judged.js';
import type { ObservationOf } from './observation.js';

type EventSeen = ObservationOf<'event'>;

const isRelease = ({ type }: EventSeen): boolean => type === 'earnings.available';

/** Seen again, or later than it happened. */
function again(hypothesis: Hypothesis, seen: EventSeen): Judgement | null {
  for (const event of eventsOf(hypothesis)) {
    if (!isNamed(event, seen)) continue;
    const { rule } = event;
    if (!wasSeen(hypothesis, event)) return event.by === 'clock' ? { anomaly: 'missedDeadline', rule } : null;
    if (isRelease(seen)) return { anomaly: 'earningsReleasedTwice', rule };
    if (event.at === seen.at) return { anomaly: 'duplicateApplied', rule };
  }
  return null;
}

/** Before its time: nothing but time would have made it happen; or earnings that nobody has yet. */
function tooSoon(hypothesis: Hypothesis, seen: EventSeen): Judgement | null {
  if (isRelease(seen) && isHeld(hypothesis.order)) return { anomaly: 'earningsReleasedEarly', rule: 'CLR-1' };
  const coming = forecast(hypothesis.order).find((event) => isNamed(event, seen));
  if (coming === undefined) return null;
  return { anomaly: isRelease(seen) ? 'earningsReleasedEarly' : 'firedEarly', rule: coming.rule };
}

/** @returns what is wrong with an event, as one hypothesis sees it */
export function judgeEvent(before: Hypothesis, seen: EventSeen): Judgement {
  const hypothesis = settledTo(before, seen.at);
  return (
    again(hypothesis, seen) ??
    tooSoon(hypothesis, seen) ?? {
      anomaly: isOver(hypothesis.order) ? 'finishedOrderChanged' : 'impossibleEvent',
      rule: ruleOfEvent(seen.type),
    }
  );
}
