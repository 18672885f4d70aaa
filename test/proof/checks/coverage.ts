/** G12: the tests take every branch of src. */
import type { Check, CheckResult } from '../check.js';
import { coveredRun } from '../covered/covered-run.js';

async function run(): Promise<CheckResult> {
  const { passed, failed, branches, missed, output } = await coveredRun();
  const percent = branches.total === 0 ? 0 : (100 * branches.covered) / branches.total;
  return {
    counts: [
      { what: 'branches taken, in percent', value: Number(percent.toFixed(2)), atLeast: 100 },
      { what: 'branches never taken', value: missed.length, atMost: 0 },
      { what: 'branches', value: branches.total, atLeast: 1000 },
      { what: 'tests passed', value: passed, atLeast: 1500 },
      { what: 'tests failed', value: failed.length, atMost: 0 },
    ],
    failures: [
      ...missed.map((arm) => `never taken: ${arm}`),
      ...failed.map((title) => `failed: ${title}`),
      ...(branches.total > 0 ? [] : [`the tests did not run through: ${output.slice(-2000)}`]),
    ],
  };
}

const check: Check = {
  id: 'G12',
  name: 'every branch of the source is taken by a test',
  scales: ['quick', 'full'],
  seconds: { quick: 30, full: 30 },
  run,
};
export default check;
