/** Floor 0: instants, spans and calendars. */
export { after, Calendar, CountedIn, isWholeDays, Period } from './calendar.js';
export { atFirstUse, eachAtFirstUse, strictObject } from './first-use.js';
export {
  clampToRange,
  type Instant,
  InstantInput,
  type InstantText,
  instantExpectation,
  isInRange,
  isoOf,
  lastInstant,
  StoredInstant,
  toEpoch,
} from './instant.js';
export { isSpan, lengthOf, type Milliseconds, PositiveSpan, type Span, SpanInput } from './span.js';
