import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  events,
  given,
  inTheMouthOf,
  may,
  mayNot,
  money,
  notified,
  seller,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

const unfinished = [
  ['waiting for its requirements', anOrder.placed()],
  ['in progress', order],
  ['late', order.at('2026-03-10T12:00Z')],
  ['very late', order.at('2026-03-11T12:00Z')],
  ['delivered', anOrder.delivered()],
  ['in revision', anOrder.inRevision()],
  ['in resolution', order.after(buyer.requestsCancellation())],
] as const;

describe('D-29 · partial refunds', () => {
  // biome-ignore format: a table
  test.each([
    // price    earlier  amount  possible  because
    [10_000,    0,       1,      true,     'a cent is a refund'],
    [10_000,    0,       5999,   true,     'it is below 60 %'],
    [10_000,    0,       6000,   true,     'it is 60 % exactly'],
    [10_000,    0,       6001,   false,    'it is a cent above 60 %'],
    [10_000,    5999,    1,      true,     'it is the last cent'],
    [10_000,    4000,    2000,   true,     'together they are 60 %'],
    [10_000,    4000,    2001,   false,    'together they are a cent above'],
    [99,        0,       59,     true,     '59.4 rounds down to 59'],
    [99,        0,       60,     false,    '59.4 rounds down to 59'],
  ])('D-29 · of %i, after %i, refunding %i: %s, because %s', (price, earlier, amount, isPossible) => {
    const start = anOrder.with({ price }).inProgress();
    const refunded = earlier === 0 ? start : start.after(seller.refunds({ amount: earlier }));
    given(refunded).then(isPossible ? may(seller.refunds({ amount })) : mayNot(seller.refunds({ amount }), 'refund.aboveShare', 'D-29'));
  });

  test('D-29 · the money goes back, and the buyer is told', () =>
    given(order)
      .when(seller.refunds({ amount: 2500 }))
      .then(
        events('refund.made'),
        notified('refund.made', 'buyer'),
        money({ paid: 10_000, held: 7500, refunded: 2500 }),
      ));

  test('D-29 · once 60 % went back, nothing more does', () =>
    given(order.after(seller.refunds({ amount: 6000 }))).then(
      mayNot(seller.refunds({ amount: 1 }), 'refund.usedUp', 'D-29'),
    ));

  test('D-29 · extras are not counted in', () =>
    given(order.after(seller.proposesAdjustment(), buyer.agrees())).then(
      may(seller.refunds({ amount: 6000 })),
      mayNot(seller.refunds({ amount: 6001 }), 'refund.aboveShare'),
    ));

  test.each(unfinished)('D-29 · while the order is %s the seller refunds, and nobody else', (_, start) =>
    given(start).then(may(seller.refunds()), mayNot(inTheMouthOf('buyer', seller.refunds()), 'role.wrong')),
  );

  test('D-29 · not once it is over', () => {
    given(anOrder.completed()).then(mayNot(seller.refunds(), 'order.finished'));
    given(anOrder.cancelled()).then(mayNot(seller.refunds(), 'order.cancelled'));
  });
});
