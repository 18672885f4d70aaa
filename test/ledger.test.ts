/** No rule without code, no rule without a test, and no word of a rule that isn't in the ledger. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../src/index.js';
import { titlesOf } from './support/test-titles.js';

const root = resolve(import.meta.dirname, '..');
const idPattern =
  /\b(?:ORIG|REQ|START|EXT|DEL|ACC|REV|LATE|RES|DONE|CLR|RATE|CAN)-\d+\b|\bD-\d\d\b|\bTAB-(?:web|mobile)\b/g;

/** What says nothing about the code: the ledger itself. */
const theLedger = 'src/order/rules.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

function sourcesUnder(folder: string): readonly Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter((path) => path.endsWith('.ts'));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const idsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(idPattern)].map(([id]) => id)));

const src = sourcesUnder('src').filter(({ path }) => path !== theLedger);
const tests = sourcesUnder('test');
const missingFrom = (cited: ReadonlySet<string>): readonly string[] => ruleIds.filter((id) => !cited.has(id));

describe('the ledger', () => {
  test('has an id for every entry that the pattern knows, once', () => {
    expect(idsIn(ruleIds)).toEqual(new Set(ruleIds));
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  test('has the decisions D-01 to D-54 without a gap', () => {
    const decisions = ruleIds.filter((id) => id.startsWith('D-'));
    expect(decisions).toEqual(Array.from({ length: 54 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`));
  });

  test('is cited in full by the code', () => expect(missingFrom(idsIn(src.map(({ text }) => text)))).toEqual([]));

  test('is cited in full by the names of tests', () =>
    expect(missingFrom(idsIn(tests.flatMap(({ text }) => titlesOf(text))))).toEqual([]));

  test('knows every id that the code and the tests cite', () => {
    const known = new Set<string>(ruleIds);
    const strangers = [...src, ...tests].flatMap(({ path, text }) =>
      [...idsIn([text])].filter((id) => !known.has(id)).map((id) => `${path}: ${id}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('the names of tests', () => {
  // biome-ignore format: a table
  test.each([
    ["test('one', f)",                       ['one']],
    ["describe('a', () => test('b', f))",    ['a', 'b']],
    ["test.each([['no']])('yes %s', f)",     ['yes %s']],
    ["test.each<[a: string]>(rows)('yes', f)", ['yes']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source
    ['test(`a ${1} b`, f)',                  ['a … b']],
    ["// test('commented out', f)",          []],
    ["expect('no')",                         []],
  ])('in `%s` are %j', (source, titles) => expect(titlesOf(source)).toEqual(titles));
});
