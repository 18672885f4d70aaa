/** Moments that do not exist, that nobody may name, or that come at a bad time; and spans of every length. */

import { below, pick } from '../../support/seeded-random.js';
import { always, type Maker, mostly } from './random.js';

const lastInstant = Date.UTC(2101, 0, 1) - 1;
const firstInstant = Date.UTC(2000, 0, 1);

// biome-ignore format: a table
const numbers: readonly number[] = [
  8.64e15, -8.64e15, 8.64e15 + 1, -8.64e15 - 1, 0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY, firstInstant - 1, firstInstant, lastInstant, lastInstant + 1, 1_772_323_200_000.5,
  1_772_323_200, 2 ** 53, -0,
];

// biome-ignore format: a table
const texts: readonly string[] = [
  '2026-02-30T00:00:00Z', '2026-02-29T00:00:00Z', '2028-02-29T00:00:00Z', '2100-02-29T00:00:00Z',
  '2026-00-01T00:00:00Z', '2026-13-01T00:00:00Z', '2026-04-31T00:00:00Z', '2026-03-01T24:00:00Z',
  '2026-03-01T23:60:00Z', '2026-03-01T23:59:60Z', '2026-03-29T02:30:00+01:00', '2026-03-29T02:30:00+02:00',
  '2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00', '2026-03-01T12:00:00+99:99', '2026-03-01T12:00:00+24:00',
  '2026-03-01T12:00:00-00:00', '2026-03-01T12:00:00+1', '2026-03-01T12:00:00', '2026-03-01', '2026-03-01T12Z',
  '2026-03-01T12:00Z', '20260301T120000Z', '2026-W10-1T12:00:00Z', '2026-060T12:00:00Z', '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z', '+002026-03-01T12:00:00Z', '0000-01-01T00:00:00Z', '1999-12-31T23:59:59.999Z',
  '2100-12-31T23:59:59.999Z', '2101-01-01T00:00:00Z', '2100-12-31T23:59:59.999-12:00', '2026-03-01t12:00:00z',
  '2026-03-01 12:00:00Z', ' 2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z\n', '2026‐03‐01T12:00:00Z',
  '2026-03-01T12:00:00.Z', '2026-03-01T12:00:00.1234567890123Z', '2026-03-01T12:00:00,5Z',
  '2026-03-01T12:00:00[Europe/Paris]', 'Sun, 01 Mar 2026 12:00:00 GMT', 'now', 'tomorrow', '1772366400000', 'NaN',
  'Infinity', '', '٢٠٢٦-٠٣-٠١T١٢:٠٠:٠٠Z',
];

const valid = ['2026-03-10T12:00:00Z', '2026-03-10T12:00:00.000Z', '2026-03-10T14:00:00+02:00', '2026-03-10T12:00Z'];

/** An instant with one character changed: mostly none any more, sometimes another one. */
const spoilt: Maker = (random) => {
  const text = pick(random, valid);
  const at = below(random, text.length);
  return text.slice(0, at) + pick(random, [...'0123456789-+:.TZ ', '']) + text.slice(at + 1);
};

const long = `2026-03-01T00:00:00.${'1'.repeat(5_000_000)}Z`;

const counted = (span: string, countedIn: string): Maker => always({ span, countedIn });

/** The shortest, the longest, what is neither, and what takes longest to count. */
const spans: readonly Maker[] = [
  ...[
    'PT1S',
    'PT0S',
    'P3660D',
    'P3661D',
    'P522W',
    'PT999999999S',
    'P999999999D',
    'P1M',
    'P1Y',
    'P-1D',
    'P0.5D',
    'PT',
    'P',
  ].map(always),
  ...['businessDays', 'calendarDays', 'elapsed', 'fortnights'].map((countedIn) => counted('P3660D', countedIn)),
  counted('P1DT1S', 'businessDays'),
  counted('P3660D', 'businessDays'),
];

/** ±8.64e15, year 275760, 30 February, 24:00, :60, gaps and folds, +99:99, no offset. */
export const hostileInstant: Maker = mostly(
  [...spans, ...numbers.map(always), ...texts.map(always), ...texts.map(always), spoilt, spoilt, spoilt, spoilt],
  [always(long), always([]), always({}), always(null), always(undefined), always(1n), always(new Date(0))],
);

const day = 86_400_000;

/** Moments that exist, and come at a bad time for an order whose last event was at that instant. */
export const badMoments = (at: number): readonly number[] => [
  at - 1,
  at,
  at + 1,
  at - 400 * day,
  at + 3653 * day,
  lastInstant,
  at + day,
  at + 30 * day,
  at + 0.5,
];
