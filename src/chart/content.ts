/** Content: what a command says. Each answers with a refusal, or null; `explain` leaves them out. */
import * as adjustment from '../policy/adjustment.js';
import * as delivery from '../policy/delivery.js';
import * as extension from '../policy/extension.js';
import * as money from '../policy/money.js';
import * as requests from '../policy/requests.js';
import * as review from '../policy/review.js';

export const content = {
  areFilesSmallEnough: delivery.areFilesSmallEnough,
  hasOnePortfolioFile: delivery.hasOnePortfolioFile,
  isEmptinessConfirmed: delivery.isEmptinessConfirmed,
  isReviewExtensionShortEnough: review.isExtensionShortEnough,
  isExtendedReviewInRange: review.isExtendedReviewInRange,
  isLaterDate: extension.isLaterDate,
  isDateInRange: extension.isDateInRange,
  changesSomething: adjustment.changesSomething,
  isPriceInLimit: adjustment.isPriceInLimit,
  areAddedRevisionsCounted: adjustment.areAddedRevisionsCounted,
  isMovedDateInRange: adjustment.isMovedDateInRange,
  isUpdateGiven: requests.isUpdateGiven,
  isRefundInShare: money.isRefundInShare,
  isTipInLimit: money.isTipInLimit,
} as const;
