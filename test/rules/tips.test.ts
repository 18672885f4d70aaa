import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  clearsAt,
  events,
  given,
  inTheMouthOf,
  may,
  mayNot,
  money,
  notified,
  refused,
  seller,
  state,
  support,
} from '../support/scenario.js';

// Completed on 9 March at noon: the buyer may rate until the 23rd, and tip until the 16th.
const completed = anOrder.completed('2026-03-09T12:00Z');
const rated = completed.after(buyer.rates({ at: '2026-03-10T12:00Z', stars: 5 }));

describe('D-47 · tips', () => {
  // biome-ignore format: a table
  test.each([
    // now                       possible  because
    ['2026-03-10T12:00:00.000Z', true,     'the buyer has just rated'],
    ['2026-03-16T11:59:59.999Z', true,     'a millisecond of the seven days is left'],
    ['2026-03-16T12:00:00.000Z', false,    'seven days are over'],
  ])('D-47 · a tip at %s: %s, because %s', (now, isPossible) =>
    given(rated.at(now)).then(isPossible ? may(buyer.tips()) : mayNot(buyer.tips(), 'tip.tooLate', 'D-47')));

  // biome-ignore format: a table
  test.each([
    // stars  possible  because
    [3,       false,    'it is below four stars'],
    [4,       true,     'four stars are enough'],
    [5,       true,     'five stars are enough'],
  ])('D-47 · a tip after %i stars: %s, because %s', (stars, isPossible) =>
    given(completed.after(buyer.rates({ stars }))).then(
      isPossible ? may(buyer.tips()) : mayNot(buyer.tips(), 'tip.ratedTooLow', 'D-47'),
    ));

  test('D-47 · no tip without a rating, before completion, or by the seller', () => {
    given(completed).then(mayNot(buyer.tips(), 'tip.notRated', 'D-47'));
    given(anOrder.delivered()).then(mayNot(buyer.tips()));
    given(rated).then(mayNot(inTheMouthOf('seller', buyer.tips()), 'role.wrong'));
  });

  test('D-47 · a tip adds to the earnings and keeps the clearing instant', () =>
    given(rated)
      .when(buyer.tips({ at: '2026-03-12T12:00Z', amount: 1000 }))
      .then(
        events('tip.paid'),
        notified('tip.paid', 'seller'),
        clearsAt('2026-03-23T12:00Z'),
        money({ paid: 11_000, fee: 2200, earnings: 8800 }),
      ));

  test('D-47 · a tip for earnings that are available is available at once', () =>
    given(rated.under({ clearance: { after: 'P1D' } }))
      .whenTimeReaches('2026-03-10T12:00Z')
      .seeing(state({ earnings: 'available' }))
      .when(buyer.tips({ amount: 1000 }))
      .then(state({ earnings: 'available' }), clearsAt('2026-03-10T12:00Z'), money({ earnings: 8800 })));

  test('D-47 · the fee is taken on the whole, not on each part', () =>
    given(rated.with({ price: 2 }))
      .seeing(money({ fee: 0, earnings: 2 }))
      .when(buyer.tips({ amount: 1 }))
      .then(money({ paid: 3, fee: 1, earnings: 2 })));

  test('D-47 · what was refunded counts for no fee', () =>
    given(anOrder.delivered().after(seller.refunds({ amount: 5000 }), buyer.accepts(), buyer.rates()))
      .when(buyer.tips({ amount: 1000 }))
      .then(money({ paid: 11_000, refunded: 5000, fee: 1200, earnings: 4800 })));

  test('D-47 · refused while the earnings are reversed', () =>
    given(rated.after(support.recordsChargeback())).when(buyer.tips()).then(refused('earnings.reversed')));
});
