import { describe, test } from 'vitest';
import { anOrder, buyer, given, may, mayNot, seller, state, status, support } from '../support/scenario.js';

const rated = anOrder.under({ rating: { cancelledOrders: true } });

describe('D-46 · under terms that let cancelled orders be rated', () => {
  test.each([
    ['in progress', rated.inProgress()],
    ['very late', rated.inProgress().at('2026-03-11T12:00Z')],
    ['delivered', rated.delivered()],
    ['in revision', rated.inRevision()],
  ])('A-15 · one that was started and not completed is rated: cancelled while %s', (_, start) =>
    given(start)
      .when(support.cancels())
      .then(status('cancelled'), state({ rating: 'awaitingBuyer' }), may(buyer.rates())),
  );

  test('A-15 · a charge-back counts, too, and the seller answers the rating (D-46)', () =>
    given(rated.inProgress().after(support.recordsChargeback(), buyer.rates({ stars: 1 }))).then(may(seller.rates())));

  test('A-15 · one that never started is not', () =>
    given(rated)
      .when(buyer.cancelsBeforeStart())
      .then(state({ rating: 'closed' }), mayNot(buyer.rates(), 'command.notNow')));

  test('A-15 · one that was completed is not opened a second time (D-23)', () => {
    given(rated.completed())
      .when(support.cancels())
      .then(state({ rating: 'closed' }), mayNot(buyer.rates(), 'command.notNow'));
    given(rated.completed().at('2026-03-23T12:00Z'))
      .when(support.cancels())
      .then(state({ rating: 'expired' }), mayNot(buyer.rates(), 'command.notNow'));
  });
});
