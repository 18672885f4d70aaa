/** Bad traces and valid ones before the oracle: the bad are flagged where they are bad, the valid never. */
import { anomalyNames } from 'orderchart/oracle';
import { judgeBadTraces } from '../../oracle/figures/bad-traces.js';
import { judgeValidTraces } from '../../oracle/figures/valid-traces.js';
import type { Check, CheckResult, Progress, Scale } from '../check.js';

/** How many bad traces take as long as one valid trace, turned round: bad ones have to be looked for. */
const weight = 5;

const sizes = { quick: { bad: 200, valid: 2_000 }, full: { bad: 2_000, valid: 100_000 } } as const;

function run(scale: Scale, progress: Progress): CheckResult {
  const { bad, valid } = sizes[scale];
  const total = bad * weight + valid;
  const found = judgeBadTraces(bad, (done) => progress(done * weight, total));
  const judged = judgeValidTraces(valid, (done) => progress(bad * weight + done, total));
  return {
    counts: [
      { what: 'bad traces flagged at the exact step, by the right name', value: found.flagged, atLeast: bad },
      { what: 'kinds of mistakes', value: found.kinds, atLeast: anomalyNames.length },
      { what: 'forms of mistakes', value: found.forms, atLeast: 45 },
      { what: 'valid traces, thinned at random', value: judged.traces, atLeast: valid },
      { what: 'of them flagged', value: judged.flagged.length, atMost: 0 },
      { what: 'of them found to conform', value: judged.conforms, atLeast: 0.95 * valid },
    ],
    failures: [
      ...found.missed,
      ...judged.flagged.map(({ number, verdict }) =>
        verdict.verdict === 'diverges' ? `valid trace ${number}: ${verdict.anomaly} (${verdict.rule})` : '',
      ),
    ].slice(0, 20),
    notes: [`for ${judged.unknown} valid traces nobody can say`],
  };
}

export default {
  id: 'G18',
  name: 'the oracle flags every mistake where it is made, and nothing else',
  scales: ['quick', 'full'],
  seconds: { quick: 5, full: 120 },
  run,
} satisfies Check;
