/** Where ids stand: each in its place, whatever the filter before them looks like, and others nowhere. */
import { describe, expect, test } from 'vitest';
import { IdIndex } from '../../src/engine/id-index.js';

// Each two of these have the same FNV-1a hash.
const alike = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, number) => `c${number}`);

describe('D-27 · an index of ids', () => {
  test.each([0, 1, 31, 32, 33, 64, 65, 2000])('D-27 · of %i, finds each in its place, and no other', (count) => {
    const index = new IdIndex(names(count));
    expect(names(count).map((id) => index.placeOf(id))).toEqual([...names(count).keys()]);
    for (let number = 0; number < 5000; number += 1) expect(index.placeOf(`other-${number}`)).toBeUndefined();
  });

  test('D-27 · gives the next place to who comes next, at any size', () => {
    const index = new IdIndex([]);
    for (const [place, id] of names(500).entries()) {
      expect(index.placeOf(id)).toBeUndefined();
      index.add(id);
      expect(index.placeOf(id)).toBe(place);
    }
    expect(names(500).map((id) => index.placeOf(id))).toEqual([...names(500).keys()]);
  });

  test('D-27 · tells ids apart whose hashes are the same', () => {
    const [known, unknown] = [alike.filter((_, place) => place % 2 === 0), alike.filter((_, place) => place % 2 === 1)];
    const index = new IdIndex(known);
    expect(known.map((id) => index.placeOf(id))).toEqual([0, 1, 2]);
    expect(unknown.map((id) => index.placeOf(id))).toEqual([undefined, undefined, undefined]);
  });
});
