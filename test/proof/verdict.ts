/** What a verdict comes to: good, or why not. */
import type { Count } from './check.js';
import type { Verdict } from './lanes.js';

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

const isKept = ({ value, atLeast, atMost }: Count): boolean =>
  value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);

const missed = ({ what, value, atLeast, atMost }: Count): string =>
  `${what}: ${figure(value)}, ${value < (atLeast ?? -Infinity) ? `at least ${figure(atLeast ?? 0)}` : `at most ${figure(atMost ?? 0)}`}`;

/** Everything that is wrong with a verdict, its floors included; a check that counted nothing shows nothing. */
export function problemsOf({ result }: Verdict): readonly string[] {
  if (result.skipped !== undefined) return [];
  const uncounted = result.counts.length === 0 && result.failures.length === 0 ? ['it counted nothing'] : [];
  return [...result.failures, ...result.counts.filter((count) => !isKept(count)).map(missed), ...uncounted];
}

export const isGood = (verdict: Verdict): boolean => problemsOf(verdict).length === 0;

/** `20,131 states (at least 20,000)` */
export function countText({ what, value, atLeast, atMost }: Count): string {
  const bound =
    atLeast !== undefined ? ` (≥ ${figure(atLeast)})` : atMost !== undefined ? ` (≤ ${figure(atMost)})` : '';
  return `${figure(value)} ${what}${bound}`;
}
