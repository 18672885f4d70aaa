import { describe, expect, test } from 'vitest';
import { placeOrder } from '../../src/index.js';
import { anOrder, event, facts, given, type OrderBuilder, orderInput, seller, termsWith } from '../support/scenario.js';

const impatient = anOrder.under({ requirements: { timeOut: 'P5D' } });
const first = (start: OrderBuilder) => given(start).world.history[0];

describe('ORIG-1 · what the placement of an order says', () => {
  test("ORIG-1 · it is the buyer's doing", () => {
    expect(first(anOrder)).toMatchObject({ type: 'order.placed', by: 'buyer', party: 'Bea', notify: ['seller'] });
    expect(given(anOrder.with({ requirements: false })).world.history[1]).toMatchObject({
      type: 'order.started',
      by: 'buyer',
      notify: ['seller'],
    });
  });

  test('DEL-5 · nothing is confirmed empty before there is a delivery', () =>
    given(anOrder).then(facts({ confirmedEmpty: false, deliveries: 0 })));

  test('D-21 · the time-out of requirements runs from the placement, where they are asked for and the terms have one', () => {
    expect(first(impatient)?.facts).toMatchObject({ requirementsDueAt: Date.parse('2026-03-08T12:00Z') });
    expect(first(impatient.with({ requirements: false }))?.facts).toMatchObject({ requirementsDueAt: null });
    expect(first(anOrder)?.facts).toMatchObject({ requirementsDueAt: null });
  });

  test('D-53 · an order whose wait would end in 2101 is not started instead, short as its work may be', () => {
    const input = orderInput({ placedAt: '2100-12-25T12:00Z', deliveryTime: 'P1D' });
    expect(placeOrder(input, termsWith({ requirements: { timeOut: 'P7D' } })).ok).toBe(false);
    expect(placeOrder(input, termsWith({ requirements: { timeOut: 'P5D' } })).ok).toBe(true);
  });
});

describe('REQ-3 · what a skip leaves behind', () => {
  test('REQ-3 · the requirements are known to be skipped, until they are sent after all (D-19)', () =>
    given(anOrder)
      .when(seller.skipsRequirements())
      .then(facts({ requirements: 'skipped' }), event('order.started', { by: 'seller', rule: 'REQ-3' })));
});
