/** What `npm test` checks, in order. */

import { countTests, type TestCount, vitestCommand } from './vitest-count.js';

export interface Step {
  readonly name: string;
  readonly command: string;
  /** The step whose result this one reads: it waits for it, and is not run when it failed. */
  readonly after?: string;
  /** How many tests the step stands for; without it, the step counts as one. */
  readonly count?: (ok: boolean) => TestCount;
}

// typescript and typescript-7 both claim `tsc`: this one is called by its path.
const tsc = 'node node_modules/typescript-7/bin/tsc';

export const allSteps: readonly Step[] = [
  { name: 'unit and scenario tests', command: vitestCommand, count: countTests },
  { name: 'types of src', command: tsc },
  { name: 'types of tests, examples and docs', command: `${tsc} -p test` },
  { name: 'lint', command: 'biome check --error-on-warnings' },
  { name: 'examples', command: 'tsx test/run-examples.ts' },
  { name: 'dead code', command: 'knip' },
  { name: 'build', command: 'tsup' },
  { name: 'package.json', command: 'publint --strict', after: 'build' },
  { name: 'types as others see them', command: 'attw --pack . --profile node16', after: 'build' },
  { name: 'size of the bundle', command: 'size-limit', after: 'build' },
  { name: 'package', command: 'tsx test/pack-smoke.ts', after: 'build' },
  { name: 'vectors, lived by the package', command: 'tsx test/vectors/check-built.ts', after: 'build' },
  { name: 'generated docs are current', command: 'npm run --silent docs:check' },
];
