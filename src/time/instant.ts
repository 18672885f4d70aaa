/**
 * Instants: the only representation of a moment in orderchart.
 *
 * @rule D-53
 */
import { DateTime } from 'luxon';
import * as z from 'zod';

/** A moment: milliseconds since 1970-01-01T00:00:00Z, always an integer. */
export type Instant = number;

/** The first instant that an order may know: 2000-01-01T00:00:00.000Z. */
const firstInstant: Instant = 946_684_800_000;

/** The last instant that an order may know: 2100-12-31T23:59:59.999Z. */
export const lastInstant: Instant = 4_133_980_799_999;

/** Whether an instant lies in the years 2000 to 2100. */
export const isInRange = (instant: Instant): boolean => instant >= firstInstant && instant <= lastInstant;

/**
 * The instant itself, or the last one there is. Deadlines that the clock sets by itself (no command is there to refuse)
 * stop at the end of the calendar.
 */
export const clampToRange = (instant: Instant): Instant => Math.min(instant, lastInstant);

const outOfRange = 'an instant in the years 2000 to 2100 (epoch milliseconds, UTC)';

/** An instant at rest: epoch milliseconds, nothing else. */
export const StoredInstant = z
  .int()
  .min(firstInstant, outOfRange)
  .max(lastInstant, outOfRange)
  .meta({ id: 'StoredInstant', description: 'Epoch milliseconds, UTC, in the years 2000 to 2100' });

/** Of a full text with an offset: that reads no clock and no zone, while luxon's own parser asks for the time first. */
// biome-ignore lint/style/noRestrictedGlobals: see above
export const epochOfIso = (text: string): Instant => Date.parse(text);

const isoInstant = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })])
  .transform(epochOfIso);

/** What is expected where an instant is not one. */
export const instantExpectation = 'epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z';

/** An instant as people and programs send it: epoch milliseconds, or ISO 8601 with an offset. Parsed to milliseconds. */
export const InstantInput = z
  .union([z.int(), isoInstant], {
    error: instantExpectation,
  })
  .pipe(StoredInstant)
  .meta({ description: 'Epoch milliseconds (UTC), or ISO 8601 with an offset; in the years 2000 to 2100' });

/** @returns the ISO 8601 text of an instant, in UTC, to the millisecond: `2026-03-10T12:00:00.000Z` */
export const isoOf = (instant: Instant): string =>
  DateTime.fromMillis(instant, { zone: 'utc' }).toISO() ?? String(instant);

/** An instant as hosts may say it: epoch milliseconds, or ISO 8601 with an offset. */
export type InstantText = Instant | string;

/** Nobody writes an instant with more digits than these. */
const longestText = 100;

/**
 * Reads an instant that a host gives, at whatever door.
 *
 * @returns epoch ms (UTC); NaN, which is before and after nothing, for what is no instant. Never throws
 */
export function toEpoch(input: InstantText): Instant {
  if (typeof input === 'number') return input;
  if (typeof input !== 'string' || (input as string).length > longestText) return Number.NaN;
  return InstantInput.safeParse(input).data ?? Number.NaN;
}
