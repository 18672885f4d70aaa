/** Orders that nothing happens to right now, one for each kind of state. */

import type { OrderBuilder } from './builders.js';
import { anOrder } from './builders.js';
import { buyer, seller, support } from './verbs.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const inRevision = anOrder.inRevision();
const completed = anOrder.completed('2026-03-09T12:00Z');
const until = '2026-03-20T12:00Z';
/** Something said later, so that nothing is of this very instant any more. */
const later = seller.savesDraft({ at: '2026-03-09T18:00Z' });
const rated = { rating: { cancelledOrders: true } };
const asks = [buyer.requestsCancellation(), seller.requestsCancellation()];

/** An order in every kind of state that it can be left in: `while the order …`. */
export const atRest: readonly (readonly [string, OrderBuilder])[] = [
  ['waits for its requirements', anOrder.after(seller.remindsBuyer({ at: '2026-03-04T12:00Z' }))],
  ['waits, and the buyer asked to cancel', anOrder.after(buyer.requestsCancellation())],
  ['waits, and the seller asked to cancel', anOrder.after(seller.requestsCancellation())],
  ['is in progress', order.after(later)],
  ['is late', order.at('2026-03-10T12:00Z')],
  ['is very late', order.at('2026-03-11T12:00Z')],
  ['is in progress, with an extension asked for', order.after(seller.requestsExtension({ until }))],
  ['is in progress, with an update asked for', order.after(buyer.requestsUpdate())],
  ['is in progress, with an adjustment proposed', order.after(seller.proposesAdjustment())],
  ...asks.map((ask) => [`is in progress: ${ask.says}`, order.after(ask)] as const),
  ['is delivered', delivered.after(later)],
  ...asks.map((ask) => [`is delivered: ${ask.says}`, delivered.after(ask, later)] as const),
  ['is delivered again', inRevision.after(seller.delivers(), later)],
  ['is in revision', inRevision],
  ['is in revision, late', inRevision.after(seller.requestsExtension({ until }), buyer.agrees()).at(until)],
  ['is in revision, with an update asked for', inRevision.after(buyer.requestsUpdate())],
  ...asks.map((ask) => [`is in revision: ${ask.says}`, inRevision.after(ask)] as const),
  ['is completed', completed],
  ['is completed and rated', completed.after(buyer.rates())],
  ['is completed, and all is published', completed.after(buyer.rates(), seller.rates())],
  ['is completed, and nobody rated', completed.at('2026-03-23T12:00Z')],
  ['is completed, and charged back', completed.after(support.recordsChargeback())],
  ['is cancelled', order.after(support.cancels())],
  ['is cancelled, and may be rated', order.under(rated).after(support.cancels())],
  [
    'was completed and cancelled, under terms that rate cancelled orders',
    completed.under(rated).after(support.cancels()),
  ],
  ['was completed, rated and cancelled', completed.after(buyer.rates(), support.cancels())],
];
