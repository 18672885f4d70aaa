/** Keeps the floors of the house: `support/house.ts` is the plan. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { longFiles, longFunctions, type SourceFile } from './support/house.js';
import {
  fileSizeProblems,
  functionSizeProblems,
  importProblems,
  nameProblems,
  placeProblems,
} from './support/house-inspection.js';

const root = resolve(import.meta.dirname, '..');

function filesUnder(folder: string): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  const sources = paths.filter((path) => path.endsWith('.ts') && !path.includes('node_modules'));
  return sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const src = filesUnder('src');
const excused = [...Object.keys(longFiles), ...Object.keys(longFunctions)];
const everything = [...src, ...['test', 'examples', 'docs'].flatMap(filesUnder)];

describe('the house', () => {
  test('has files on its floors to look at', () => expect(src).not.toEqual([]));

  test('every file of src lies on a floor', () => expect(src.flatMap(placeProblems)).toEqual([]));

  test('imports go down, never up, never sideways among policies or doors, and packages stay where they live', () =>
    expect(src.flatMap(importProblems)).toEqual([]));

  test('every name says what is inside', () => expect(everything.flatMap(nameProblems)).toEqual([]));

  test('a file of src can be read in one sitting', () => expect(src.flatMap(fileSizeProblems)).toEqual([]));

  test('a function of src fits on a screen', () => expect(src.flatMap(functionSizeProblems)).toEqual([]));

  test('no file is excused from its length that is not there', () =>
    expect(excused.filter((path) => !existsSync(join(root, path)))).toEqual([]));
});

describe('the inspector sees', () => {
  const file = (path: string, text = ''): SourceFile => ({ path, text });
  const longBody = (lines: number) => `{${'\n'.repeat(lines - 1)}}`;

  // biome-ignore format: a table
  test.each<[path: string, line: string, problem: string]>([
    ['src/time/instant.ts',      "import { a } from '../order/order.js'",          'imports src/order/order.ts, a floor up'],
    ['src/order/order.ts',       "import type { A } from '../policy/rating.js'",   'imports src/policy/rating.ts, a floor up'],
    ['src/engine/submit.ts',     "export * from '../index.js'",                    'imports src/index.ts, a floor up'],
    ['src/engine/submit.ts',     "const a = import('../view/tabs.js')",            'imports src/view/tabs.ts, a floor up'],
    ['src/policy/rating.ts',     "import { a } from './delivery.js'",              'imports src/policy/delivery.ts, sideways in policy'],
    ['src/oracle/index.ts',      "import { a } from '../verify/explore.js'",       'imports src/verify/explore.ts, a door beside it'],
    ['src/verify/explore.ts',    "import { a } from '../testing/lives.js'",        'imports src/testing/lives.ts, a floor up'],
    ['src/oracle/check.ts',      "import fc from 'fast-check'",                    'imports fast-check, which lives in src/testing only'],
    ['src/diagram.ts',           "import { a } from './index.js'",                 'imports src/index.ts, another door'],
    ['src/index.ts',             "import { a } from '../test/support/world.js'",   'imports test/support/world.ts, outside src'],
    ['src/policy/delivery.ts',   "import { DateTime } from 'luxon'",               'imports luxon, which lives in src/time only'],
    ['src/view/diagram.ts',      "import { a } from 'xstate/graph'",               'imports xstate/graph, which lives in src/chart and src/engine only'],
    ['src/index.ts',             "import { a } from 'xstate'",                     'imports xstate, which lives in src/chart and src/engine only'],
    ['src/engine/record.ts',     "import { readFileSync } from 'node:fs'",         'imports node:fs, which src does not use'],
  ])('in %s that `%s`: %s', (path, line, problem) =>
    expect(importProblems(file(path, line))).toEqual([`${path}: ${problem}`]));

  // biome-ignore format: a table
  test.each<[path: string, line: string]>([
    ['src/order/order.ts',     "import { a } from '../time/instant.js'"],
    ['src/order/order.ts',     "import { a } from './money.js'"],
    ['src/policy/rating.ts',   "import { a } from '../order/order.js'"],
    ['src/time/calendar.ts',   "import { DateTime } from 'luxon'"],
    ['src/chart/bindings.ts',  "import { setup } from 'xstate'"],
    ['src/terms/terms.ts',     "import * as z from 'zod'"],
    ['src/oracle/check.ts',    "import { a } from '../engine/submit.js'"],
    ['src/testing/matchers.ts', "import { a } from '../oracle/index.js'"],
    ['src/testing/lives.ts',   "import { a } from '../verify/moves.js'"],
    ['src/testing/lives.ts',   "import fc from 'fast-check'"],
    ['src/index.ts',           "export { a } from './view/tabs.js'"],
  ])('nothing wrong in %s with `%s`', (path, line) => expect(importProblems(file(path, line))).toEqual([]));

  test('a folder that is on no floor', () =>
    expect(placeProblems(file('src/cellar/wine.ts'))).toEqual([
      'src/cellar/wine.ts: lies in a folder that is on no floor',
    ]));

  test('a name that says nothing, in a file or a folder', () => {
    expect(nameProblems(file('src/order/utils.ts'))).toEqual(['src/order/utils.ts: "utils" says nothing']);
    expect(nameProblems(file('test/helpers/a.test.ts'))).toEqual(['test/helpers/a.test.ts: "helpers" says nothing']);
    expect(nameProblems(file('src/order/commonwealth.ts'))).toEqual([]);
  });

  test('the line too many in a file, save where the length has a reason', () => {
    const lines = (count: number) => 'a;\n'.repeat(count);
    expect(fileSizeProblems(file('src/order/order.ts', lines(150)))).toEqual([]);
    expect(fileSizeProblems(file('src/order/order.ts', lines(151)))).toEqual([
      'src/order/order.ts: 151 lines, at most 150',
    ]);
    expect(fileSizeProblems(file('src/order/rules.ts', lines(999)))).toEqual([]);
  });

  test.each(['function f() ', 'const f = () => ', 'class A { m() '])('the line too many in `%s`', (head) => {
    const text = (lines: number) => `// why\n${head}${longBody(lines)}${head.startsWith('class') ? '}' : ''}`;
    expect(functionSizeProblems(file('src/order/a.ts', text(40)))).toEqual([]);
    expect(functionSizeProblems(file('src/order/a.ts', text(41)))).toEqual([
      'src/order/a.ts: the function at line 2 has 41 lines, at most 40',
    ]);
  });
});
