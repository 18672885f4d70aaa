import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTypes, deadlines, orderMachine } from '../../src/index.js';
import { aligned, differingRows } from './aligned.js';
import { placeText, reachablePlaces } from './authorisation-places.js';
import { authorisation } from './authorisation-rules.js';
import { authorisationTable } from './authorisation-table.js';
import { transitionTable } from './transition-table.js';

const reviewed = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

// A difference that was meant is written with `npm run golden`, and reviewed with the change that caused it.
describe('what was reviewed still holds', () => {
  test('every transition of the chart, and what stands behind its guards', () =>
    expect(differingRows(reviewed('transitions.txt'), transitionTable(orderMachine, deadlines))).toEqual([]));

  test('D-34 · who may do what where', () =>
    expect(differingRows(reviewed('authorisation.txt'), authorisationTable())).toEqual([]));

  test('D-34 · the rules of who may do what know every command, and every place once', () => {
    expect(Object.keys(authorisation).sort()).toEqual([...commandTypes].sort());
    expect(new Set(reachablePlaces.map(placeText)).size).toBe(reachablePlaces.length);
  });
});

describe('the comparison of reviewed rows', () => {
  const table = (...rows: string[][]): string => aligned(rows).join('\n');

  test('shows the row that went and the row that came, and nothing that only became wider', () =>
    expect(
      differingRows(table(['a', 'one'], ['b', 'two'], ['c', '3']), table(['a', 'one'], ['bbbb', 'two'], ['c', '3'])),
    ).toEqual(['- b | two', '+ bbbb | two']));

  test('counts a row that stands twice', () =>
    expect(differingRows(table(['a', '1'], ['a', '1']), table(['a', '1']))).toEqual(['- a | 1']));

  test('says so when only the order of the rows changed', () =>
    expect(differingRows(table(['a', '1'], ['b', '2']), table(['b', '2'], ['a', '1']))).toEqual([
      'the rows are the same, but their order or their layout is not',
    ]));
});
