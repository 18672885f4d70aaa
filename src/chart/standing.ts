/**
 * Standing: what an order has been through, and who speaks. Each answers with a refusal, or null; none looks at what a
 * command says, so that `explain` can ask them before it is written.
 */
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import type { Refusal } from '../order/refusals.js';
import type { Role } from '../order/roles.js';
import * as adjustment from '../policy/adjustment.js';
import * as cancellation from '../policy/cancellation.js';
import * as earnings from '../policy/earnings.js';
import * as extension from '../policy/extension.js';
import * as lateness from '../policy/lateness.js';
import * as money from '../policy/money.js';
import { speaksAs } from '../policy/party.js';
import * as rating from '../policy/rating.js';
import * as requests from '../policy/requests.js';
import * as requirements from '../policy/requirements.js';
import * as review from '../policy/review.js';
import * as revision from '../policy/revision.js';
import { frozen } from '../terms/index.js';

/** The guards that settle who may speak, with the roles that pass them: `meta.by` is tested against these. */
export const roleGuards = frozen({
  isBuyer: ['buyer'],
  isSeller: ['seller'],
  isBuyerOrSeller: ['buyer', 'seller'],
  isSupport: ['support'],
  isBuyerRating: ['buyer'],
  isSellerRating: ['seller'],
  isBuyerAnswering: ['buyer'],
  isSellerAnswering: ['seller'],
} as const satisfies Record<string, readonly Role[]>);

const speaks =
  (roles: readonly Role[]) =>
  (facts: Facts, who: Speaker): Refusal | null =>
    speaksAs(roles, facts, who);

/**
 * Both sides may speak, but one is to: the other hears whose turn it is, rather than that its role is wrong. A request for a
 * later date is always the seller's, one for an update always the buyer's.
 */
const inTurn =
  (turn: typeof requests.isOtherSide) =>
  (facts: Facts, who: Speaker): Refusal | null =>
    speaksAs(roleGuards.isBuyerOrSeller, facts, who) ?? turn(facts, who);

const ofSpeakers = {
  isBuyer: speaks(roleGuards.isBuyer),
  isSeller: speaks(roleGuards.isSeller),
  isBuyerOrSeller: speaks(roleGuards.isBuyerOrSeller),
  isSupport: speaks(roleGuards.isSupport),
} as const;

/** The guards that ask who speaks, and nothing of what the order has been through. */
export const speakerGuards: ReadonlySet<string> = new Set(Object.keys(ofSpeakers));

export const standing = {
  ...ofSpeakers,
  isBuyerRating: inTurn(rating.buyerFirst),
  isSellerRating: inTurn(rating.sellerNext),
  isBuyerAnswering: inTurn(requests.isOtherSide),
  isSellerAnswering: inTurn(requests.isOtherSide),
  isOtherSide: requests.isOtherSide,
  isOpener: requests.isOpener,
  isCounterRequest: cancellation.isCounterRequest,
  isWaitInRange: requirements.isWaitInRange,
  isStartInRange: requirements.isStartInRange,
  areRequirementsMissing: requirements.areStillMissing,
  isReviewInRange: review.isReviewInRange,
  hasExtensionsLeft: review.hasExtensionsLeft,
  hasRevisionsLeft: revision.hasRevisionsLeft,
  areRevisionsCounted: revision.areRevisionsCounted,
  isRevisionInRange: revision.isRevisionInRange,
  isExtensionAnswerInRange: extension.isAnswerInRange,
  isCancellationAnswerInRange: cancellation.isAnswerInRange,
  isUpdateAnswerInRange: requests.isUpdateAnswerInRange,
  isAdjustmentAnswerInRange: adjustment.isAnswerInRange,
  isSellerSilent: lateness.isSellerSilent,
  isSomethingRefundable: money.isSomethingRefundable,
  isClearanceInRange: earnings.isClearanceInRange,
  isBuyerWindowInRange: rating.isBuyerWindowInRange,
  isSellerWindowInRange: rating.isSellerWindowInRange,
  isTipWindowInRange: money.isTipWindowInRange,
  isRatedWell: money.isRatedWell,
  isTipInTime: money.isTipInTime,
  isBelowAmountLimit: money.isBelowAmountLimit,
  isChargebackOpen: earnings.isChargebackOpen,
} as const;
