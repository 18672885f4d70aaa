import { describe, test } from 'vitest';
import { anOrder, buyer, facts, given, happened, reviewEndsAt, seller, status } from '../support/scenario.js';

// Delivered on 8 March at noon: the three days of review end on 11 March at noon.
const order = anOrder.delivered('2026-03-08T12:00Z');
const _end = '2026-03-11T12:00:00.000Z';

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
});
