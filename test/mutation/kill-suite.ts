/** The tests that are held against each mutant: those that state what the library does, and take milliseconds. */
import { existsSync, readdirSync } from 'node:fs';

/** Set in the environment where the mutated code is not the order's own, but what is built on it. */
export const withBesides = 'MUTATION_WITH_BESIDES';

/** Where the tests lie that say what the library does: those of its rules, and of each folder of src that is mutated. */
const folders = (): readonly string[] =>
  ['rules', ...readdirSync('src')]
    .filter((name) => process.env[withBesides] !== undefined || !isBeside(name))
    .map((name) => `test/${name}`)
    .filter((folder) => existsSync(folder));

/** Files that stay out, and why. What they show is shown by the others, and faster. */
const leftOut: Readonly<Record<string, string>> = {
  'test/engine/determinism.test.ts': 'starts other processes',
  'test/engine/no-code-generation.test.ts': 'starts another process',
  'test/engine/equivalence.test.ts': 'thousands of random walks',
  'test/engine/graph.test.ts': 'walks the whole chart',
  'test/engine/hostile-anything.test.ts': 'whatever fast-check can think of',
  'test/engine/invariants-on-lives.test.ts': 'random lives, each step judged',
};

/** Single tests that stay out: each takes longer than all others of its file. */
const tooSlow: readonly string[] = [
  'D-26 · of thousands of terms, zones and spans, each is read as it is',
  'nothing is stuck, no end is out of reach, and every state is met once',
  'is found by explore, with the shortest story that shows it',
  'D-36 · and everything that they may say of an order is said here at least once',
  'what two callers get is not the same object, unless nobody can write to it',
  'D-27 · an order that remembers all it may comes back, one that remembers more than any can does not',
  'ACC-3 · that silence had completed the order before the acceptance came',
  'ACC-3 · is told where it leaves them',
  'a system that keeps the rules passes, whatever the terms',
  'a record that was changed anywhere after it was written is refused',
  'a record gives the order back, to the same bytes',
  '100,000 keys instead of a command, an order, terms or a record',
];

/**
 * What is built on the order, and seen by itself: its tests are held against its own mutants only. They reach all of the order,
 * and some take a second; what they would show of it, its own tests show faster.
 */
const besides = ['oracle', 'testing', 'verify'];

const isBeside = (name: string): boolean => besides.includes(name);

/** @returns whether files to mutate, or patterns of them, name such code */
export const areBeside = (files: readonly string[]): boolean =>
  files.some((file) => besides.some((name) => file.includes(`src/${name}/`)));

/** @returns whether the tests of a file are held against the mutants of a source file at all */
export const isHeldAgainst = (testFile: string, source: string): boolean =>
  besides.every((name) => !testFile.startsWith(`test/${name}/`) || source.includes(`src/${name}/`));

/** @returns whether a test, by its full name, is held against mutants */
export const isFastEnough = (name: string): boolean => !tooSlow.some((slow) => name.endsWith(slow));

/** @returns the test files of the suite, from the root of the package */
export const killSuite = (): readonly string[] =>
  folders()
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.test.ts') && !(path in leftOut))
    .sort();
