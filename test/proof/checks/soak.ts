/** Two million commands, and no more memory in use than before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Terms } from 'orderchart';
import { seededRandom } from '../../support/seeded-random.js';
import type { Check, CheckResult, Progress } from '../check.js';
import { live } from '../lives/life.js';
import { termsOfLives } from '../searches.js';

const commands = 2_000_000;
/** Every variant of an order is placed and every state of the chart is met by then. */
const warmUp = 400_000;
const mebibyte = 1_048_576;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still in use when nothing is left to collect, in bytes. */
function inUse(): number {
  for (let round = 0; round < 4; round += 1) collectGarbage();
  return process.memoryUsage().heapUsed;
}

function run(_: unknown, progress: Progress): CheckResult {
  let sent = 0;
  let life = 0;
  const liveUntil = (end: number): void => {
    for (; sent < end; life += 1) {
      sent += live(life, termsOfLives[life % termsOfLives.length] as Terms, seededRandom(life), () => {}).sent;
      if (life % 1_000 === 0) progress(sent, warmUp + commands);
    }
  };
  liveUntil(warmUp);
  const before = inUse();
  liveUntil(warmUp + commands);
  const growth = (inUse() - before) / mebibyte;
  return {
    counts: [
      { what: 'commands', value: sent - warmUp, atLeast: commands },
      { what: 'MiB that the heap grew by', value: Number(growth.toFixed(3)), atMost: 1 },
    ],
    failures: [],
  };
}

export default {
  id: 'G16',
  name: 'the heap does not grow with what was done',
  scales: ['full'],
  seconds: { quick: 0, full: 40 },
  run,
} satisfies Check;
