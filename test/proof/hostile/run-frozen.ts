/** Runs the bundled orders and some of the assault with frozen input, and says what came of it in one line of JSON. */
import { createHash } from 'node:crypto';
import { Assailant } from './assault.js';
import { runBundledLog } from './bundled-log.js';

/** What a run of its own process came to. */
export interface FrozenRun {
  readonly calls: number;
  readonly assaultCalls: number;
  readonly thrown: number;
  readonly polluted: readonly string[];
  readonly failures: readonly string[];
  /** of the records of the bundled orders */
  readonly digest: string;
}

const calls = Number(process.argv[2]);
const assailant = new Assailant({ seed: 4711, isFrozen: true, lives: 24 });
const { tally, polluted } = assailant;
tally.begin({ category: 'streams', isMutant: false, attack: -1 });
const records = runBundledLog(tally);
const bundled = tally.total;
assailant.run(calls + bundled, () => undefined);
const run: FrozenRun = {
  calls: tally.total,
  assaultCalls: tally.total - bundled,
  thrown: tally.thrown,
  polluted: [...polluted],
  failures: tally.failures,
  digest: createHash('sha256').update(records).digest('hex'),
};
process.stdout.write(JSON.stringify(run));
