/** Review: the buyer extends it, a request to cancel pauses it. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import { clampToRange, type Instant, lengthOf, type Milliseconds } from '../../../src/time/index.js';
import type { MutableFacts } from './copy-facts.js';
import { type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBoth, toNobody, toSeller } from './notified.js';
import type { Numbers } from './numbers.js';
import { also, bareRefusal, notBuyer, outOfRange, type Reasons, refusal } from './reasons.js';
import { Fulfilment, Request } from './state.js';

const isPausing = (draft: Draft): boolean => draft.request === Request.cancellation && draft.numbers.isReviewPaused;

/** @rule D-12, D-53 */
const resumedEnd = (draft: Draft, left: Milliseconds): Instant =>
  clampToRange(draft.at + Math.max(left, draft.numbers.reviewRemainderLeast));

/** A delivery opens the review, or renews it; a pause goes on. @rule ACC-1, D-12, D-14 */
export function openReview(draft: Draft, facts: MutableFacts, ends: Instant): void {
  if (isPausing(draft)) {
    facts.reviewLeft = Math.max(facts.reviewLeft ?? 0, ends - draft.at);
    facts.reviewEndsAt = null;
  } else {
    const running = facts.reviewLeft === null ? facts.reviewEndsAt : resumedEnd(draft, facts.reviewLeft);
    facts.reviewEndsAt = running === null ? ends : Math.max(running, ends);
    facts.reviewLeft = null;
  }
  const { reviewEndsAt, reviewLeft } = facts;
  tell(draft, 'review.opened', 'ACC-1', toNobody, { reviewEndsAt, reviewLeft });
}

/** A request to cancel was opened. @rule D-12 */
export function pauseReview(draft: Draft, facts: MutableFacts): void {
  if (draft.fulfilment !== Fulfilment.delivered || facts.reviewEndsAt === null || !isPausing(draft)) return;
  const reviewLeft = facts.reviewEndsAt - draft.at;
  facts.reviewEndsAt = null;
  facts.reviewLeft = reviewLeft;
  tell(draft, 'review.paused', 'D-12', toBoth(draft.by), { reviewEndsAt: null, reviewLeft });
}

/** The request to cancel was closed, and the order goes on. @rule D-12 */
export function resumeReview(draft: Draft, facts: MutableFacts): void {
  if (draft.fulfilment !== Fulfilment.delivered || facts.reviewLeft === null) return;
  const reviewEndsAt = resumedEnd(draft, facts.reviewLeft);
  facts.reviewEndsAt = reviewEndsAt;
  facts.reviewLeft = null;
  tell(draft, 'review.resumed', 'D-12', toBoth(draft.by), { reviewEndsAt, reviewLeft: null });
}

function ifUsedUp({ terms, reviewExtensions, reviewExtendedBy }: Facts, numbers: Numbers): Refusal | null {
  const { count, totalMax } = terms.review.extension;
  const most = numbers.reviewExtensionsMost;
  return (count !== null && reviewExtensions >= count) || (most !== null && reviewExtendedBy >= most)
    ? refusal('review.extensionsUsedUp', 'D-30', { count, totalMax })
    : null;
}

const spanEmpty = bareRefusal('review.spanEmpty', 'D-30');

function ifTooLong({ terms, reviewExtendedBy }: Facts, numbers: Numbers, span: Milliseconds): Refusal | null {
  const { maximum, totalMax } = terms.review.extension;
  if (span === 0) return spanEmpty;
  if (span > numbers.reviewExtensionMost) return refusal('review.spanTooLong', 'ACC-2', { maximum });
  const most = numbers.reviewExtensionsMost;
  return totalMax !== null && most !== null && reviewExtendedBy + span > most
    ? refusal('review.totalTooLong', 'D-30', { totalMax })
    : null;
}

/** @rule ACC-2, D-12, D-30, D-53 */
export function extendReview(draft: Draft, command: CommandOf<'extendReview'>): Reasons {
  if (draft.fulfilment !== Fulfilment.delivered) return notNow(draft, command);
  const { facts: before, numbers } = draft;
  const span = lengthOf(command.span);
  const running = before.reviewEndsAt ?? draft.at + (before.reviewLeft as Milliseconds);
  let reasons = also(null, notBuyer(draft));
  reasons = also(reasons, ifUsedUp(before, numbers));
  reasons = also(reasons, ifTooLong(before, numbers, span));
  reasons = also(reasons, outOfRange(running + span));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.reviewExtensions += 1;
  facts.reviewExtendedBy += span;
  const { reviewExtensions, reviewExtendedBy } = facts;
  if (facts.reviewEndsAt === null) {
    const reviewLeft = (facts.reviewLeft as Milliseconds) + span;
    facts.reviewLeft = reviewLeft;
    tell(draft, 'review.extended', 'ACC-2', toSeller(draft.by), { reviewLeft, reviewExtensions, reviewExtendedBy });
  } else {
    const reviewEndsAt = running + span;
    facts.reviewEndsAt = reviewEndsAt;
    tell(draft, 'review.extended', 'ACC-2', toSeller(draft.by), { reviewEndsAt, reviewExtensions, reviewExtendedBy });
  }
  end(draft);
  return null;
}
