import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  given,
  mayNot,
  money,
  noDeadline,
  seller,
  state,
  status,
  support,
} from '../support/scenario.js';

describe('D-23 · support cancels a completed order', () => {
  const completed = anOrder.completed('2026-03-09T12:00Z');

  // biome-ignore format: a table
  test.each([
    // bucket       start
    ['clearing',    completed],
    ['available',   completed.at('2026-03-23T12:00Z')],
  ])('D-23 · %s earnings are reversed and the buyer is refunded', (earnings, start) =>
    given(start)
      .seeing(state({ earnings }))
      .when(support.cancels())
      .then(
        status('cancelled'),
        state({ earnings: 'reversed' }),
        money({ refunded: 10_000, fee: 0, earnings: 0, held: 0 }),
        noDeadline(),
      ));

  test('D-23 · an open rating closes, and a published one stays', () => {
    given(completed)
      .when(support.cancels())
      .then(state({ rating: 'closed' }), mayNot(buyer.rates()));
    given(completed.after(buyer.rates()))
      .when(support.cancels())
      .then(state({ rating: 'closed' }), mayNot(seller.rates()));
    given(completed.after(buyer.rates(), seller.rates()))
      .when(support.cancels())
      .then(state({ rating: 'published' }));
  });

  test('D-23 · nobody else cancels it', () =>
    given(completed).then(
      mayNot(buyer.requestsCancellation()),
      mayNot(buyer.cancelsLate()),
      mayNot(seller.requestsCancellation()),
    ));

  test('D-23 · a tip is refunded, too', () =>
    given(completed.after(buyer.rates(), buyer.tips({ amount: 1000 })))
      .when(support.cancels())
      .then(money({ paid: 11_000, refunded: 11_000, earnings: 0 })));
});
