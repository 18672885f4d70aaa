import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  given,
  happened,
  notHappened,
  openRequest,
  requestExpiresAt,
  reviewEndsAt,
  seller,
  status,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const at = '2026-03-05T12:00Z';
const answered = '2026-03-06T12:00Z';
const end = '2026-03-07T12:00Z';
const until = '2026-03-20T12:00Z';

describe('D-10 · work that answers a cancellation request', () => {
  const delivered = anOrder.delivered('2026-03-08T12:00Z');

  test("D-10 · a delivery declines the buyer's request", () =>
    given(order.after(buyer.requestsCancellation({ at })))
      .when(seller.delivers({ at: answered }))
      .seeing(status('delivered'), happened('cancellation.declined'), openRequest(null))
      .whenTimeReaches(end)
      .then(status('delivered')));

  test('D-10 · unless the terms say otherwise: the request stays open', () =>
    given(
      order
        .under({ requests: { cancellation: { deliveryDeclines: false } } })
        .after(buyer.requestsCancellation({ at })),
    )
      .when(seller.delivers({ at: answered }))
      .seeing(notHappened('cancellation.declined'), openRequest({ kind: 'cancellation', by: 'buyer' }))
      .whenTimeReaches(end)
      .then(status('cancelled')));

  test("D-10 · the buyer's acceptance or revision request declines the seller's", () => {
    const asked = delivered.after(seller.requestsCancellation({ at: '2026-03-09T12:00Z' }));
    given(asked).when(buyer.accepts()).then(status('completed'), happened('cancellation.declined'), openRequest(null));
    given(asked).when(buyer.requestsRevision()).then(status('inRevision'), happened('cancellation.declined'));
  });

  test("D-11 · a delivery withdraws the seller's own cancellation, makes an extension moot and answers an update", () => {
    const deliver = seller.delivers({ at: answered });
    given(order.after(seller.requestsCancellation({ at })))
      .when(deliver)
      .then(happened('request.withdrawn'), openRequest(null));
    given(order.after(seller.requestsExtension({ at, until })))
      .when(deliver)
      .then(happened('request.moot'), openRequest(null));
    given(order.after(buyer.requestsUpdate({ at })))
      .when(deliver)
      .then(happened('update.answered'), openRequest(null));
  });

  test("D-11 · an acceptance or a revision request withdraws the buyer's own cancellation request", () => {
    const asked = delivered.after(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' }));
    given(asked).when(buyer.accepts()).then(status('completed'), happened('request.withdrawn'), openRequest(null));
    given(asked)
      .when(buyer.requestsRevision())
      .then(status('inRevision'), happened('request.withdrawn'), reviewEndsAt(null));
  });

  test('D-11 · an open adjustment survives a delivery and a revision request, and is answered while delivered', () => {
    const open = openRequest({ kind: 'adjustment', by: 'seller' });
    const proposed = order.after(seller.proposesAdjustment({ at }), seller.delivers({ at: answered }));
    given(proposed).seeing(open, status('delivered')).when(buyer.agrees()).then(happened('adjustment.accepted'));
    given(proposed).when(buyer.requestsRevision()).then(open, requestExpiresAt(end), status('inRevision'));
    given(proposed).when(buyer.declines()).then(happened('adjustment.declined'), status('delivered'));
  });
});
