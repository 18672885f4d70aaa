import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  events,
  given,
  happened,
  notHappened,
  openRequest,
  seller,
  status,
} from '../support/scenario.js';

const at = '2026-03-04T12:00Z';
const byBuyer = anOrder.after(buyer.requestsCancellation({ at }));
const bySeller = anOrder.after(seller.requestsCancellation({ at }));
const submits = buyer.sendsRequirements({ at: '2026-03-05T12:00Z' });
const skips = seller.skipsRequirements({ at: '2026-03-05T12:00Z' });

describe('D-52 · requirements while a cancellation is asked for', () => {
  // biome-ignore format: a table
  test.each([
    // what                                                       start      step     closes as
    ["the buyer's submission declines the seller's request",      bySeller,  submits, 'cancellation.declined'],
    ["the buyer's submission withdraws the buyer's own request",  byBuyer,   submits, 'request.withdrawn'],
    ["the seller's skip declines the buyer's request",            byBuyer,   skips,   'cancellation.declined'],
    ["the seller's skip withdraws the seller's own request",      bySeller,  skips,   'request.withdrawn'],
  ] as const)('D-52 · %s', (_, start, step, type) =>
    given(start)
      .seeing(status('inResolution'))
      .when(step)
      .seeing(status('inProgress'), happened(type), openRequest(null), dueAt('2026-03-12T12:00Z'))
      .whenTimeReaches('2026-03-06T12:00Z')
      .then(events(), status('inProgress')));

  test.each([
    ["the buyer's", buyer.requestsCancellation({ at }), 'buyer'],
    ["the seller's", seller.requestsCancellation({ at }), 'seller'],
  ] as const)('D-52 · requirements that are only stored leave %s request open', (_, asks, by) =>
    given(anOrder.after(seller.skipsRequirements(), asks))
      .when(submits)
      .seeing(
        events('requirements.stored'),
        notHappened('request.withdrawn'),
        openRequest({ kind: 'cancellation', by }),
      )
      .whenTimeReaches('2026-03-06T12:00Z')
      .then(status('cancelled')),
  );
});
