import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  event,
  events,
  given,
  happened,
  seller,
  state,
  status,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');

describe('D-41 · two deadlines at one instant', () => {
  test('D-41 · request, then requirements: the silence cancels, not the time-out', () =>
    given(
      anOrder
        .under({ requirements: { timeOut: 'P3D' } })
        .after(buyer.requestsCancellation({ at: '2026-03-04T12:00Z' })),
    )
      .whenTimeReaches('2026-03-06T12:00Z')
      .then(
        happened('order.cancelled'),
        cancelledBy({ by: 'buyer', ground: 'It does not work out', mode: 'silence' }),
        event('order.cancelled', { at: '2026-03-06T12:00Z' }),
        state({ request: 'none' }),
      ));

  test('D-41 · request, then review: the silence cancels, the review no longer completes', () =>
    given(delivered.under({ review: { pausedBy: [] } }).after(buyer.requestsCancellation({ at: '2026-03-09T12:00Z' })))
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(status('cancelled')));

  test('D-41 · request, then delivery date: the extension is accepted, and the order is never late', () =>
    given(order.after(seller.requestsExtension({ at: '2026-03-08T12:00Z', until: '2026-03-12T12:00Z' })))
      .whenTimeReaches('2026-03-10T12:00Z')
      .then(events('extension.accepted'), status('inProgress')));

  test('D-41 · request, then very late: an update expires first', () =>
    given(order.after(buyer.requestsUpdate({ at: '2026-03-09T12:00Z' })))
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(events('order.late', 'update.expired', 'order.veryLate')));

  test('D-41 · rating, then earnings', () =>
    given(anOrder.completed())
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(events('rating.expired', 'earnings.available')));
});
