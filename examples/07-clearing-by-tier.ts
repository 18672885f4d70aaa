/**
 * Clearing by tier: earnings are available 14 days after completion, 7 days for Seller Plus, Top Rated and Pro sellers
 * (CLR-1). The marketplace's fee is a fifth of what was paid and not refunded, rounded half up (D-44).
 */
import assert from 'node:assert/strict';
import { factsOf, SellerTier } from '../src/index.js';
import { later } from '../test/support/instants.js';
import { anOrder, clearsAt, event, given, money, type Scenario, state } from '../test/support/scenario.js';

const completedAt = '2026-03-09T12:00Z';
const days: Record<SellerTier, number> = {
  new: 14,
  levelOne: 14,
  levelTwo: 14,
  topRated: 7,
  sellerPlus: 7,
  pro: 7,
};

const bucketOf = ({ world }: Scenario): string => factsOf(world.order).money.bucket;

for (const tier of SellerTier.options) {
  const clears = later(completedAt, { days: days[tier] });
  const completed = given(anOrder.with({ tier, price: 9_999 }).completed(completedAt)).seeing(clearsAt(clears));
  const justBefore = completed.whenTimeReaches(later(clears, { ms: -1 })).seeing(state({ earnings: 'clearing' }));
  const available = completed
    .whenTimeReaches(clears)
    .seeing(
      event('earnings.available', { at: clears, by: 'clock', rule: 'CLR-1' }),
      money({ paid: 9_999, fee: 2_000, earnings: 7_999 }),
    );
  assert.deepEqual([bucketOf(justBefore), bucketOf(available)], ['clearing', 'available']);
  const { earnings, currency } = factsOf(available.world.order).money;
  console.log(`${tier.padEnd(10)} completed ${completedAt}, available ${clears}: ${earnings / 100} ${currency}`);
}
