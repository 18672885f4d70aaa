import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  facts,
  given,
  happened,
  nextDeadlineIs,
  notHappened,
  reviewEndsAt,
  seller,
  status,
} from '../support/scenario.js';

// Delivered on 8 March at noon: the three days of review end on 11 March at noon.
const order = anOrder.delivered('2026-03-08T12:00Z');
const end = '2026-03-11T12:00:00.000Z';

describe('D-12 · a cancellation request during the review', () => {
  const paused = order.after(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' }));

  test('D-12 · pauses it: no end runs', () =>
    given(order)
      .when(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' }))
      .then(
        happened('cancellation.requested', 'review.paused'),
        reviewEndsAt(null),
        nextDeadlineIs('requestExpires', '2026-03-11T12:00Z'),
      ));

  test('D-12 · and silence cancels rather than completes', () =>
    given(paused)
      .whenTimeReaches(end)
      .then(
        status('cancelled'),
        notHappened('order.completed'),
        cancelledBy({ by: 'buyer', ground: 'It does not work out', mode: 'silence' }),
      ));

  // biome-ignore format: a table
  test.each([
    // asked at                 declined at          ends at                because
    ['2026-03-09T12:00Z',       '2026-03-10T12:00Z', '2026-03-12T12:00Z',   'two days were left'],
    ['2026-03-10T11:59:59Z',    '2026-03-10T18:00Z', '2026-03-11T18:00:01Z', 'a second more than 24 hours was left'],
    ['2026-03-10T12:00Z',       '2026-03-10T18:00Z', '2026-03-11T18:00Z',   '24 hours were left'],
    ['2026-03-10T12:00:01Z',    '2026-03-10T18:00Z', '2026-03-11T18:00Z',   'less was left, and 24 hours are the least'],
    ['2026-03-11T11:00Z',       '2026-03-12T11:00Z', '2026-03-13T11:00Z',   'one hour was left, and 24 hours are the least'],
  ])('D-12 · asked at %s, declined at %s: the review ends at %s, because %s', (asked, declined, expected) =>
    given(order)
      .when(buyer.requestsCancellation({ at: asked }), seller.declines({ at: declined }))
      .then(happened('cancellation.declined', 'review.resumed'), reviewEndsAt(expected), status('delivered')));

  test('D-12 · withdrawing resumes it, too', () =>
    given(paused)
      .when(buyer.withdraws({ at: '2026-03-10T12:00Z' }))
      .then(reviewEndsAt('2026-03-12T12:00Z')));

  test('D-12 · a review extension meanwhile adds to what was left', () =>
    given(paused)
      .when(buyer.extendsReview({ at: '2026-03-09T18:00Z', span: 'P5D' }))
      .seeing(reviewEndsAt(null))
      .when(seller.declines({ at: '2026-03-10T12:00Z' }))
      .then(reviewEndsAt('2026-03-17T12:00Z')));

  test('D-12 · a revision ends the paused review for good: the next one is whole', () =>
    given(paused.after(buyer.requestsRevision({ at: '2026-03-10T12:00Z' })))
      .seeing(facts({ reviewLeft: null }), reviewEndsAt(null))
      .when(seller.delivers({ at: '2026-03-12T12:00Z' }))
      .then(reviewEndsAt('2026-03-15T12:00Z'), status('delivered')));

  test('D-12 · other requests pause nothing, nor do terms that say so', () => {
    const adjusting = anOrder.inProgress().after(seller.proposesAdjustment({ at: '2026-03-08T12:00Z' }));
    given(adjusting.after(seller.delivers({ at: '2026-03-08T12:00Z' }))).then(reviewEndsAt(end));
    given(order.under({ review: { pausedBy: [] } }))
      .when(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' }))
      .then(reviewEndsAt(end), notHappened('review.paused'));
  });
});
