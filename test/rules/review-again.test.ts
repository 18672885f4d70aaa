import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  facts,
  given,
  happened,
  may,
  mayNot,
  reviewEndsAt,
  seller,
  status,
} from '../support/scenario.js';

// Delivered on 8 March at noon: the three days of review end on 11 March at noon.
const order = anOrder.delivered('2026-03-08T12:00Z');

describe('D-14 · delivering again while delivered', () => {
  // biome-ignore format: a table
  test.each([
    // extended  again at                ends at              because
    ['PT1S',     '2026-03-10T12:00Z',    '2026-03-13T12:00Z', 'three days from now are later'],
    ['P5D',      '2026-03-10T12:00Z',    '2026-03-16T12:00Z', 'the running end is later'],
  ])('D-14 · extended by %s, again at %s: the review ends at %s, because %s', (span, at, expected) =>
    given(order.after(buyer.extendsReview({ span })))
      .when(seller.delivers({ at }))
      .then(status('delivered'), happened('delivery.replaced'), facts({ deliveries: 2 }), reviewEndsAt(expected)));

  test('D-14 · a new version closes a pause first', () =>
    given(order.after(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' })))
      .when(seller.delivers({ at: '2026-03-10T12:00Z' }))
      .then(happened('cancellation.declined'), facts({ reviewLeft: null }), reviewEndsAt('2026-03-13T12:00Z')));

  test('D-14 · the later of the end after the pause and three days from now counts', () =>
    given(order.after(buyer.extendsReview({ span: 'P5D' }), buyer.requestsCancellation({ at: '2026-03-09T12:00Z' })))
      .when(seller.delivers({ at: '2026-03-10T12:00Z' }))
      .then(reviewEndsAt('2026-03-17T12:00Z')));

  test('D-14 · a new version gives no extensions back: only a revision request does (D-30)', () =>
    given(order.under({ review: { extension: { count: 1 } } }).after(buyer.extendsReview({ span: 'P1D' })))
      .when(seller.delivers({ at: '2026-03-10T12:00Z' }))
      .seeing(
        facts({ reviewExtensions: 1, reviewExtendedBy: 86_400_000 }),
        mayNot(buyer.extendsReview({ span: 'P1D' }), 'review.extensionsUsedUp', 'D-30'),
      )
      .when(buyer.requestsRevision(), seller.delivers())
      .then(facts({ reviewExtensions: 0, reviewExtendedBy: 0 }), may(buyer.extendsReview({ span: 'P1D' }))));

  // biome-ignore format: a table
  test.each([
    // extended  left (hours)  ends after the no      because
    ['PT1S',     72,           '2026-03-13T12:00Z',   'a whole window is more than was left'],
    ['P5D',      168,          '2026-03-17T12:00Z',   'more than a window was left'],
  ])('D-12 · a pause that a new version leaves open, extended by %s, keeps %i hours (D-14): %s, because %s', (span, hours, end) =>
    given(
      order
        .under({ requests: { cancellation: { deliveryDeclines: false } } })
        .after(buyer.extendsReview({ span }), buyer.requestsCancellation({ at: '2026-03-09T12:00Z' })),
    )
      .when(seller.delivers({ at: '2026-03-09T18:00Z' }))
      .seeing(facts({ reviewLeft: hours * 3_600_000 }), reviewEndsAt(null))
      .when(seller.declines({ at: '2026-03-10T12:00Z' }))
      .then(reviewEndsAt(end), status('delivered')));
});
