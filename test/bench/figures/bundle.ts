/** What the core weighs in a bundle, against xstate, zod and luxon alone. */
import { coreWeight, dependenciesWeight, leastWeight, mostTimesDependencies } from '../bundles.js';
import type { Figure } from '../figure.js';
import { digits } from '../rounds.js';

const kilobytes = (bytes: number): string => `${digits(bytes / 1000)} kB`;

const figure: Figure = {
  async measure() {
    const [core, dependencies, least] = [await coreWeight(), await dependenciesWeight(), await leastWeight()];
    return [
      {
        figure: 'bundle',
        what: 'bundle of the core, minified and gzipped',
        against: 'a bundle of xstate, zod and luxon alone',
        ratios: [core.packed / dependencies.packed],
        bound: { atMost: mostTimesDependencies },
        stated: [
          `${kilobytes(core.packed)} against ${kilobytes(dependencies.packed)}`,
          `${kilobytes(core.minified)} before gzip; with what runs orders alone ${kilobytes(least.packed)} packed`,
        ],
      },
    ];
  },
};

export default figure;
