/**
 * Late, then extended: a request for more time is not an agreement, so the order becomes late while the request waits for
 * its answer (D-06). Silence accepts it, the date moves (EXT-2), and a delivery before the new date is on time (D-16).
 */
import {
  anOrder,
  dueAt,
  event,
  facts,
  given,
  nextDeadlineIs,
  openRequest,
  seller,
  status,
} from '../test/support/scenario.js';
import { tell } from '../test/support/telling.js';

const asked = tell(
  given(anOrder.dueAt('2026-03-10T12:00Z')).when(
    seller.requestsExtension({ at: '2026-03-09T09:00Z', until: '2026-03-14T12:00Z' }),
  ),
).seeing(status('inProgress'), dueAt('2026-03-10T12:00Z'), openRequest({ kind: 'extension', by: 'seller' }));

const late = tell(asked.whenTimeReaches('2026-03-10T12:00Z')).seeing(
  event('order.late', { rule: 'LATE-1', by: 'clock' }),
  status('late'),
  nextDeadlineIs('requestExpires', '2026-03-11T09:00Z'),
);

const extended = tell(late.whenTimeReaches('2026-03-11T09:00Z')).seeing(
  event('extension.accepted', { by: 'clock' }),
  status('inProgress'),
  dueAt('2026-03-14T12:00Z'),
);

const lastMoment = '2026-03-14T11:59:59.999Z';
tell(extended.when(seller.delivers({ at: lastMoment }))).then(status('delivered'), facts({ onTime: true }));

console.log('\nHad the seller delivered at the very instant of the new date (D-01):');
tell(extended.when(seller.delivers({ at: '2026-03-14T12:00Z' }))).then(
  event('order.late', { at: '2026-03-14T12:00Z' }),
  facts({ onTime: false }),
);
