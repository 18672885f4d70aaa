/**
 * The resolution centre: both sides agree to cancel (CAN-1); nobody answers, which cancels, too (RES-2); a delivery says no
 * (D-10); and a seller who leaves an update request unanswered is silent, so that a late order may be cancelled (D-05).
 */
import {
  anOrder,
  buyer,
  cancelledBy,
  event,
  facts,
  given,
  money,
  openRequest,
  refused,
  seller,
  status,
} from '../test/support/scenario.js';
import { tell } from '../test/support/telling.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

console.log('Both sides agree to cancel:');
const asked = tell(
  given(order).when(seller.requestsCancellation({ at: '2026-03-06T09:00Z', reason: 'I fell ill' })),
).seeing(status('inResolution'), openRequest({ kind: 'cancellation', by: 'seller', via: 'resolutionCentre' }));
tell(asked.when(buyer.agrees({ at: '2026-03-07T09:00Z' }))).then(
  status('cancelled'),
  cancelledBy({ by: 'seller', ground: 'I fell ill', mode: 'agreement' }),
  money({ refunded: 10_000, held: 0 }),
);

console.log('\nNobody answers for 48 hours:');
tell(asked.whenTimeReaches('2026-03-08T08:59:59.999Z')).seeing(status('inResolution'));
tell(asked.whenTimeReaches('2026-03-08T09:00Z')).then(
  status('cancelled'),
  cancelledBy({ by: 'seller', ground: 'I fell ill', mode: 'silence' }),
);

console.log('\nThe buyer asks, and the seller answers with the work itself:');
const buyerAsks = tell(given(order).when(buyer.requestsCancellation({ at: '2026-03-06T09:00Z' })));
tell(buyerAsks.when(seller.delivers({ at: '2026-03-07T09:00Z' }))).then(status('delivered'), openRequest(null));

console.log('\nThe seller leaves an update request unanswered:');
const how = buyer.requestsUpdate({ at: '2026-03-08T13:00Z', message: 'How far are you?' });
const waiting = tell(given(order).when(how)).seeing(status('inResolution'));
const late = tell(waiting.whenTimeReaches('2026-03-10T12:00Z')).seeing(event('order.late', { rule: 'LATE-1' }));
tell(late.when(buyer.cancelsLate())).seeing(refused('seller.notSilent', 'D-05'));
const silent = tell(late.whenTimeReaches('2026-03-10T13:00Z')).seeing(facts({ sellerIsSilent: true }), status('late'));
tell(silent.when(buyer.cancelsLate({ at: '2026-03-10T14:00Z' }))).then(
  status('cancelled'),
  cancelledBy({ by: 'buyer', ground: null, mode: 'late' }),
);
