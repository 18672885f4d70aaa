/** Whether a change of the workflow is found: a check that lets every workflow pass is none. */
import { articleTerms } from 'orderchart';
import { type Case, hold } from '../../conformance/index.js';
import { bundled, changed } from './bundles.js';
import { histories, oldTerms } from './drawn.js';
import { replayAll } from './replayer.js';
import type { Told } from './told.js';

/** Whose word it is that a changed workflow differs: one of Temporal's two errors, or only what the observer saw. */
const finders: Readonly<Record<string, 'DeterminismViolationError' | 'ReplayError' | 'comparison'>> = {
  sleepsOn: 'DeterminismViolationError',
  takesTodaysTerms: 'DeterminismViolationError',
  setsBeforeItTakesBack: 'ReplayError',
  sleepsTooLong: 'comparison',
  readsItsOwnClock: 'comparison',
};

async function findIn(name: string, told: readonly Told[]): Promise<string> {
  const replayed = await replayAll(await bundled(changed, true), told, true);
  const errors = replayed.filter(({ error }) => error !== null).length;
  const differences = replayed.filter(({ difference }) => difference !== null).length;
  const finder = finders[name];
  const isFound = finder === 'comparison' ? differences > 0 : replayed.some(({ error }) => error?.name === finder);
  hold(isFound, `${name} was not found: no ${finder}`);
  const word = finder === 'comparison' ? '' : ` (${finder})`;
  return `${name}: ${errors} of ${told.length} runs by Temporal${word}, ${differences} by the comparison`;
}

export const findsTheChanged: Case = {
  name: 'a workflow that was changed is found',
  async run({ scale }) {
    const found: string[] = [];
    for (const name of Object.keys(finders)) {
      const terms = name === 'takesTodaysTerms' ? oldTerms : articleTerms;
      found.push(await findIn(name, histories(scale.seed + 3_000, 8, terms, name)));
    }
    return found.join('; ');
  },
};
