/** What a bundle of the core may weigh, minified and gzipped, with everything that it imports: `npx size-limit`. */
import type { SizeLimitConfig } from 'size-limit';
import { dependenciesWeight, mostTimesDependencies } from './test/bench/bundles.js';

const dependencies = await dependenciesWeight();

const limits: SizeLimitConfig = [
  {
    name: `the core, against ${mostTimesDependencies} times xstate, zod and luxon alone`,
    path: 'dist/index.js',
    import: '*',
    gzip: true,
    limit: `${Math.floor(dependencies.packed * mostTimesDependencies)} B`,
  },
  {
    // A tenth more than it is: whoever needs more has drawn in something large, or should say so here.
    name: 'what runs orders, the rest shaken off',
    path: 'dist/index.js',
    import: '{ placeOrder, parseCommand, submit, advance }',
    gzip: true,
    limit: '115 kB',
  },
];

export default limits;
