/** Money that a party moves: partial refunds and tips. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import { split as splitLarge } from '../../../src/order/money.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Instant } from '../../../src/time/index.js';
import { type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBuyer, toSeller } from './notified.js';
import { also, bareRefusal, notBuyer, notSeller, type Reasons, refusal } from './reasons.js';
import { Earnings, Fulfilment } from './state.js';

/** The fee, rounded half up, and the rest; in plain numbers where they are exact. @rule D-44 */
export function split(net: number, basisPoints: number): { fee: number; earnings: number } {
  const product = net * basisPoints + 5000;
  if (product > Number.MAX_SAFE_INTEGER) return splitLarge(net, basisPoints);
  const fee = (product - (product % 10_000)) / 10_000;
  return { fee, earnings: net - fee };
}

const refundsUsedUp = bareRefusal('refund.usedUp', 'D-29');

/** @rule D-29 */
export function refundPartially(draft: Draft, command: CommandOf<'refundPartially'>): Reasons {
  if (draft.earnings !== Earnings.held) return notNow(draft, command);
  const { amount } = command;
  const maximum = Math.max(0, draft.numbers.refundsMost - draft.facts.refunded);
  let reasons = also(null, notSeller(draft));
  if (maximum < 1) reasons = also(reasons, refundsUsedUp);
  if (amount > maximum) reasons = also(reasons, refusal('refund.aboveShare', 'D-29', { maximum }));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.refunded += amount;
  facts.held -= amount;
  tell(draft, 'refund.made', 'D-29', toBuyer(draft.by), { refunded: facts.refunded, held: facts.held });
  end(draft);
  return null;
}

const notCompleted = bareRefusal('order.notCompleted', 'DONE-1');
const takenBack = bareRefusal('earnings.reversed', 'D-47');

function ifRatedTooLow({ buyerStars, terms }: Facts): Refusal | null {
  const { minimumStars } = terms.tip;
  if (buyerStars === null) return refusal('tip.notRated', 'D-47', { minimumStars });
  return buyerStars >= minimumStars ? null : refusal('tip.ratedTooLow', 'D-47', { minimumStars, stars: buyerStars });
}

const ifTooLate = ({ tipUntil }: Facts, at: Instant): Refusal | null =>
  tipUntil !== null && at >= tipUntil ? refusal('tip.tooLate', 'D-47', { until: tipUntil }) : null;

function amountReasons(reasons: Reasons, { paid, terms }: Facts, amount: number): Reasons {
  const maximum = terms.limits.amount - paid;
  let all = reasons;
  if (maximum < 1) all = also(all, refusal('amount.limitReached', 'D-51', { maximum: terms.limits.amount }));
  return amount <= maximum ? all : also(all, refusal('amount.tooLarge', 'D-51', { maximum }));
}

/** The clearing instant stays. @rule D-47, D-51 */
export function tip(draft: Draft, command: CommandOf<'tip'>): Reasons {
  let reasons = also(null, notBuyer(draft));
  if (draft.fulfilment !== Fulfilment.completed) reasons = also(reasons, notCompleted);
  if (draft.earnings === Earnings.reversed) reasons = also(reasons, takenBack);
  reasons = also(reasons, ifRatedTooLow(draft.facts));
  reasons = also(reasons, ifTooLate(draft.facts, draft.at));
  reasons = amountReasons(reasons, draft.facts, command.amount);
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const paid = facts.paid + command.amount;
  const { refunded } = facts;
  const { fee, earnings } = split(paid - refunded, facts.terms.fees.sellerCommissionBps);
  facts.paid = paid;
  facts.held = 0;
  facts.fee = fee;
  facts.earnings = earnings;
  tell(draft, 'tip.paid', 'D-47', toSeller(draft.by), { paid, refunded, held: 0, fee, earnings });
  end(draft);
  return null;
}
