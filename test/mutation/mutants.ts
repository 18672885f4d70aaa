/** Runs Stryker, and says of each mutant what became of it. */
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { runListed } from './equivalent.js';
import { areBeside, withBesides } from './kill-suite.js';
import { type Place, placeOf } from './place.js';
import { onProgress } from './progress.js';

/** What became of a mutant. An error is a mutant that nothing can be said about; there must be none. */
export type Fate = 'killed' | 'timedOut' | 'survived' | 'notCovered' | 'error' | 'ignored';

export interface Mutant extends Place {
  /** where it begins, counted from 1 */
  readonly line: number;
  readonly fate: Fate;
  /** what went wrong, for an error */
  readonly reason: string | null;
}

const fates: Readonly<Record<MutantResult['status'], Fate>> = {
  Killed: 'killed',
  Timeout: 'timedOut',
  Survived: 'survived',
  NoCoverage: 'notCovered',
  CompileError: 'error',
  RuntimeError: 'error',
  Pending: 'error',
  Ignored: 'ignored',
};

const before = ({ line, column }: { line: number; column: number }) => ({ line: line - 1, column: column - 1 });

function mutantOf(result: MutantResult): Mutant {
  const { start, end } = result.location;
  const place = placeOf({ ...result, location: { start: before(start), end: before(end) } });
  const fate = fates[result.status];
  return { ...place, line: start.line, fate, reason: fate === 'error' ? (result.statusReason ?? result.status) : null };
}

/**
 * Makes every mutant and holds the kill suite against it.
 *
 * @param files  what to mutate instead of all that stryker.config.mjs names
 * @param workers how many processes judge at the same time
 * @param listed whether those are run, too, that are listed as equivalent: does a test kill one after all?
 */
export async function mutants(
  tell: (done: number, total: number) => void,
  { files = [], listed = false, workers = 1 }: { files?: readonly string[]; listed?: boolean; workers?: number } = {},
): Promise<readonly Mutant[]> {
  onProgress(tell);
  if (listed) process.env[runListed] = 'yes';
  if (areBeside(files)) process.env[withBesides] = 'yes';
  const only = files.length === 0 ? {} : { mutate: [...files] };
  const results = await new Stryker({ ...only, concurrency: workers }).runMutationTest();
  return results.map(mutantOf);
}
