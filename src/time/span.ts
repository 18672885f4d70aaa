/**
 * Spans: lengths of time as ISO 8601 texts, from weeks to seconds.
 *
 * Months and years have no fixed length, so no span may name them.
 *
 * @rule D-03, D-53
 */
import { Duration } from 'luxon';
import * as z from 'zod';
import { atFirstUse } from './first-use.js';

/** The text of an ISO 8601 span such as `P3D`, `PT48H` or `P1DT12H`: weeks, days, hours, minutes and seconds. */
export type Span = string;

/** A length of time in milliseconds. */
export type Milliseconds = number;

const grammar = /^P(?=[\dT])(?:\d{1,9}W)?(?:\d{1,9}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}S)?)?$/;

/** No period of an order is longer: ten years of 366 days. It keeps every sum of instants far below 2⁵³. */
const longestSpan: Milliseconds = 3660 * 86_400_000;

const lengths = new Map<Span, Milliseconds>();
const rememberedLengths = 1000;

/** @returns the length of a span in milliseconds, a day being 24 hours (D-03) */
export function lengthOf(span: Span): Milliseconds {
  const known = lengths.get(span);
  if (known !== undefined) return known;
  const length = Duration.fromISO(span, { locale: 'en' }).toMillis();
  if (lengths.size >= rememberedLengths) lengths.clear();
  lengths.set(span, length);
  return length;
}

const example = 'an ISO 8601 span of weeks, days, hours, minutes and seconds, such as P3D or PT48H';

/** A span as a command gives it; whether an empty one makes sense is for the rules to say. */
export const SpanInput = z
  .string()
  .max(60)
  .regex(grammar, `expected ${example}`)
  .refine((span) => !grammar.test(span) || lengthOf(span) <= longestSpan, 'expected at most P3660D')
  .meta({ description: `A length of time: ${example}` });

/** Whether somebody gave a span, at whatever door. Never throws. */
export const isSpan = (value: unknown): value is Span =>
  typeof value === 'string' && SpanInput.safeParse(value).success;

/** A span that is longer than nothing: every period of the terms. */
export const PositiveSpan = atFirstUse(() =>
  SpanInput.refine((span) => !grammar.test(span) || lengthOf(span) > 0, 'expected a span longer than nothing').meta({
    description: `A length of time longer than nothing: ${example}`,
  }),
);
