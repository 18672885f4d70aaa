/** What `npm test` checks, in order. */

import { countTests, type TestCount, vitestCommand } from './vitest-count.js';

export interface Step {
  readonly name: string;
  readonly command: string;
  /** The step whose result this one reads: it waits for it, and is not run when it failed. */
  readonly after?: string;
  /** How many tests the step stands for; without it, the step counts as one. */
  readonly count?: (ok: boolean) => TestCount;
  /** What is told of a step that went well, out of what it printed. */
  readonly note?: (output: string) => string;
}

const lastLine = (output: string): string => output.trimEnd().split('\n').at(-1) ?? '';

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

const hosts = 'tsx test/hosts/run.ts --no-build --only';
const inFiles = 'hosts without a server: embedded, event sourcing, PGlite';
// Restate's three nodes and Temporal's stand-in take a quarter of an hour: `npm run hosts` runs them.
const onServers = 'hosts with a server, at a small scale: PostgreSQL, Restate on one node, Temporal by replay';

const testsOf = (folder: string, script = 'test'): string =>
  `npm ci --no-audit --no-fund --loglevel=error --prefix examples/hosts/${folder} && npm run ${script} --prefix examples/hosts/${folder}`;

/** The hosts, each with packages of its own: `npm test -- --hosts`. Those that any machine can run are tried in full. */
export const hostSteps: readonly Step[] = [
  {
    name: inFiles,
    command: `${hosts} embedded,event-sourcing,postgres --variant embedded,Emmett,PGlite`,
    after: 'build',
    note: lastLine,
  },
  {
    name: onServers,
    command: `${hosts} postgres,restate,temporal --variant "(a server,(the server,one node,replayed" --kills 3 --crowd 40 --orders 2`,
    after: inFiles,
    note: lastLine,
  },
  { name: 'the conformance kit finds broken hosts', command: testsOf('conformance'), after: 'build' },
  { name: 'the HTTP front', command: testsOf('http'), after: 'build' },
  { name: 'decider and stores of event sourcing', command: testsOf('event-sourcing', 'test:unit'), after: inFiles },
  { name: 'types of the hosts', command: `${tsc} -p examples/hosts/tsconfig.types.json`, after: onServers },
];
