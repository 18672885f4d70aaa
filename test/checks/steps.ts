/** What `npm test` checks, in order. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './child.js';
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

const steps: readonly Step[] = [
  { name: 'unit and scenario tests', command: vitestCommand, count: countTests },
  { name: 'types of src', command: tsc },
  { name: 'types of tests, examples and docs', command: `${tsc} -p test` },
  { name: 'lint', command: 'biome check --error-on-warnings' },
  { name: 'examples', command: 'tsx test/run-examples.ts' },
  { name: 'dead code', command: 'knip' },
  { name: 'build', command: 'tsup' },
  { name: 'package.json', command: 'publint --strict', after: 'build' },
  { name: 'types as others see them', command: 'attw --pack . --profile node16', after: 'build' },
  { name: 'package', command: 'tsx test/pack-smoke.ts', after: 'build' },
];

const generatedDocs: Step = { name: 'generated docs are current', command: 'npm run --silent docs:check' };

function hasScript(name: string): boolean {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: object };
  return name in manifest.scripts;
}

export function allSteps(): readonly Step[] {
  return hasScript('docs:check') ? [...steps, generatedDocs] : steps;
}
