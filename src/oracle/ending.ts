/** How the following of an order ends. */
import type { Circumstances } from './fit-command.js';
import type { Hypothesis } from './hypothesis.js';
import { judge } from './judge.js';
import type { Observation } from './observation.js';
import { standingOf } from './standing.js';
import type { Divergence, Standing, Uncertainty, UnknownReason } from './verdict.js';

/** A verdict that nothing changes any more, but for what was met on the way. */
export type Ended = Omit<Divergence, 'coverage'> | Omit<Uncertainty, 'coverage'>;

export const unknown = (
  index: number | null,
  reasons: readonly [UnknownReason, ...UnknownReason[]],
): Omit<Uncertainty, 'coverage'> => ({ verdict: 'unknown', index, reasons });

/** What everything points to: the hypothesis that came first is the likeliest. */
export function divergence(
  hypotheses: readonly Hypothesis[],
  seen: Observation,
  circumstances: Circumstances,
): Omit<Divergence, 'coverage'> {
  const before = hypotheses.map((one) => standingOf(one, seen, circumstances));
  return {
    verdict: 'diverges',
    index: circumstances.index,
    ...judge(hypotheses[0] as Hypothesis, seen, circumstances),
    observed: seen,
    before: before as unknown as readonly [Standing, ...Standing[]],
  };
}
