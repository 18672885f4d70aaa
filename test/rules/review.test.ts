import { describe, test } from 'vitest';
import type { Status } from '../../src/index.js';
import {
  anOrder,
  buyer,
  completedAt,
  event,
  events,
  facts,
  given,
  inTheMouthOf,
  may,
  mayNot,
  notified,
  reviewEndsAt,
  status,
} from '../support/scenario.js';

// Delivered on 8 March at noon: the three days of review end on 11 March at noon.
const order = anOrder.delivered('2026-03-08T12:00Z');
const lastMoment = '2026-03-11T11:59:59.999Z';
const end = '2026-03-11T12:00:00.000Z';

describe("ACC · the buyer's review", () => {
  test('ACC-1 · the buyer has three days to accept, ask for changes, or extend the review', () =>
    given(order)
      .seeing(reviewEndsAt(end))
      .whenTimeReaches(lastMoment)
      .then(status('delivered'), may(buyer.accepts(), buyer.requestsRevision(), buyer.extendsReview({ span: 'P1D' }))));

  test('ACC-1 · after three days it is too late for all of them', () =>
    given(order)
      .whenTimeReaches(end)
      .then(mayNot(buyer.accepts()), mayNot(buyer.requestsRevision()), mayNot(buyer.extendsReview({ span: 'P1D' }))));

  test('ACC-2 · the buyer extends the review by up to five days; the status stays delivered', () =>
    given(order)
      .when(buyer.extendsReview({ at: '2026-03-09T12:00Z', span: 'P5D' }))
      .then(
        status('delivered'),
        events('review.extended'),
        notified('review.extended', 'seller'),
        reviewEndsAt('2026-03-16T12:00Z'),
        facts({ deliveries: 1 }),
      ));

  test('ACC-2 · again and again', () =>
    given(order)
      .when(
        buyer.extendsReview({ span: 'P5D' }),
        buyer.extendsReview({ span: 'P5D' }),
        buyer.extendsReview({ span: 'P5D' }),
      )
      .then(reviewEndsAt('2026-03-26T12:00Z'), status('delivered')));

  test('ACC-2 · the seller cannot extend it', () =>
    given(order).then(mayNot(inTheMouthOf('seller', buyer.extendsReview({ span: 'P1D' })), 'role.wrong')));

  // biome-ignore format: a table
  test.each<[shipping: boolean, now: string, is: Status, because: string]>([
    // shipping  now                         is           because
    [false,      '2026-03-11T11:59:59.999Z', 'delivered', 'a millisecond of the three days is left'],
    [false,      '2026-03-11T12:00:00.000Z', 'completed', 'three days of silence complete it'],
    [false,      '2026-03-11T12:00:00.001Z', 'completed', 'three days are over'],
    [true,       '2026-03-11T12:00:00.000Z', 'delivered', 'what is shipped takes longer'],
    [true,       '2026-03-22T11:59:59.999Z', 'delivered', 'a millisecond of the 14 days is left'],
    [true,       '2026-03-22T12:00:00.000Z', 'completed', '14 days of silence complete it'],
  ])('ACC-3 · shipping %s, at %s: %s, because %s', (shipping, now, expected) =>
    given(order.with({ shipping })).whenTimeReaches(now).then(status(expected)));

  test('ACC-3 · the silence completes it at the end of the review, however late the host wakes up', () =>
    given(order)
      .whenTimeReaches('2026-03-15T00:00Z')
      .then(event('order.completed', { at: end, by: 'clock' }), completedAt(end), facts({ completion: 'automatic' })));

  test('D-48 · a service that ships differs in nothing but the length of the review', () => {
    given(anOrder.with({ shipping: true }).dueAt('2026-03-10T12:00Z'))
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(status('veryLate'));
    given(order.with({ shipping: true }))
      .seeing(reviewEndsAt('2026-03-22T12:00Z'))
      .when(buyer.extendsReview({ span: 'P5D' }))
      .seeing(reviewEndsAt('2026-03-27T12:00Z'))
      .then(mayNot(buyer.extendsReview({ span: 'P5DT1S' }), 'review.spanTooLong'));
  });
});
