import { describe, expect, test } from 'vitest';
import { placeOrder } from '../../src/index.js';
import { anOrder, buyer, events, given, may, mayNot, orderInput, seller } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const extra = (price: number, days: number) => ({ title: 'A second logo', price, days });

const proposes = (price: number, days: number, more = {}) =>
  seller.proposesAdjustment({ extras: [extra(price, days)], ...more });

const trillion = 1_000_000_000_000;

describe('D-51 · amounts', () => {
  // biome-ignore format: a table
  test.each([
    // price  days  revisions  possible  because
    [1,       0,    0,         true,     'it asks for a price'],
    [0,       1,    0,         true,     'it asks for a day'],
    [0,       0,    1,         true,     'it asks for a revision'],
    [0,       0,    0,         false,    'it asks for nothing'],
    [-1,      1,    0,         false,    'a price is never negative'],
    [1.5,     1,    0,         false,    'a price is whole'],
    [1,       -1,   0,         false,    'days are never negative'],
    [1,       0.5,  0,         false,    'days are whole'],
    [1,       0,    -1,        false,    'revisions are never negative'],
    [1,       0,    0.5,       false,    'revisions are whole'],
  ])('D-51 · an adjustment of %d, %d days, %d revisions: %s, because %s', (price, days, count, isPossible) => {
    const step = proposes(price, days, { revisions: count });
    given(order).then(isPossible ? may(step) : mayNot(step));
  });

  test('D-51 · an adjustment may have no extras, only revisions; but not neither', () => {
    given(order).then(may(seller.proposesAdjustment({ extras: [], revisions: 1 })));
    given(order).then(mayNot(seller.proposesAdjustment({ extras: [] }), 'adjustment.empty', 'D-51'));
  });

  test('D-51 · tips and refunds are at least one minor unit, and whole', () => {
    const rated = anOrder.completed().after(buyer.rates());
    for (const amount of [0, -1, 0.5]) {
      given(order).then(mayNot(seller.refunds({ amount }), 'command.malformed'));
      given(rated).then(mayNot(buyer.tips({ amount }), 'command.malformed'));
    }
    given(order).then(may(seller.refunds({ amount: 1 })));
    given(rated).then(may(buyer.tips({ amount: 1 })));
  });

  test('D-51 · no price exceeds 10¹² minor units', () => {
    expect(placeOrder(orderInput({ price: trillion })).ok).toBe(true);
    expect(placeOrder(orderInput({ price: trillion + 1 })).ok).toBe(false);
  });

  // biome-ignore format: a table
  test.each([
    // paid           more  possible  because
    [trillion - 2,    1,    true,     'it stays below'],
    [trillion - 1,    1,    true,     'it is exactly the most'],
    [trillion,        1,    false,    'it is one unit more'],
  ])('D-51 · %i paid and %i more, as extra or tip: %s, because %s', (price, more, isPossible) => {
    const dear = anOrder.with({ price });
    const tip = buyer.tips({ amount: more });
    given(dear.inProgress()).then(isPossible ? may(proposes(more, 0)) : mayNot(proposes(more, 0)));
    given(dear.completed().after(buyer.rates())).then(isPossible ? may(tip) : mayNot(tip));
  });

  test('D-51 · two tips may not exceed it together, either', () =>
    given(
      anOrder
        .with({ price: trillion - 1 })
        .completed()
        .after(buyer.rates(), buyer.tips({ amount: 1 })),
    )
      .seeing(events('tip.paid'))
      .then(mayNot(buyer.tips({ amount: 1 }))));
});
