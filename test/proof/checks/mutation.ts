/** G11: a mistake anywhere in the code fails a test. */
import { equivalents, leftAlive } from '../../mutation/equivalent.js';
import { flawless, leastScore, type Part } from '../../mutation/floors.js';
import { type Mutant, mutants } from '../../mutation/mutants.js';
import { mutantsOf, scoreOf, staleEntries, survivors, unreasoned } from '../../mutation/score.js';
import type { Check, CheckResult, Count, Progress, Scale } from '../check.js';

const parts = Object.keys(flawless) as Part[];
const listed = equivalents();

const rounded = (percent: number): number => Math.floor(percent * 100) / 100;

function countsOf(found: readonly Mutant[]): readonly Count[] {
  const score = scoreOf(found, listed);
  return [
    { what: 'mutants', value: score.mutants, atLeast: 4000 },
    { what: 'killed', value: score.killed },
    { what: 'timed out', value: score.timedOut },
    { what: 'survived', value: score.survived },
    { what: 'listed as equivalent', value: score.equivalent },
    { what: 'errors', value: score.errors, atMost: 0 },
    { what: '% killed', value: rounded(score.percent), atLeast: leastScore },
    ...parts.map((part) => ({
      what: `% in ${part}`,
      value: rounded(scoreOf(mutantsOf(part, found), listed).percent),
      atLeast: 100,
    })),
  ];
}

async function run(_: Scale, progress: Progress): Promise<CheckResult> {
  const found = await mutants(progress);
  const alive = parts.flatMap((part) => survivors(mutantsOf(part, found), listed));
  return {
    counts: countsOf(found),
    failures: [
      ...found.filter(({ fate }) => fate === 'error').map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
      ...alive.map(({ file, line, from, to }) => `${file}:${line}: no test tells ${from} from ${to}`),
      ...staleEntries(found, listed),
      ...unreasoned(survivors(found, listed), leftAlive()),
    ],
  };
}

const check: Check = {
  id: 'G11',
  name: 'a mistake anywhere in the code fails a test',
  scales: ['full'],
  seconds: { quick: 0, full: 900 },
  run,
};
export default check;
