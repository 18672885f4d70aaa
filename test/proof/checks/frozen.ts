/** G17: what goes in is never written to; the same histories under Node's hardening flags. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import type { FrozenRun } from '../hostile/run-frozen.js';

const script = join(import.meta.dirname, '../hostile/run-frozen.ts');
const assaultCalls = { quick: 4000, full: 60_000 } as const satisfies Record<Scale, number>;

const flagSets: readonly (readonly string[])[] = [
  [],
  ['--disable-proto=throw'],
  ['--disable-proto=delete'],
  ['--frozen-intrinsics'],
  ['--disable-proto=throw', '--frozen-intrinsics'],
];

const nameOf = (flags: readonly string[]): string => (flags.length === 0 ? 'no flags' : flags.join(' '));

/** @returns what the run came to, or what it said instead */
function runUnder(flags: readonly string[], calls: number): FrozenRun | string {
  const words = ['--no-warnings', ...flags, '--import', 'tsx', script, String(calls)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 });
  return status === 0 ? (JSON.parse(stdout) as FrozenRun) : stderr.trim().slice(-500);
}

function run(scale: Scale, progress: Progress): CheckResult {
  const failures: string[] = [];
  const runs: FrozenRun[] = [];
  for (const [index, flags] of flagSets.entries()) {
    progress(index, flagSets.length);
    const result = runUnder(flags, assaultCalls[scale]);
    if (typeof result === 'string') failures.push(`${nameOf(flags)}: ${result}`);
    else {
      runs.push(result);
      failures.push(...result.failures.map((sentence) => `${nameOf(flags)}: ${sentence}`));
      if (result.digest !== runs[0]?.digest) failures.push(`${nameOf(flags)}: other histories than without flags`);
    }
  }
  const total = (of: (each: FrozenRun) => number): number => runs.reduce((sum, each) => sum + of(each), 0);
  return {
    counts: [
      { what: 'sets of flags, the same histories under each', value: runs.length, atLeast: flagSets.length },
      { what: 'calls with frozen input', value: total(({ calls }) => calls), atLeast: flagSets.length * 9000 },
      {
        what: 'of them hostile',
        value: total((each) => each.assaultCalls),
        atLeast: flagSets.length * assaultCalls[scale],
      },
      { what: 'writes to frozen input, and other throws', value: total(({ thrown }) => thrown), atMost: 0 },
      { what: 'globals changed', value: total(({ polluted }) => polluted.length), atMost: 0 },
    ],
    failures,
  };
}

const check: Check = {
  id: 'G17',
  name: 'What goes in is never written to, also under --disable-proto and --frozen-intrinsics',
  scales: ['quick', 'full'],
  seconds: { quick: 15, full: 60 },
  run,
};
export default check;
