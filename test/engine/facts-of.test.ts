import { describe, expect, test } from 'vitest';
import { factsOf, stateOf } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder, seller, support } from '../support/scenario.js';

const seen = (start: OrderBuilder) => factsOf(given(start).world.order);
const instant = (text: string): number => Date.parse(text);

/** What nothing has happened to yet: 100.00 EUR held, two revisions, nothing running. */
const nothingYet = {
  dueAt: null,
  reviewEndsAt: null,
  reviewLeft: null,
  clearsAt: null,
  ratingClosesAt: null,
  revisionsUsed: 0,
  revisionsAllowed: 2,
  deliveries: 0,
  onTime: null,
  request: null,
  money: { currency: 'EUR', paid: 10_000, held: 10_000, refunded: 0, fee: 0, earnings: 0, bucket: 'held' },
};

describe('factsOf · what a host shows', () => {
  test('REQ-1 · while requirements are awaited nothing runs', () => expect(seen(anOrder.placed())).toEqual(nothingYet));

  test('START-1 · in progress the delivery date runs', () =>
    expect(seen(anOrder.dueAt('2026-03-10T12:00Z'))).toEqual({ ...nothingYet, dueAt: instant('2026-03-10T12:00Z') }));

  test('ACC-1 · a delivery stops the date, starts the review and settles the verdict (D-16)', () =>
    expect(seen(anOrder.delivered('2026-03-08T12:00Z'))).toEqual({
      ...nothingYet,
      deliveries: 1,
      onTime: true,
      reviewEndsAt: instant('2026-03-11T12:00Z'),
    }));

  test('D-12 · a cancellation request shows what is left of the review, and when silence answers', () =>
    expect(
      seen(anOrder.delivered('2026-03-08T12:00Z').after(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' }))),
    ).toEqual({
      ...nothingYet,
      deliveries: 1,
      onTime: true,
      reviewLeft: 48 * 3_600_000,
      request: {
        kind: 'cancellation',
        via: 'resolutionCentre',
        by: 'buyer',
        reason: 'It does not work out',
        openedAt: instant('2026-03-09T12:00Z'),
        since: { requirements: 'sent', deliveries: 1, revisionsUsed: 0 },
        expiresAt: instant('2026-03-11T12:00Z'),
      },
    }));

  test('REV-1 · a revision counts; unlimited ones are null', () => {
    expect(seen(anOrder.inRevision())).toMatchObject({ revisionsUsed: 1, revisionsAllowed: 2, reviewEndsAt: null });
    expect(seen(anOrder.with({ revisions: null }))).toMatchObject({ revisionsAllowed: null });
  });

  test('CLR-1 · completed, the money clears and the rating is open (D-31)', () =>
    expect(seen(anOrder.completed('2026-03-09T12:00Z'))).toEqual({
      ...nothingYet,
      deliveries: 1,
      onTime: true,
      clearsAt: instant('2026-03-23T12:00Z'),
      ratingClosesAt: instant('2026-03-23T12:00Z'),
      money: { currency: 'EUR', paid: 10_000, held: 0, refunded: 0, fee: 2000, earnings: 8000, bucket: 'clearing' },
    }));

  test('D-44 · money is counted in the currency of the price', () =>
    expect(seen(anOrder.with({ currency: 'USD', price: 500 })).money).toMatchObject({
      currency: 'USD',
      paid: 500,
      held: 500,
    }));

  const completed = anOrder.completed('2026-03-09T12:00Z');

  // biome-ignore format: a table
  test.each([
    // bucket       the order
    ['held',        anOrder.inProgress().after(seller.refunds({ amount: 1000 }))],
    ['clearing',    completed],
    ['available',   completed.at('2026-03-23T12:00Z')],
    ['refunded',    anOrder.inProgress().after(support.cancels())],
    ['reversed',    completed.after(support.recordsChargeback())],
  ] as const)('DONE-3 · the money is %s, and none is lost (D-29)', (bucket, start) => {
    const { order } = given(start).world;
    const { money } = factsOf(order);
    expect([money.bucket, stateOf(order, 'earnings')]).toEqual([bucket, bucket]);
    expect(money.paid).toBe(money.held + money.refunded + money.fee + money.earnings);
  });
});
