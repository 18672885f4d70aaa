/** The window of the metrics, and what each order counts for. */
import { describe, expect, test } from 'vitest';
import { type Metrics, metricsOf, type Order } from '../../src/index.js';
import { instant } from '../support/instants.js';
import { anOrder, buyer, given, later, type OrderBuilder, seller, support } from '../support/scenario.js';

const orderOf = (start: OrderBuilder): Order => given(start).world.order;
const measured = (starts: readonly OrderBuilder[], now: string, window = 'P10D'): Metrics =>
  metricsOf(starts.map(orderOf), { now: instant(now), window });

const nothing = { count: 0, of: 0, rate: null };
const allGood = { count: 1, of: 1, rate: 1 };
const allBad = { count: 0, of: 1, rate: 0 };

const due = '2026-03-10T12:00Z';
const started = anOrder.dueAt(due);

describe('D-16, D-01 · the window of the metrics is half-open', () => {
  const delivered = anOrder.delivered('2026-03-08T12:00Z');
  const completed = delivered.after(buyer.accepts({ at: '2026-03-09T12:00Z' }));
  const cancelledLate = started.at('2026-03-11T12:00Z').after(buyer.cancelsLate({ at: '2026-03-11T18:00Z' }));

  // biome-ignore format: a table
  test.each<[what: 'onTime' | 'completion', story: string, start: OrderBuilder, anchor: string, counted: object]>([
    // metric        order                        start          anchor               counted
    ['onTime',       'delivered in time',         delivered,     '2026-03-08T12:00Z', allGood],
    ['onTime',       'cancelled while very late', cancelledLate, '2026-03-11T18:00Z', allBad],
    ['completion',   'accepted',                  completed,     '2026-03-09T12:00Z', allGood],
    ['completion',   'cancelled while very late', cancelledLate, '2026-03-11T18:00Z', allBad],
  ])('D-16 · %s of an order %s counts from its anchor, and for the window', (metric, _, start, anchor, counted) => {
    const at = (by: Parameters<typeof later>[1]) => measured([start], later(anchor, by))[metric];
    expect(at({ ms: -1 })).toEqual(nothing);
    expect(at({ ms: 0 })).toEqual(counted);
    expect(at({ ms: 1 })).toEqual(counted);
    expect(at({ days: 10, ms: -1 })).toEqual(counted);
    expect(at({ days: 10 })).toEqual(nothing);
    expect(at({ days: 10, ms: 1 })).toEqual(nothing);
  });

  test('D-02 · deadlines up to now are settled first: silence completes', () => {
    const end = '2026-03-11T12:00Z';
    expect(measured([delivered], later(end, { ms: -1 })).completion).toEqual(nothing);
    expect(measured([delivered], end).completion).toEqual(allGood);
  });

  test('looks at the orders and changes none', () => {
    const order = orderOf(delivered);
    const before = structuredClone(order);
    metricsOf([order], { now: instant('2026-06-01T12:00Z'), window: 'P60D' });
    expect(order).toEqual(before);
  });

  test.each(['', 'P1M', 'P0D', '60', 'sixty days'])('%j is no span, and it says so', (window) =>
    expect(metricsOf([], { now: 0, window }).problems[0]?.where).toBe('window'),
  );
});

describe('D-16 · what an order counts for', () => {
  // biome-ignore format: a table
  test.each<[story: string, start: OrderBuilder, onTime: object, completion: object]>([
    // order                                            start                                                                     on time   completion
    ['waits',                                           anOrder,                                                                  nothing,  nothing],
    ['is late, and nothing was delivered',              started.at(due),                                                          nothing,  nothing],
    ['is delivered late',                               started.at(due).after(seller.delivers()),                                 allBad,   nothing],
    ['is delivered a millisecond before its date',      started.after(seller.delivers({ at: later(due, { ms: -1 }) })),           allGood,  nothing],
    ['is delivered at its date',                        started.after(seller.delivers({ at: due })),                              allBad,   nothing],
    ['is cancelled before the start',                   anOrder.cancelled(),                                                      nothing,  nothing],
    ['is cancelled by support before the start',        anOrder.after(support.cancels()),                                         nothing,  allBad],
    ['is cancelled by agreement, in time',              started.after(buyer.requestsCancellation(), seller.agrees()),             nothing,  allBad],
    ['is cancelled by agreement, late',                 started.at(due).after(buyer.requestsCancellation(), seller.agrees()),     allBad,   allBad],
    ['is delivered in time, then cancelled by support', anOrder.delivered().after(support.cancels()),                             allGood,  allBad],
    ['is completed, and charged back',                  anOrder.completed().after(support.recordsChargeback()),                   allGood,  allGood],
  ])('D-16 · an order that %s', (_, start, onTime, completion) =>
    expect(measured([start], '2026-03-10T18:00Z')).toEqual({ onTime, completion, problems: [] }));

  test('D-16, D-23 · completed, then cancelled by support: completed until then, cancelled from then on', () => {
    const cancelled = anOrder.completed('2026-03-09T12:00Z').after(support.cancels({ at: '2026-03-12T12:00Z' }));
    expect(measured([cancelled], '2026-03-12T11:59:59.999Z').completion).toEqual(allGood);
    expect(measured([cancelled], '2026-03-12T12:00Z').completion).toEqual(allBad);
    expect(measured([cancelled], '2026-03-21T12:00Z').completion).toEqual(allBad);
  });

  test('D-16 · of several, each counts once', () => {
    const orders = [
      anOrder.completed(),
      anOrder.completed(),
      started.after(support.cancels()),
      anOrder.cancelled(),
      anOrder,
    ];
    expect(measured(orders, '2026-03-10T18:00Z')).toEqual({
      problems: [],
      onTime: { count: 2, of: 2, rate: 1 },
      completion: { count: 2, of: 3, rate: 2 / 3 },
    });
  });

  test('D-16 · asked as of the first days of 1970, what never happened counts for nothing', () =>
    expect(measured([anOrder.inProgress()], '1970-01-02T00:00Z')).toEqual({
      onTime: nothing,
      completion: nothing,
      problems: [],
    }));

  test('D-16 · no orders is no rate', () =>
    expect(measured([], '2026-03-10T18:00Z')).toEqual({ onTime: nothing, completion: nothing, problems: [] }));
});

describe('D-16 · a question that makes no sense', () => {
  const completed = orderOf(anOrder.completed());
  const asked = (question: object): Metrics => metricsOf([completed], question as never);
  const noSpan = { where: 'window', what: 'no span', expected: 'an ISO 8601 span, such as P60D' };
  const noInstant = {
    where: 'now',
    what: 'no instant',
    expected: 'epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z',
  };

  // biome-ignore format: a table
  test.each([
    [{ now: 'today', window: 'P60D' },             noInstant],
    [{ now: Number.NaN, window: 'soon' },          noInstant],
    [{ now: '2026-03-10T12:00Z', window: 'P1M' },  noSpan],
    [{ now: '2026-03-10T12:00Z', window: 'PT0S' }, noSpan],
    [{ now: '2026-03-10T12:00Z', window: null },   noSpan],
  ])('D-16 · %j has no rate, and says why', (question, problem) =>
    expect(asked(question)).toEqual({ onTime: nothing, completion: nothing, problems: [problem] }));
});
