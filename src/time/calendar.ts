/**
 * Calendars: what "3 days after" means. Elapsed time, days of a named zone, or business days with holidays.
 *
 * A period is computed once, from its anchor, and the instant is stored; nothing here is asked twice.
 *
 * @rule D-03
 */
import { DateTime, Duration, IANAZone } from 'luxon';
import * as z from 'zod';
import { atFirstUse } from './first-use.js';
import { epochOfIso, type Instant, lastInstant } from './instant.js';
import { lengthOf, PositiveSpan, type Span } from './span.js';

const zones = new Map<string, boolean>();
const rememberedZones = 1000;

/** Asked once: the answer costs as much as the rest of the terms. */
function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const isValid = IANAZone.isValidZone(name);
  if (zones.size >= rememberedZones) zones.clear();
  zones.set(name, isValid);
  return isValid;
}

const zoneExpectation = 'expected an IANA time zone, such as Europe/Paris';

/** Where days begin and end, and which of them are worked. */
export const Calendar = atFirstUse(() =>
  z
    .strictObject({
      zone: z
        .string()
        .max(64)
        .regex(/^[A-Za-z][A-Za-z0-9_+\-/]*$/, { error: zoneExpectation, abort: true })
        .refine(isZone, zoneExpectation)
        .meta({ description: 'The IANA time zone that days are counted in (D-03)' }),
      weekend: z
        .array(z.int().min(1).max(7))
        .max(6)
        .meta({ description: 'Days of the week that are not worked: 1 is Monday, 7 is Sunday (D-03)' }),
      holidays: z
        .array(z.iso.date())
        .max(5000)
        .meta({ description: 'Dates of that zone that are not worked, such as 2026-05-01 (D-03)' }),
    })
    .meta({ description: 'Where calendar days and business days are counted' }),
);
export type Calendar = z.infer<ReturnType<typeof Calendar>>;

/** Whether a span is made of whole days only: what business days can count. */
export const isWholeDays = (span: Span): boolean => /^P\d+D$/.test(span);

/** How the days of a period are counted. */
export const CountedIn = atFirstUse(() =>
  z
    .enum(['elapsed', 'calendarDays', 'businessDays'])
    .meta({ description: 'elapsed: a day is 24 hours; calendarDays, businessDays: days of terms.calendar (D-03)' }),
);
export type CountedIn = z.infer<ReturnType<typeof CountedIn>>;

/** A period of the terms: a span of elapsed time, or a span with the calendar that counts it. */
export const Period = atFirstUse(() =>
  z
    .union([
      PositiveSpan(),
      z
        .strictObject({ span: PositiveSpan(), countedIn: CountedIn() })
        .refine((period) => period.countedIn !== 'businessDays' || isWholeDays(period.span), {
          path: ['span'],
          error: 'expected whole days, such as P2D, where business days are counted',
        }),
    ])
    .meta({ description: 'A span of elapsed time, or { span, countedIn } to count calendar days or business days' }),
);
export type Period = z.infer<ReturnType<typeof Period>>;

/** @returns the span of a period, whatever counts it */
const spanOf = (period: Period): Span => (typeof period === 'string' ? period : period.span);

/** @returns what counts the days of a period; a bare span is elapsed time */
const countedInOf = (period: Period): CountedIn => (typeof period === 'string' ? 'elapsed' : period.countedIn);

const dayLength = 86_400_000;

/** Days since 1970-01-01, of a calendar without hours; it was a Thursday. */
type DayNumber = number;
const weekdayOf = (day: DayNumber): number => ((day + 3) % 7) + 1;

const workless = new WeakMap<Calendar, ReadonlySet<DayNumber>>();

function holidaysOf(calendar: Calendar): ReadonlySet<DayNumber> {
  const known = workless.get(calendar);
  if (known !== undefined) return known;
  const days = new Set(calendar.holidays.map((date) => epochOfIso(`${date}T00:00:00Z`) / dayLength));
  workless.set(calendar, days);
  return days;
}

/** Ends with the calendar of orders at the latest: beyond it nobody asks for the very day. */
function addBusinessDays(anchor: DateTime, days: number, calendar: Calendar): DateTime {
  const holidays = holidaysOf(calendar);
  const weekend = new Set(calendar.weekend);
  const first: DayNumber = Math.floor((anchor.toMillis() + anchor.offset * 60_000) / dayLength);
  const last = lastInstant / dayLength + 1;
  let day = first;
  for (let worked = 0; worked < days && day <= last; ) {
    day += 1;
    if (!weekend.has(weekdayOf(day)) && !holidays.has(day)) worked += 1;
  }
  return anchor.plus({ days: day - first });
}

/**
 * The instant a period after its anchor.
 *
 * @param anchor   the moment that the period starts at (epoch ms, UTC)
 * @param period   its length, and what counts its days
 * @param calendar the calendar of the terms; only periods of calendar or business days need it
 * @returns the first instant that is no longer inside the period (D-01), epoch ms, UTC; it may leave the years 2000 to 2100
 * @rule D-03, D-01
 */
export function after(anchor: Instant, period: Period, calendar: Calendar | null): Instant {
  const countedIn = countedInOf(period);
  const span = spanOf(period);
  if (countedIn === 'elapsed') return anchor + lengthOf(span);
  const days = calendar as Calendar; // terms that count days have one
  const local = DateTime.fromMillis(anchor, { zone: days.zone, locale: 'en' });
  const length = Duration.fromISO(span, { locale: 'en' });
  const end = countedIn === 'calendarDays' ? local.plus(length) : addBusinessDays(local, length.days, days);
  return end.toMillis();
}
