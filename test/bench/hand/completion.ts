/** Completion: the buyer accepted, or stayed silent. The earnings clear, and the buyer may rate. */
import type { CommandOf } from '../../../src/order/commands.js';
import { clampToRange, type Instant } from '../../../src/time/index.js';
import { closeAtEnd, closeByGoingOn } from './closing.js';
import type { MutableFacts } from './copy-facts.js';
import { beginAt, type Draft, end, take, tell } from './draft.js';
import { split } from './money.js';
import { notNow } from './not-now.js';
import { toBoth, toSeller } from './notified.js';
import { endOf } from './numbers.js';
import { openRating } from './rating.js';
import { also, notBuyer, outOfRange, type Reasons } from './reasons.js';
import { Earnings, Fulfilment } from './state.js';

/** @rule DONE-1, D-10, D-11, D-53 */
export function acceptDelivery(draft: Draft, command: CommandOf<'acceptDelivery'>): Reasons {
  if (draft.fulfilment !== Fulfilment.delivered) return notNow(draft, command);
  const { numbers } = draft;
  let reasons = also(null, notBuyer(draft));
  reasons = also(reasons, outOfRange(endOf(numbers.clearance, draft.at)));
  reasons = also(reasons, outOfRange(endOf(numbers.buyerWindow, draft.at)));
  reasons = also(reasons, outOfRange(endOf(numbers.tipWindow, draft.at)));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  complete(draft, facts, 'DONE-1', 'accepted');
  closeByGoingOn(draft, facts, 'buyer', 'D-11', 'D-10');
  pay(draft, facts);
  end(draft);
  return null;
}

/** @rule ACC-3 */
export function completeBySilence(draft: Draft, at: Instant): void {
  const facts = beginAt(draft, at);
  complete(draft, facts, 'ACC-3', 'automatic');
  pay(draft, facts);
  end(draft);
}

type Completion = 'accepted' | 'automatic';

function complete(draft: Draft, facts: MutableFacts, rule: 'DONE-1' | 'ACC-3', completion: Completion): void {
  facts.completedAt = facts.at;
  facts.completion = completion;
  facts.reviewEndsAt = null;
  facts.reviewLeft = null;
  facts.draft = null;
  draft.fulfilment = Fulfilment.completed;
  const added = { completedAt: facts.at, completion, reviewEndsAt: null, reviewLeft: null, draft: null };
  tell(draft, 'order.completed', rule, toBoth(draft.by), added);
}

/** @rule D-40, CLR-1, D-44, D-47, RATE-1 */
function pay(draft: Draft, facts: MutableFacts): void {
  const { numbers } = draft;
  const { at, paid, refunded } = facts;
  closeAtEnd(draft, facts);
  const { fee, earnings } = split(paid - refunded, facts.terms.fees.sellerCommissionBps);
  const clearsAt = clampToRange(endOf(numbers.clearance, at));
  const tipUntil = clampToRange(endOf(numbers.tipWindow, at));
  facts.held = 0;
  facts.fee = fee;
  facts.earnings = earnings;
  facts.clearsAt = clearsAt;
  facts.tipUntil = tipUntil;
  draft.earnings = Earnings.clearing;
  const added = { paid, refunded, held: 0, fee, earnings, clearsAt, tipUntil };
  tell(draft, 'earnings.clearing', 'CLR-1', toSeller(draft.by), added);
  openRating(draft, facts, 'RATE-1');
}
