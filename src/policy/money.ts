/** Money that a party moves: partial refunds and tips. */
import type { CommandOf } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { shareRoundedDown } from '../order/money.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, clampToRange, type Instant } from '../time/index.js';

type Refund = CommandOf<'refundPartially'>;
type Tip = CommandOf<'tip'>;

/** All partial refunds together reach at most a share of the price at placement, extras excluded. @rule D-29 */
const refundableOf = ({ order, terms, refunded }: Facts): number =>
  shareRoundedDown(order.price.amount, terms.refund.partialShareBps) - refunded;

/** @returns `refund.usedUp` where no minor unit may be refunded any more @rule D-29 */
export const isSomethingRefundable = (facts: Facts, _: Speaker): Refusal | null =>
  refundableOf(facts) >= 1 ? null : refuse('refund.usedUp', 'D-29');

/** @returns `refund.aboveShare` with what may still be refunded, in minor units @rule D-29 */
export function isRefundInShare(facts: Facts, { amount }: Refund): Refusal | null {
  const maximum = Math.max(0, refundableOf(facts));
  return amount <= maximum ? null : refuse('refund.aboveShare', 'D-29', { maximum });
}

/** @rule D-29 */
export const refundedPartially = (facts: Facts, { amount }: Refund) =>
  ({
    refunded: facts.refunded + amount,
    held: facts.held - amount,
  }) satisfies Partial<Facts>;

/** Tips are taken for `terms.tip.window` from completion. @rule D-47 */
export const tipsEndAt = ({ at, terms }: Facts): Instant => clampToRange(after(at, terms.tip.window, terms.calendar));

/** @returns `time.outOfRange` where the time for tips would end outside the calendar (D-53) */
export const isTipWindowInRange = ({ terms }: Facts, who: { at: Instant }): Refusal | null =>
  staysInRange(after(who.at, terms.tip.window, terms.calendar));

/** @returns `tip.tooLate` from `tipUntil` on @rule D-47, D-01 */
export const isTipInTime = ({ tipUntil }: Facts, { at }: Speaker): Refusal | null =>
  tipUntil !== null && at >= tipUntil ? refuse('tip.tooLate', 'D-47', { until: tipUntil }) : null;

/** @returns `tip.notRated` or `tip.ratedTooLow` below `terms.tip.minimumStars` @rule D-47 */
export function isRatedWell({ buyerStars, terms }: Facts, _: Speaker): Refusal | null {
  const { minimumStars } = terms.tip;
  if (buyerStars === null) return refuse('tip.notRated', 'D-47', { minimumStars });
  return buyerStars >= minimumStars ? null : refuse('tip.ratedTooLow', 'D-47', { minimumStars, stars: buyerStars });
}

const tippableOf = ({ paid, terms }: Facts): number => terms.limits.amount - paid;

/** @returns `amount.limitReached` where not one minor unit more may be paid @rule D-51 */
export const isBelowAmountLimit = (facts: Facts, _: Speaker): Refusal | null =>
  tippableOf(facts) >= 1 ? null : refuse('amount.limitReached', 'D-51', { maximum: facts.terms.limits.amount });

/** @returns `amount.tooLarge` where the order would be paid more than `terms.limits.amount` @rule D-51 */
export const isTipInLimit = (facts: Facts, { amount }: Tip): Refusal | null =>
  amount <= tippableOf(facts) ? null : refuse('amount.tooLarge', 'D-51', { maximum: tippableOf(facts) });
