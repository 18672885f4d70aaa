/** Where the code and the tests cite a rule. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { titlesOf } from '../../test/support/test-titles.js';
import { read, root } from './document.js';

/** A place in a file; lines count from 1. */
export interface Citation {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Not preceded or followed by what would make it another id: D-1 is not in D-10. */
const pattern = /(?<![\w-])[A-Z]+-(?:\d+|web|mobile)(?![\w-])/g;

/** The ledger itself says nothing about the code. */
const ledger = 'src/order/rules.ts';

const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && path !== ledger)
    .sort();

const idsIn = (text: string): readonly string[] => [...new Set(text.match(pattern) ?? [])];

const linesOf = (path: string): readonly Citation[] =>
  read(path)
    .split('\n')
    .map((text, index) => ({ path, line: index + 1, text: text.trim() }));

/** The names of tests that cite something, each at the line where it is written. */
function testsIn(path: string): readonly Citation[] {
  const lines = linesOf(path);
  const lineOf = (title: string): number => {
    const [start] = title.replaceAll("'", "\\'").split('…');
    const found = lines.find(
      ({ text }) => text.includes(start as string) || text.includes(title.split('…')[0] as string),
    );
    return found?.line ?? 1;
  };
  return titlesOf(read(path)).map((title) => ({ path, line: lineOf(title), text: title }));
}

function byRule(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const citation of citations)
    for (const id of idsIn(citation.text)) found.set(id, [...(found.get(id) ?? []), citation]);
  return found;
}

/** @returns the lines of the code that cite a rule, by its id */
export const citedByCode = (): ReadonlyMap<string, readonly Citation[]> =>
  byRule(filesUnder('src', '.ts').flatMap(linesOf));

/** @returns the tests whose names cite a rule, by its id */
export const citedByTests = (): ReadonlyMap<string, readonly Citation[]> =>
  byRule(filesUnder('test', '.test.ts').flatMap(testsIn));
