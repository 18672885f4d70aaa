import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  event,
  facts,
  given,
  happened,
  may,
  mayNot,
  notHappened,
  notified,
  ratingClosesAt,
  seller,
  state,
  status,
  support,
} from '../support/scenario.js';

// Completed on 9 March at noon: the buyer may rate until the 23rd, and tip until the 16th.
const completed = anOrder.completed('2026-03-09T12:00Z');
const rated = completed.after(buyer.rates({ at: '2026-03-10T12:00Z', stars: 5 }));

describe('RATE · ratings', () => {
  test('RATE-1 · the seller rates once the buyer has left a review, not before', () =>
    given(completed)
      .seeing(mayNot(seller.rates(), 'rating.buyerFirst', 'RATE-1'), state({ rating: 'awaitingBuyer' }))
      .when(buyer.rates({ stars: 2 }))
      .seeing(may(seller.rates()), state({ rating: 'awaitingSeller' }), notified('rating.givenByBuyer', 'seller'))
      .when(seller.rates({ stars: 4 }))
      .then(facts({ buyerStars: 2, sellerStars: 4 }), state({ rating: 'published' })));

  test('RATE-1 · nobody rates an order that is not completed', () => {
    for (const start of [anOrder.placed(), anOrder.inProgress(), anOrder.delivered(), anOrder.inRevision()])
      given(start).then(mayNot(buyer.rates(), 'command.notNow'), mayNot(seller.rates(), 'command.notNow'));
  });

  // biome-ignore format: a table
  test.each([
    // now                       possible  because
    ['2026-03-09T12:00:00.000Z', true,     'the order is completed'],
    ['2026-03-23T11:59:59.999Z', true,     'a millisecond of the 14 days is left'],
    ['2026-03-23T12:00:00.000Z', false,    '14 days are over'],
  ])('D-31 · the buyer rates at %s: %s, because %s', (now, isPossible) =>
    given(completed.at(now)).then(isPossible ? may(buyer.rates()) : mayNot(buyer.rates(), 'command.notNow')));

  test('D-31 · both ratings are revealed when both are in', () =>
    given(rated)
      .seeing(notHappened('rating.published'))
      .when(seller.rates({ at: '2026-03-11T12:00Z' }))
      .then(happened('rating.published'), notified('rating.published', 'buyer'), ratingClosesAt(null)));

  test("D-31 · or when the seller's time is over", () =>
    given(rated)
      .whenTimeReaches('2026-03-24T11:59:59.999Z')
      .seeing(notHappened('rating.published'), may(seller.rates()))
      .whenTimeReaches('2026-03-24T12:00Z')
      .then(
        event('rating.published', { at: '2026-03-24T12:00Z', by: 'clock' }),
        facts({ buyerStars: 5, sellerStars: null }),
        mayNot(seller.rates(), 'command.notNow'),
      ));

  test('D-31 · each side rates once, with one to five stars', () => {
    given(rated).then(mayNot(buyer.rates({ stars: 1 }), 'rating.alreadyGiven'));
    given(rated.after(seller.rates())).then(
      mayNot(seller.rates({ stars: 1 }), 'command.notNow'),
      mayNot(buyer.rates({ stars: 1 }), 'command.notNow'),
    );
    for (const stars of [1, 2, 3, 4, 5]) given(completed).then(may(buyer.rates({ stars })));
    for (const stars of [0, 6, 4.5]) given(completed).then(mayNot(buyer.rates({ stars }), 'command.malformed'));
  });

  test("D-46 · the seller has 14 days from the buyer's rating, also when that came late", () =>
    given(completed)
      .when(buyer.rates({ at: '2026-03-23T11:59Z' }))
      .then(ratingClosesAt('2026-04-06T11:59Z'), may(seller.rates({ at: '2026-04-06T11:58:59.999Z' }))));

  test("D-46 · without the buyer's rating in time, the rating expires", () =>
    given(completed)
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(
        happened('rating.expired'),
        notHappened('rating.published'),
        state({ rating: 'expired' }),
        mayNot(seller.rates(), 'command.notNow'),
      ));

  test('D-46 · cancelled orders are not rated', () =>
    given(anOrder.inProgress())
      .when(support.cancels())
      .then(
        state({ rating: 'closed' }),
        mayNot(buyer.rates(), 'command.notNow'),
        mayNot(seller.rates(), 'command.notNow'),
      ));

  test('D-46 · unless the terms say so: then the days run from the cancellation', () =>
    given(anOrder.under({ rating: { cancelledOrders: true } }).inProgress())
      .when(support.cancels({ at: '2026-03-05T12:00Z' }))
      .then(
        status('cancelled'),
        state({ rating: 'awaitingBuyer' }),
        ratingClosesAt('2026-03-19T12:00Z'),
        may(buyer.rates()),
      ));
});
