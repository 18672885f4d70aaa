/** Instants as tests write them, and back: ISO 8601 on one side, epoch ms (UTC) on the other. */
import assert from 'node:assert/strict';
import type { Instant } from '../../src/index.js';

/** A moment as a test writes it: ISO 8601 with an offset, or epoch ms. */
export type Moment = string | Instant;

export function instant(moment: Moment): Instant {
  const at = typeof moment === 'number' ? moment : Date.parse(moment);
  assert.ok(Number.isSafeInteger(at), `${moment} is no instant`);
  return at;
}

/** @returns the shortest ISO text that says it all, such as 2026-03-10T12:00Z */
export const isoText = (at: Instant): string =>
  new Date(at)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/(T\d\d:\d\d):00Z$/, '$1Z');

const lengths = { ms: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A moment moved by an elapsed time, such as `later('2026-03-10T12:00Z', { hours: 48, ms: -1 })`. */
export function later(moment: Moment, by: { readonly [unit in keyof typeof lengths]?: number }): string {
  const sum = Object.entries(by).reduce((ms, [unit, n]) => ms + n * lengths[unit as keyof typeof lengths], 0);
  return isoText(instant(moment) + sum);
}
