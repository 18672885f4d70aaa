/** The shortest trace that shows the same mistake. */
import { check, readTrace } from './check.js';
import type { Observation, ObservationInput } from './observation.js';
import { type CheckOptions, readOnce } from './options.js';
import type { Divergence } from './verdict.js';

/** A shorter trace, and what it shows. */
export interface Minimised {
  readonly trace: readonly Observation[];
  /** where each of its observations stood in the whole trace, from 0 */
  readonly indices: readonly number[];
  readonly verdict: Divergence;
}

/** The same mistake: the same anomaly, against the same rule, at the same observation. A shrinker slips if it compares less. */
const isSame = (a: Divergence, b: Divergence): boolean =>
  a.anomaly === b.anomaly && a.rule === b.rule && JSON.stringify(a.observed) === JSON.stringify(b.observed);

function divergenceOf(trace: readonly Observation[], options: CheckOptions): Divergence | null {
  const verdict = check(trace as readonly ObservationInput[], options);
  return verdict.verdict === 'diverges' ? verdict : null;
}

/** What is left of a list without a piece of it. */
const leftOf = <T>(list: readonly T[], from: number, end: number): readonly T[] => [
  ...list.slice(0, from),
  ...list.slice(end),
];

/** Leaves out `size` observations at a time, from the end, wherever the mistake stays the same. */
function without(found: Minimised, size: number, options: CheckOptions): Minimised {
  let best = found;
  for (let end = best.trace.length; end > 0; end -= 1) {
    const from = Math.max(0, end - size);
    const trace = leftOf(best.trace, from, end);
    const verdict = divergenceOf(trace, options);
    if (verdict === null || !isSame(verdict, found.verdict)) continue;
    best = { trace, indices: leftOf(best.indices, from, end), verdict };
    end = from + 1;
  }
  return best;
}

/** What comes after a mistake goes first, unless it is of the same instant and tells what kind of mistake it is. */
function untilMistake(found: Minimised, options: CheckOptions): Minimised {
  const length = found.verdict.index + 1;
  const trace = found.trace.slice(0, length);
  const verdict = divergenceOf(trace, options);
  const isEnough = verdict !== null && isSame(verdict, found.verdict);
  return isEnough ? { trace, indices: found.indices.slice(0, length), verdict } : found;
}

/**
 * Leaves out of a trace whatever its mistake does not need: big pieces first, then single observations, until none can go.
 *
 * @param input a trace that diverges
 * @returns a trace of which nothing can be left out that still shows the same anomaly, against the same rule, at the same
 *   observation; null for a trace that does not diverge
 */
export function minimise(input: readonly ObservationInput[], options: CheckOptions = {}): Minimised | null {
  const read = readTrace(input);
  if (!read.ok) return null;
  const once = readOnce(options);
  const verdict = divergenceOf(read.trace, once);
  if (verdict === null) return null;
  let best = untilMistake({ trace: read.trace, indices: [...read.trace.keys()], verdict }, once);
  for (let size = best.trace.length >> 1; size > 1; size >>= 1) best = without(best, size, once);
  for (let length = Number.POSITIVE_INFINITY; best.trace.length < length; ) {
    length = best.trace.length;
    best = without(best, 2, once);
    best = without(best, 1, once);
  }
  return best;
}
