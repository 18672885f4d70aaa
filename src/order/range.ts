/** The end of the calendar, as a refusal. */
import { type Instant, isInRange, lastInstant } from '../time/index.js';
import { type Refusal, refuse } from './refusals.js';

/**
 * @param computed an instant that a command would set (epoch ms, UTC); null where it sets none
 * @returns `time.outOfRange` where it leaves the years 2000 to 2100
 * @rule D-53
 */
export const staysInRange = (computed: Instant | null): Refusal | null =>
  computed === null || isInRange(computed) ? null : refuse('time.outOfRange', 'D-53', { computed, last: lastInstant });
