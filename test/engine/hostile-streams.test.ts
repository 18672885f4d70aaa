/** Histories that arrive otherwise than they were written. */
import { describe, expect, test } from 'vitest';
import { evolve, type Order, type OrderEvent, orderDecider, replay } from '../../src/index.js';
import { anOrder } from '../support/scenario.js';

const { history, order } = anOrder.completed().place();
const other = anOrder.with({ id: 'order-2' }).delivered().place().history;
const swapped = (list: readonly OrderEvent[]) => [list[1], list[0], ...list.slice(2)] as OrderEvent[];

describe('a history is replayed whole, in sequence, and of one order', () => {
  test('it is the order', () => expect(replay(history)).toEqual(order));

  // biome-ignore format: a table
  test.each<[what: string, events: readonly OrderEvent[], says: string]>([
    ['nothing at all',                        [],                                         'order.placed first'],
    ['without its beginning',                 history.slice(1),                           'event 2 of order-1 does not follow event 0 of order-1'],
    ['with an event that stands twice',       [...history.slice(0, 2), ...history.slice(1)], 'event 2 of order-1 does not follow event 2 of order-1'],
    ['with an event missing',                 [...history.slice(0, 2), ...history.slice(3)], 'event 4 of order-1 does not follow event 2 of order-1'],
    ['with two events that changed places',   [...history.slice(0, 1), ...swapped(history.slice(1))], 'event 3 of order-1 does not follow event 1 of order-1'],
    ['that goes on with another order',       [...history.slice(0, 2), ...other.slice(2)], 'event 3 of order-2 does not follow event 2 of order-1'],
    ['twice over',                            [...history, ...history],                   `event 1 of order-1 does not follow event ${history.length} of order-1`],
    ['whose first event is not a placement',  [{ ...(history[1] as OrderEvent), sequence: 1 }], 'event 1 of order-1 does not follow event 0 of order-1'],
  ])('%s is refused', (_, events, says) => {
    expect(() => replay(events)).toThrow(RangeError);
    expect(() => replay(events)).toThrow(says);
  });

  test('event by event it is the same, and a refused event leaves the order as it was', () => {
    const [first, second, third] = history as readonly [OrderEvent, OrderEvent, OrderEvent];
    const begun = evolve(null, first);
    expect(() => evolve(begun, third)).toThrow(RangeError);
    expect(() => orderDecider.evolve(begun, first)).toThrow(RangeError);
    const next: Order = evolve(begun, second);
    expect(next).toEqual(replay([first, second]));
    expect(() => evolve(next, second)).toThrow(RangeError);
  });
});
