/** The tests that are held against each mutant: those that state what the library does, and take milliseconds. */
import { readdirSync } from 'node:fs';

/** Where the tests lie that say what the library does. */
const folders = ['test/rules', 'test/chart', 'test/engine', 'test/view'];

/** Files that stay out, and why. What they show is shown faster by the others. */
const leftOut: Readonly<Record<string, string>> = {
  'test/engine/determinism.test.ts': 'starts other processes',
  'test/engine/equivalence.test.ts': 'thousands of random walks',
  'test/engine/graph.test.ts': 'walks the whole chart',
  'test/engine/hostile-anything.test.ts': 'whatever fast-check can think of',
  'test/engine/invariants-on-lives.test.ts': 'random lives, each step judged',
};

/** Single tests that stay out: each takes longer than all others of its file. */
const tooSlow: readonly string[] = [
  'D-26 · of thousands of terms, zones and spans, each is read as it is',
  'a record that was changed anywhere after it was written is refused',
  'a record gives the order back, to the same bytes',
  '100,000 keys instead of a command, an order, terms or a record',
];

/** @returns whether a test, by its full name, is held against mutants */
export const isFastEnough = (name: string): boolean => !tooSlow.some((slow) => name.endsWith(slow));

/** @returns the test files of the suite, from the root of the package */
export const killSuite = (): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.test.ts') && !(path in leftOut))
    .sort();
