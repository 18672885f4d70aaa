/** A log of any length is checked in memory that doesn't grow with it: orders are closed early where there are too many. */
import { describe, expect, test } from 'vitest';
import { checkLog } from '../../../src/oracle/index.js';
import { RememberedIds } from '../../../src/oracle/log/remembered-ids.js';
import { acceptedTooSoon, changedAfterwards, good, linesOf, placed, sent } from './small-orders.js';

const orders = (count: number, make = (id: string) => good(id)) =>
  linesOf(...Array.from({ length: count }, (_, index) => make(`o${index}`)));

describe('orders beyond those that are followed at once', () => {
  // biome-ignore format: a table
  test.each([
    // orders  open  most at once  closed early
    [9,        10,   9,            0],
    [10,       10,   10,           0],
    [11,       10,   10,           1],
    [500,      10,   10,           490],
    [3,        0,    1,            2],
    [3,        Number.NaN, 3,      0],
  ])('%i orders, %i at once: at most %i are held, %i closed early, each with its verdict', async (count, openOrders, mostOpen, closedEarly) => {
    const report = await checkLog(orders(count), { openOrders });
    expect(report).toMatchObject({ orders: count, conforms: count, mostOpen, closedEarly, unjudged: 0 });
  });

  test('close the one that was quiet the longest', async () => {
    const [a, b, c] = [good('a'), good('b'), good('c')];
    const told: string[] = [];
    const log = linesOf(a.slice(0, 1), b.slice(0, 1), a.slice(1, 2), c.slice(0, 1), a.slice(2));
    await checkLog(log, { openOrders: 2, onVerdict: (order) => void told.push(order) });
    expect(told).toEqual(['b', 'c', 'a']);
  });

  test('are told as they are closed, and what the listener throws ends the check: it is no malformed line', async () => {
    const onVerdict = () => {
      throw new Error('disk full');
    };
    await expect(checkLog(orders(2), { openOrders: 1, onVerdict })).rejects.toThrow('disk full');
  });

  test('are unknown where more comes of them, each once', async () => {
    const [first, ...more] = good('a');
    const log = linesOf([first as (typeof more)[number]], good('b'), more);
    expect(await checkLog(log, { openOrders: 1 })).toMatchObject({
      orders: 2,
      conforms: 1,
      unknown: 1,
      reasons: { 'closed.early': 1 },
      closedEarly: 1,
      unjudged: 2,
    });
  });

  test('keep their verdict where they had left the rules, or where nobody could say', async () => {
    const again = (order: string) => [sent(order, '2026-03-30T09:00:00Z', 'tip', 'buyer')];
    const unplaced = [sent('u', '2026-03-03T09:00:00Z', 'deliver')];
    const log = linesOf(acceptedTooSoon('a'), unplaced, good('b'), again('a'), again('u'));
    const report = await checkLog(log, { openOrders: 1 });
    expect(report).toMatchObject({ orders: 3, conforms: 1, diverges: 1, unknown: 1, closedEarly: 2, unjudged: 2 });
    expect(report.reasons).toEqual({ 'placement.unknown': 1 });
  });

  test('leave the totals as they would be without them, where orders come one after the other', async () => {
    const log = orders(60, (id) => (Number(id.slice(1)) % 3 === 0 ? changedAfterwards(id) : good(id)));
    const { mostOpen: _, closedEarly: __, ...bounded } = await checkLog(log, { openOrders: 3 });
    const { mostOpen: ___, closedEarly: ____, ...whole } = await checkLog(log);
    expect(bounded).toEqual(whole);
  });

  test('hold as much of a long log as of a short one', async () => {
    function* lines(count: number) {
      for (let index = 0; index < count; index += 1) yield JSON.stringify(placed(`o${index}`));
    }
    const short = await checkLog(lines(1000), { openOrders: 100 });
    const long = await checkLog(lines(10_000), { openOrders: 100 });
    expect([short.mostOpen, long.mostOpen]).toEqual([100, 100]);
  });
});

describe('remembered ids', () => {
  test('are never forgotten, and hardly ever taken for others', () => {
    const ids = new RememberedIds();
    expect(ids.has('o0')).toBe(false);
    for (let index = 0; index < 50_000; index += 1) ids.add(`o${index}`);
    const known = Array.from({ length: 50_000 }, (_, index) => ids.has(`o${index}`));
    expect(known.every(Boolean)).toBe(true);
    const mistaken = Array.from({ length: 50_000 }, (_, index) => ids.has(`p${index}`)).filter(Boolean);
    expect(mistaken.length).toBeLessThan(5);
  });
});
