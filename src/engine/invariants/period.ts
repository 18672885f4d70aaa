/** Whether an instant is where a period after its anchor ends. */
import { after, clampToRange, type Instant, type Period } from '../../time/index.js';

/**
 * Days of a calendar are counted once, when they begin, and never again: the tables of time zones change (D-03). Of those only
 * the order of the two instants is certain.
 */
export const isPeriodAfter = (instant: Instant | null, anchor: Instant, period: Period): boolean =>
  typeof period === 'string' || period.countedIn === 'elapsed'
    ? instant === clampToRange(after(anchor, period, null))
    : (instant ?? 0) >= anchor;
