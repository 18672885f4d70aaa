import { describe, test } from 'vitest';
import type { SellerTier } from '../../src/index.js';
import {
  anOrder,
  buyer,
  clearsAt,
  completedAt,
  event,
  events,
  facts,
  given,
  happened,
  inTheMouthOf,
  mayNot,
  money,
  notHappened,
  notified,
  refused,
  seller,
  state,
  status,
} from '../support/scenario.js';

const delivered = anOrder.delivered('2026-03-08T12:00Z');

const completed = anOrder.completed('2026-03-09T12:00Z');

describe('DONE · a completed order', () => {
  test('DONE-1 · the buyer accepted', () =>
    given(delivered)
      .when(buyer.accepts({ at: '2026-03-09T12:00Z' }))
      .then(
        status('completed'),
        completedAt('2026-03-09T12:00Z'),
        happened('order.completed'),
        facts({ reviewEndsAt: null }),
      ));

  test('DONE-1 · or stayed silent for the review period', () =>
    given(delivered)
      .whenTimeReaches('2026-03-11T11:59:59.999Z')
      .seeing(status('delivered'), completedAt(null))
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(status('completed'), completedAt('2026-03-11T12:00Z')));

  test('DONE-1 · never before a delivery, never by the seller', () => {
    given(anOrder.inProgress()).whenTimeReaches('2027-01-01T00:00Z').then(notHappened('order.completed'));
    given(delivered).then(mayNot(inTheMouthOf('seller', buyer.accepts()), 'role.wrong'));
  });

  test.each([
    ['a cancellation (buyer)', buyer.requestsCancellation()],
    ['a cancellation (seller)', seller.requestsCancellation()],
    ['a later date', seller.requestsExtension({ until: '2026-05-01T12:00Z', via: 'resolutionCentre' })],
    ['an update', buyer.requestsUpdate()],
    ['an adjustment', seller.proposesAdjustment()],
    ['a revision', buyer.requestsRevision()],
    ['a delivery', seller.delivers()],
    ['a partial refund', seller.refunds()],
  ])('DONE-2 · a completed order takes no more: %s', (_, step) =>
    given(completed).when(step).then(refused(), status('completed'), events()),
  );

  test('DONE-3 · on completion the seller is shown the earnings', () =>
    given(delivered)
      .when(buyer.accepts())
      .then(notified('order.completed', 'seller'), notified('earnings.clearing', 'seller'), money({ earnings: 8000 })));

  test('DONE-3 · also when silence completes', () =>
    given(delivered)
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(notified('earnings.clearing', 'seller'), money({ earnings: 8000 })));

  test.each([
    ['accepted', given(delivered).when(buyer.accepts())],
    ['automatic', given(delivered).whenTimeReaches('2026-03-11T12:00Z')],
  ] as const)('D-32 · how it was completed is stored: %s', (completion, story) => story.then(facts({ completion })));
});

describe('CLR · when the earnings are available', () => {
  // biome-ignore format: a table
  test.each<[tier: SellerTier, at: string, because: string]>([
    // tier          available            because
    ['new',          '2026-03-23T12:00Z', '14 days after completion'],
    ['levelOne',     '2026-03-23T12:00Z', '14 days after completion'],
    ['levelTwo',     '2026-03-23T12:00Z', '14 days after completion'],
    ['topRated',     '2026-03-16T12:00Z', '7 days for Top Rated'],
    ['sellerPlus',   '2026-03-16T12:00Z', '7 days for Seller Plus'],
    ['pro',          '2026-03-16T12:00Z', '7 days for Pro'],
  ])('CLR-1 · a %s seller has the earnings at %s: %s', (tier, at) =>
    given(completed.with({ tier })).then(clearsAt(at), state({ earnings: 'clearing' })));

  // biome-ignore format: a table
  test.each([
    // now                       bucket       because
    ['2026-03-23T11:59:59.999Z', 'clearing',  'a millisecond of the 14 days is left'],
    ['2026-03-23T12:00:00.000Z', 'available', '14 days are over'],
  ])('CLR-1 · at %s the earnings are %s, because %s', (now, earnings) =>
    given(completed).whenTimeReaches(now).then(state({ earnings }), money({ earnings: 8000, fee: 2000, held: 0 })));

  test('CLR-1 · the seller is told, at the instant itself, however late the host wakes up', () =>
    given(completed)
      .whenTimeReaches('2026-04-01T00:00Z')
      .then(
        event('earnings.available', { at: '2026-03-23T12:00Z', by: 'clock', rule: 'CLR-1' }),
        notified('earnings.available', 'seller'),
      ));

  test('CLR-1 · the days run from completion, not from the delivery', () =>
    given(delivered)
      .when(buyer.extendsReview({ span: 'P5D' }), buyer.accepts({ at: '2026-03-15T12:00Z' }))
      .then(clearsAt('2026-03-29T12:00Z')));

  test('CLR-1 · after a silent completion noticed late they run from the completion itself', () =>
    given(delivered).whenTimeReaches('2026-03-20T12:00Z').then(clearsAt('2026-03-25T12:00Z')));

  test('D-25 · the tier of the order at completion counts, and nothing moves the instant afterwards', () =>
    given(completed.with({ tier: 'pro' }))
      .when(buyer.rates({ at: '2026-03-10T12:00Z' }), buyer.tips(), seller.rates())
      .then(clearsAt('2026-03-16T12:00Z')));
});
