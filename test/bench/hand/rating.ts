/** Rating: the buyer first, then the seller; both are revealed together. */
import type { CommandOf } from '../../../src/order/commands.js';
import { clampToRange, type Instant } from '../../../src/time/index.js';
import type { MutableFacts } from './copy-facts.js';
import { beginAt, type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBoth, toBuyer, toNobody, toSeller } from './notified.js';
import { endOf } from './numbers.js';
import { also, bareRefusal, notBuyerOrSeller, outOfRange, type Reasons } from './reasons.js';
import { Rating } from './state.js';

/** @rule RATE-1, D-31, D-46 */
export function openRating(draft: Draft, facts: MutableFacts, rule: 'RATE-1' | 'D-46'): void {
  const ratingClosesAt = clampToRange(endOf(draft.numbers.buyerWindow, facts.at));
  facts.ratingClosesAt = ratingClosesAt;
  draft.rating = Rating.awaitingBuyer;
  tell(draft, 'rating.opened', rule, toBuyer(draft.by), { ratingClosesAt });
}

const noWindow = Object.freeze({ ratingClosesAt: null });

/** Support cancelled a completed order. @rule D-23 */
export function closeRating(draft: Draft, facts: MutableFacts): void {
  facts.ratingClosesAt = null;
  draft.rating = Rating.closed;
  tell(draft, 'rating.closed', 'D-23', toBoth(draft.by), noWindow);
}

const buyerFirst = bareRefusal('rating.buyerFirst', 'RATE-1');
const alreadyGiven = bareRefusal('rating.alreadyGiven', 'D-31');

/** @rule RATE-1, D-31, D-46 */
export function rate(draft: Draft, command: CommandOf<'rate'>): Reasons {
  switch (draft.rating) {
    case Rating.awaitingBuyer:
      return rateSeller(draft, command);
    case Rating.awaitingSeller:
      return rateBuyer(draft, command);
    default:
      return notNow(draft, command);
  }
}

function rateSeller(draft: Draft, command: CommandOf<'rate'>): Reasons {
  const ratingClosesAt = endOf(draft.numbers.sellerWindow, draft.at);
  const stranger = notBuyerOrSeller(draft) ?? (draft.by === 'seller' ? buyerFirst : null);
  const reasons = also(also(null, stranger), outOfRange(ratingClosesAt));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.buyerStars = command.stars;
  facts.ratingClosesAt = ratingClosesAt;
  draft.rating = Rating.awaitingSeller;
  const added = { buyerStars: command.stars, ratingClosesAt };
  tell(draft, 'rating.givenByBuyer', 'RATE-1', toSeller(draft.by), added);
  end(draft);
  return null;
}

function rateBuyer(draft: Draft, command: CommandOf<'rate'>): Reasons {
  const stranger = notBuyerOrSeller(draft) ?? (draft.by === 'buyer' ? alreadyGiven : null);
  const reasons = also(null, stranger);
  if (reasons !== null) return reasons;
  publish(draft, take(draft), command.stars);
  return null;
}

function publish(draft: Draft, facts: MutableFacts, sellerStars: number | null): void {
  facts.sellerStars = sellerStars;
  facts.ratingClosesAt = null;
  draft.rating = Rating.published;
  tell(draft, 'rating.published', 'D-31', toBoth(draft.by), { sellerStars, ratingClosesAt: null });
  end(draft);
}

/** A window closed. @rule D-31, D-46 */
export function endRating(draft: Draft, at: Instant): void {
  const facts = beginAt(draft, at);
  if (draft.rating === Rating.awaitingSeller) {
    publish(draft, facts, null);
    return;
  }
  facts.ratingClosesAt = null;
  draft.rating = Rating.expired;
  tell(draft, 'rating.expired', 'D-46', toNobody, noWindow);
  end(draft);
}
