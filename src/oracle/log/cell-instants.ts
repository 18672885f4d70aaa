/** Instants out of columns: in the one format that a map declares. A local time needs the offset that it was written in. */
import * as z from 'zod';
import { type Instant, InstantInput } from '../../time/index.js';
import { malformed } from './adapter.js';
import { type Cell, quoted, wholeNumber } from './cells.js';
import { utcInstant } from './utc-instant.js';

/** How instants are written: ISO 8601 with an offset (the default), as numbers, or as local time at a fixed offset. */
export const TimeFormat = z.union(
  [
    z.enum(['iso', 'epochSeconds', 'epochMilliseconds']),
    z.strictObject({ offset: z.string().regex(/^(?:Z|[+-]\d{2}:\d{2})$/) }),
  ],
  { error: 'iso, epochSeconds, epochMilliseconds or { "offset": "+02:00" }' },
);
export type TimeFormat = z.output<typeof TimeFormat>;

/** Databases write a space for the T, and offsets without minutes or without a colon. */
function isoOf(text: string): string {
  const joined = text.charCodeAt(10) === 32 ? `${text.slice(0, 10)}T${text.slice(11)}` : text;
  return joined.replace(
    /(:\d{2}(?:\.\d+)?) ?([+-]\d{2})(?::?(\d{2}))?$/,
    (_, time, hours, minutes = '00') => `${time}${hours}:${minutes}`,
  );
}

const hasOffset = (text: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(text);

function isoInstant(cell: Cell, offset: string | null): Instant {
  const text = String(cell).trim();
  const quick = utcInstant(text);
  if (!Number.isNaN(quick)) return quick;
  const iso = isoOf(text);
  return InstantInput.safeParse(hasOffset(iso) || offset === null ? iso : `${iso}${offset}`).data ?? Number.NaN;
}

const expectations = {
  iso: 'ISO 8601 with an offset, such as 2026-03-10T12:00:00Z; for local times, say "time": { "offset": … } in the map',
  epochSeconds: 'seconds since 1970, in the years 2000 to 2100',
  epochMilliseconds: 'milliseconds since 1970, in the years 2000 to 2100',
  local: 'ISO 8601, such as 2026-03-10T12:00:00',
} as const;

/**
 * @returns epoch ms (UTC)
 * @throws MalformedLine
 */
export function instantIn(cell: Cell, format: TimeFormat, where: string, order: string | null): Instant {
  if (format === 'iso' || typeof format === 'object') {
    const instant = isoInstant(cell, format === 'iso' ? null : format.offset);
    if (!Number.isNaN(instant)) return instant;
    throw malformed(where, quoted(cell), expectations[format === 'iso' ? 'iso' : 'local'], order);
  }
  const instant = InstantInput.safeParse(wholeNumber(cell, format === 'epochSeconds' ? 1000 : 1)).data;
  if (instant === undefined) throw malformed(where, quoted(cell), expectations[format], order);
  return instant;
}
