/** Routes: which way an order goes. Each answers yes or no, and is never a reason to refuse. */
import * as adjustment from '../policy/adjustment.js';
import * as cancellation from '../policy/cancellation.js';
import * as delivery from '../policy/delivery.js';
import * as earnings from '../policy/earnings.js';
import * as lateness from '../policy/lateness.js';
import * as rating from '../policy/rating.js';
import * as requests from '../policy/requests.js';
import * as requirements from '../policy/requirements.js';
import * as review from '../policy/review.js';

export const routes = {
  asksForRequirements: requirements.asksForRequirements,
  asksForNothing: requirements.asksForNothing,
  isDeliveredNow: delivery.isDeliveredNow,
  isReviewToPause: review.isToPause,
  isReviewToResume: review.isToResume,
  isDateNew: lateness.isDateNew,
  isYes: requests.isYes,
  isNo: requests.isNo,
  isOpenedByBuyer: requests.isOpenedByBuyer,
  isOpenedBySeller: requests.isOpenedBySeller,
  isStartedSince: requests.isStartedSince,
  isDeliveredSince: requests.isDeliveredSince,
  isRevisedSince: requests.isRevisedSince,
  isDeclinedByDelivery: cancellation.isDeclinedByDelivery,
  isCancellationAgreed: cancellation.isAgreed,
  movesDate: adjustment.movesDate,
  isChargedBack: earnings.isChargedBack,
  isWonAfterClearance: earnings.isWonAfterClearance,
  isWon: earnings.isWon,
  isCancelledOrderRated: rating.isCancelledOrderRated,
  wasCompleted: rating.wasCompleted,
} as const;
