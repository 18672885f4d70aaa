/**
 * Shipped goods: silence completes an order 3 days after its delivery, but 14 days where the service ships something
 * (ACC-3, D-48). The buyer may extend either review by up to 5 days at a time (ACC-2).
 */
import { later } from '../test/support/instants.js';
import { anOrder, buyer, event, facts, given, mayNot, reviewEndsAt, status } from '../test/support/scenario.js';
import { tell } from '../test/support/telling.js';

const deliveredAt = '2026-03-08T12:00Z';

for (const { shipping, reviewEnds } of [
  { shipping: false, reviewEnds: '2026-03-11T12:00Z' },
  { shipping: true, reviewEnds: '2026-03-22T12:00Z' },
]) {
  console.log(shipping ? '\nShipped goods:' : 'A file:');
  const delivered = tell(given(anOrder.with({ shipping }).delivered(deliveredAt))).seeing(reviewEndsAt(reviewEnds));

  tell(delivered.whenTimeReaches(later(reviewEnds, { ms: -1 }))).then(status('delivered'));
  tell(delivered.whenTimeReaches(reviewEnds)).then(
    status('completed'),
    event('order.completed', { at: reviewEnds, by: 'clock', rule: 'ACC-3' }),
    facts({ completion: 'automatic' }),
  );

  console.log('with 5 more days to look at it');
  const extended = delivered.when(buyer.extendsReview({ at: '2026-03-10T12:00Z', span: 'P5D' }));
  tell(extended).then(
    status('delivered'),
    reviewEndsAt(later(reviewEnds, { days: 5 })),
    mayNot(buyer.extendsReview({ span: 'PT120H1S' }), 'review.spanTooLong'),
  );
}
