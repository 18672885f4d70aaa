/**
 * What it takes to import the core, against its dependencies alone: each import in a process of its own. Beside it is stated what
 * the first order costs as well, since the core makes much of what an order needs when the first one comes.
 */
import { spawnSync } from 'node:child_process';
import type { Effort, Figure, Row } from '../figure.js';
import { host } from '../host.js';
import { digits, median } from '../rounds.js';

const importing = (names: readonly string[], next: string): string =>
  `const cpu = process.cpuUsage(); const names = ${JSON.stringify(names)};
   for (const name of names) await import(name);
   ${next}
   const { user, system } = process.cpuUsage(cpu); console.log((user + system) / 1000);`;

const placed = {
  id: 'first',
  buyer: 'Bea',
  seller: { id: 'Sam', tier: 'levelOne' },
  origin: 'gig',
  placedAt: '2026-03-02T09:00Z',
  deliveryTime: 'P3D',
  revisions: 2,
  shipping: false,
  requirements: true,
  price: { amount: 10_000, currency: 'EUR' },
};
const sent = { type: 'submitRequirements', id: 'one', at: '2026-03-02T10:00Z', by: 'buyer', party: 'Bea' };

const firstOrder = `const { placeOrder, submit } = await import('orderchart');
  const placement = placeOrder(${JSON.stringify(placed)});
  if (!placement.ok || !submit(placement.order, ${JSON.stringify(sent)}).ok) throw new Error('refused');`;

function millisecondsOf(names: readonly string[], next = ''): number {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', importing(names, next)], {
    cwd: host,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}

const dependencies = ['xstate', 'zod', 'luxon'];

async function measure({ rounds, progress }: Effort): Promise<readonly Row[]> {
  const [ours, theirs, begun]: [number[], number[], number[]] = [[], [], []];
  for (let round = -1; round < rounds * 2; round += 1) {
    const both = { ours: millisecondsOf(['orderchart']), theirs: millisecondsOf(dependencies) };
    const withOrder = millisecondsOf(['orderchart'], firstOrder);
    progress(round + 2, rounds * 2 + 1);
    if (round < 0) continue; // files come from the disk the first time
    ours.push(both.ours);
    theirs.push(both.theirs);
    begun.push(withOrder);
  }
  return [
    {
      figure: 'import',
      what: 'import of the core',
      against: 'import of xstate, zod and luxon alone',
      ratios: ours.map((time, round) => time / (theirs[round] as number)),
      bound: { atMost: 1.2 },
      stated: [
        `${digits(median(ours))} ms against ${digits(median(theirs))} ms`,
        `${digits(median(begun))} ms with the first order placed and its first command taken`,
      ],
    },
  ];
}

const figure: Figure = { measure };

export default figure;
