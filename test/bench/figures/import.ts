/** What it takes to import the core, against its dependencies alone: each import in a process of its own. */
import { spawnSync } from 'node:child_process';
import type { Effort, Figure, Row } from '../figure.js';
import { host } from '../host.js';
import { digits, median } from '../rounds.js';

const importing = (names: readonly string[]): string =>
  `const cpu = process.cpuUsage(); const names = ${JSON.stringify(names)};
   for (const name of names) await import(name);
   const { user, system } = process.cpuUsage(cpu); console.log((user + system) / 1000);`;

function millisecondsOf(names: readonly string[]): number {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', importing(names)], {
    cwd: host,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}

const dependencies = ['xstate', 'zod', 'luxon'];

async function measure({ rounds, progress }: Effort): Promise<readonly Row[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds * 2; round += 1) {
    const both = { ours: millisecondsOf(['orderchart']), theirs: millisecondsOf(dependencies) };
    progress(round + 2, rounds * 2 + 1);
    if (round < 0) continue; // files come from the disk the first time
    ours.push(both.ours);
    theirs.push(both.theirs);
  }
  return [
    {
      figure: 'import',
      what: 'import of the core',
      against: 'import of xstate, zod and luxon alone',
      ratios: ours.map((time, round) => time / (theirs[round] as number)),
      bound: { atMost: 1.2 },
      stated: [`${digits(median(ours))} ms against ${digits(median(theirs))} ms`],
    },
  ];
}

const figure: Figure = { measure };

export default figure;
