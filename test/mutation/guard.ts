/** Ends code that runs in circles, without ending its process. */
import { Script } from 'node:vm';

/** Many times what the slowest test takes, in milliseconds. The second is for a machine that had no time for it. */
const limits = { first: 1500, second: 20_000 };

/** What a test may use of the processor before it counts as running in circles, in milliseconds. */
const enough = 1000;

let waiting: () => unknown = () => undefined;
Object.assign(globalThis, { __guarded__: () => waiting() });
const script = new Script('__guarded__()', { filename: 'guarded.cjs' });

export const tookTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** @returns what happens returns. Throws if that takes too long; what is awaited afterwards is not watched. */
export function guarded(happens: () => unknown, { first, second } = limits): unknown {
  const before = process.cpuUsage();
  const isStarved = (): boolean => process.cpuUsage(before).user < enough * 1000;
  waiting = happens;
  try {
    return script.runInThisContext({ timeout: first });
  } catch (error) {
    if (!tookTooLong(error) || !isStarved()) throw error;
    return script.runInThisContext({ timeout: second });
  }
}
