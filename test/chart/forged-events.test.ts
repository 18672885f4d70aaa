import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { transitions } from '../../src/engine/chart-index.js';
import { orderMachine } from '../../src/index.js';
import { clockTypeOf, deadlines } from '../../src/order/deadlines.js';
import { anOrder, buyer, given, type OrderBuilder, seller, support } from '../support/scenario.js';
import { snapshotOf } from '../support/xstate-reference.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const inRevision = anOrder.inRevision();
const completed = anOrder.completed('2026-03-09T12:00Z');
const until = '2026-03-20T12:00Z';
/** Something said later, so that nothing is of this very instant any more. */
const later = seller.savesDraft({ at: '2026-03-09T18:00Z' });
const rated = { rating: { cancelledOrders: true } };
const asks = [buyer.requestsCancellation(), seller.requestsCancellation()];

const atRest: readonly (readonly [string, OrderBuilder])[] = [
  ['waits for its requirements', anOrder.after(seller.remindsBuyer({ at: '2026-03-04T12:00Z' }))],
  ['waits, and the buyer asked to cancel', anOrder.after(buyer.requestsCancellation())],
  ['waits, and the seller asked to cancel', anOrder.after(seller.requestsCancellation())],
  ['is in progress', order.after(later)],
  ['is late', order.at('2026-03-10T12:00Z')],
  ['is very late', order.at('2026-03-11T12:00Z')],
  ['is in progress, with an extension asked for', order.after(seller.requestsExtension({ until }))],
  ['is in progress, with an update asked for', order.after(buyer.requestsUpdate())],
  ['is in progress, with an adjustment proposed', order.after(seller.proposesAdjustment())],
  ...asks.map((ask) => [`is in progress: ${ask.says}`, order.after(ask)] as const),
  ['is delivered', delivered.after(later)],
  ...asks.map((ask) => [`is delivered: ${ask.says}`, delivered.after(ask, later)] as const),
  ['is delivered again', inRevision.after(seller.delivers(), later)],
  ['is in revision', inRevision],
  ['is in revision, late', inRevision.after(seller.requestsExtension({ until }), buyer.agrees()).at(until)],
  ['is in revision, with an update asked for', inRevision.after(buyer.requestsUpdate())],
  ...asks.map((ask) => [`is in revision: ${ask.says}`, inRevision.after(ask)] as const),
  ['is completed', completed],
  ['is completed and rated', completed.after(buyer.rates())],
  ['is completed, and all is published', completed.after(buyer.rates(), seller.rates())],
  ['is completed, and nobody rated', completed.at('2026-03-23T12:00Z')],
  ['is completed, and charged back', completed.after(support.recordsChargeback())],
  ['is cancelled', order.after(support.cancels())],
  ['is cancelled, and may be rated', order.under(rated).after(support.cancels())],
  [
    'was completed and cancelled, under terms that rate cancelled orders',
    completed.under(rated).after(support.cancels()),
  ],
  ['was completed, rated and cancelled', completed.after(buyer.rates(), support.cancels())],
];

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
