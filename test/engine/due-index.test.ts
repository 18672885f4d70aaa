import { describe, expect, test } from 'vitest';
import { advance, type DueIndex, dueIndex, isDue, type Order } from '../../src/index.js';
import { isoOf } from '../../src/time/index.js';
import { randomPlacement } from '../support/random-walk.js';
import { seededRandom } from '../support/seeded-random.js';

const noon = Date.UTC(2026, 2, 10, 12);
const waiting = (id: string, wakeAt: number | null) => ({ id, wakeAt });
const dueIn = (index: DueIndex, now: number | string) => index.due(now).sort();

describe('D-01 · an index of the orders that wait', () => {
  test.each([
    // now      due        because
    [noon - 1, [], 'a millisecond is left'],
    [noon, ['a'], 'the instant itself has come'],
    [noon + 1, ['a'], 'it has come'],
    [isoOf(noon), ['a'], 'text will do'],
    [Number.NaN, [], 'that is no instant'],
    ['tomorrow', [], 'neither is that'],
    [Number.POSITIVE_INFINITY, ['a'], 'in the end everything has come'],
  ])('at %s: %j, because %s', (now, due, _because) => {
    expect(dueIndex([waiting('a', noon)]).due(now)).toEqual(due);
  });

  test('nobody waits at first, and nobody after the last has gone', () => {
    const index = dueIndex();
    expect([index.size, index.nextAt, index.due(noon)]).toEqual([0, null, []]);
    index.set(waiting('a', noon));
    expect([index.size, index.nextAt]).toEqual([1, noon]);
    expect(index.delete('a')).toBe(true);
    expect(index.delete('a')).toBe(false);
    expect([index.size, index.nextAt, index.due(noon)]).toEqual([0, null, []]);
  });

  test('an order that is set again waits for its new deadline alone, later or earlier', () => {
    const index = dueIndex([waiting('a', noon), waiting('b', noon + 5)]);
    index.set(waiting('a', noon + 10));
    expect([index.size, index.nextAt, dueIn(index, noon + 9)]).toEqual([2, noon + 5, ['b']]);
    index.set(waiting('a', noon - 10));
    expect([index.size, index.nextAt, dueIn(index, noon)]).toEqual([2, noon - 10, ['a']]);
  });

  test.each([null, Number.NaN])('an order with no deadline (%s) is dropped, and never taken in', (wakeAt) => {
    const index = dueIndex([waiting('a', noon), waiting('z', wakeAt)]);
    expect(index.size).toBe(1);
    index.set(waiting('a', wakeAt));
    expect([index.size, index.nextAt, index.due(noon)]).toEqual([0, null, []]);
  });

  test('an id that went may come back, and nobody takes the place of another', () => {
    const index = dueIndex(['a', 'b', 'c'].map((id, place) => waiting(id, noon + place)));
    index.delete('b');
    index.set(waiting('d', noon + 1));
    index.set(waiting('b', noon));
    expect(dueIn(index, noon + 2)).toEqual(['a', 'b', 'c', 'd']);
    expect(dueIn(index, noon)).toEqual(['a', 'b']);
  });

  test('what is due stays due until somebody says what came of it', () => {
    const index = dueIndex([waiting('a', noon)]);
    expect(index.due(noon)).toEqual(index.due(noon));
    const found = index.due(noon);
    for (const id of found) index.set(waiting(id, noon + 1));
    expect(index.due(noon)).toEqual([]);
  });

  test('says the same as a look at every order, through growth, moves and departures', () => {
    const random = seededRandom(7);
    const index = dueIndex();
    const known = new Map<string, number>();
    for (let step = 0; step < 16_000; step += 1) {
      const id = `order-${Math.floor(random() * 6_000)}`;
      const wakeAt = noon + Math.floor(random() * 10_000);
      if (random() < 0.2) expect(index.delete(id)).toBe(known.delete(id));
      else {
        index.set(waiting(id, wakeAt));
        known.set(id, wakeAt);
      }
      if (step % 500 !== 0) continue;
      const now = noon + Math.floor(random() * 10_000);
      const expected = [...known].filter(([, at]) => at <= now).map(([name]) => name);
      expect(dueIn(index, now)).toEqual(expected.sort());
      expect(index.nextAt).toBe(known.size === 0 ? null : Math.min(...known.values()));
      expect(index.size).toBe(known.size);
    }
    expect(known.size).toBeGreaterThan(4_000); // it has grown more than once
  });

  test('D-02 · sweeping by the index and asking every order give the same orders', () => {
    const orders = new Map<string, Order>();
    for (let seed = 0; seed < 40; seed += 1) orders.set(`order-${seed}`, randomPlacement(seed).order);
    const index = dueIndex(orders.values());
    while (index.nextAt !== null) {
      const now = index.nextAt + 3_600_000;
      const asked = [...orders.values()].filter((order) => isDue(order, now)).map(({ id }) => id);
      expect(dueIn(index, now)).toEqual(asked.sort());
      for (const id of asked) {
        const { order } = advance(orders.get(id) as Order, now);
        orders.set(id, order);
        index.set(order);
      }
    }
    expect([...orders.values()].some(({ wakeAt }) => wakeAt !== null)).toBe(false);
  });
});
