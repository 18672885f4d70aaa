import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { transitions } from '../../src/engine/chart-index.js';
import { orderMachine } from '../../src/index.js';
import { clockTypeOf, deadlines } from '../../src/order/deadlines.js';
import { atRest } from '../support/orders-at-rest.js';
import { anOrder, given, type OrderBuilder, seller } from '../support/scenario.js';
import { snapshotOf } from '../support/xstate-reference.js';

const delivered = anOrder.delivered('2026-03-08T12:00Z');

const raised = [...new Set(transitions.map(({ eventType }) => eventType))].filter(
  (type) => type.includes('.') && !type.startsWith('clock.') && type !== 'order.placed',
);

describe('D-34 · nobody fools a live actor: what one region tells the others is proven by the facts', () => {
  test.each(atRest)('D-34 · while the order %s, none of it changes anything', (_, start) => {
    const snapshot = snapshotOf(given(start).world.order);
    for (const type of raised) {
      const [after] = transition(orderMachine, snapshot, { type } as never);
      expect([after.value, after.context], type).toEqual([snapshot.value, snapshot.context]);
    }
  });

  test('D-14 · a review opens at the instant of its delivery, and a millisecond later no more', () => {
    const snapshot = snapshotOf(given(delivered).world.order);
    expect(snapshot.can({ type: 'review.opens' })).toBe(true);
    const next = snapshotOf(given(delivered.after(seller.savesDraft({ at: '2026-03-08T12:00:00.001Z' }))).world.order);
    expect(next.can({ type: 'review.opens' })).toBe(false);
  });

  test.each(atRest)('D-01 · while the order %s, a deadline is believed from its instant on', (_, start) => {
    const { order: now } = given(start).world;
    const snapshot = snapshotOf(now);
    for (const { name, fact } of deadlines) {
      const type = clockTypeOf(name);
      const instant = now.facts[fact];
      if (instant === null) expect(snapshot.can({ type, at: Number.MAX_SAFE_INTEGER }), name).toBe(false);
      else expect(snapshot.can({ type, at: instant - 1 }), name).toBe(false);
    }
  });
});

describe('ORIG-1 · an order is placed once, at its own instant', () => {
  const placedAt = Date.parse('2026-03-03T12:00Z');
  const placed = (at: number, start: OrderBuilder) =>
    snapshotOf(given(start).world.order).can({ type: 'order.placed', at });

  test('ORIG-1 · not at another instant', () => {
    expect(placed(placedAt + 1, anOrder)).toBe(false);
    expect(placed(placedAt - 1, anOrder)).toBe(false);
  });

  test('ORIG-1 · not once something else has happened, with that instant or its own', () => {
    const reminded = anOrder.after(seller.remindsBuyer({ at: placedAt + 1 }));
    expect(placed(placedAt, reminded)).toBe(false);
    expect(placed(placedAt + 1, reminded)).toBe(false);
  });

  test('D-21 · not where its time-out runs already', () =>
    expect(placed(placedAt, anOrder.under({ requirements: { timeOut: 'P5D' } }))).toBe(false));
});
