/** Instants of a log, read quickly: the one form in which most programs write them. */
import { type Instant, isInRange } from '../../time/index.js';

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const millisecondsADay = 86_400_000;

/** @returns the number that `count` digits spell, NaN where one of them is none */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let index = from; index < from + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** In the years 2000 to 2100, of which 2100 alone breaks the rule of four. */
const isLeap = (year: number): boolean => year % 4 === 0 && year !== 2100;

/** @returns days since 1970-01-01, NaN for a date that no calendar has, or outside the years 2000 to 2100 */
function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 2000 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const before = daysBeforeMonth[month - 1] as number;
  const length = (daysBeforeMonth[month] as number) - before + (month === 2 && isLeap(year) ? 1 : 0);
  if (day > length) return Number.NaN;
  const leapDays = Math.floor((year - 1997) / 4) + (month > 2 && isLeap(year) ? 1 : 0);
  return 10_957 + (year - 2000) * 365 + leapDays + before + day - 1;
}

const hasMarks = (text: string): boolean =>
  text.charCodeAt(4) === 45 &&
  text.charCodeAt(7) === 45 &&
  text.charCodeAt(10) === 84 &&
  text.charCodeAt(13) === 58 &&
  text.charCodeAt(16) === 58 &&
  text.charCodeAt(text.length - 1) === 90;

/**
 * @param text `2026-03-10T12:00:00Z` or `2026-03-10T12:00:00.000Z`
 * @returns epoch ms (UTC); NaN for every other text, which may be an instant all the same: `InstantInput` says
 */
export function utcInstant(text: string): Instant {
  const { length } = text;
  if ((length !== 20 && length !== 24) || !hasMarks(text)) return Number.NaN;
  if (length === 24 && text.charCodeAt(19) !== 46) return Number.NaN;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  const day = dayOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const fraction = length === 24 ? digits(text, 20, 3) : 0;
  const instant = day * millisecondsADay + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return isInRange(instant) ? instant : Number.NaN;
}
