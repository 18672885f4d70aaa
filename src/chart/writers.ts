/**
 * How what an event adds is written into the facts: by name, because a copy by names that change costs several times as
 * much. Made by `npm run docs` from the types of what the actions return (actions.ts): edit those, not this file.
 */
import type { FactsDraft } from '../order/copy-facts.js';
import type { actions, EventType } from './actions.js';

type Added<T extends EventType> = ReturnType<(typeof actions)[T]>;

const writeNothing = (): void => {};

export const writers: { readonly [T in EventType]: (draft: FactsDraft, added: Added<T>) => void } = {
  'order.placed': (draft, added) => {
    draft.requirementsDueAt = added.requirementsDueAt;
  },
  'order.started': (draft, added) => {
    draft.requirementsDueAt = added.requirementsDueAt;
    draft.startedAt = added.startedAt;
    draft.dueAt = added.dueAt;
    draft.veryLateAt = added.veryLateAt;
    draft.veryLateCancelsAt = added.veryLateCancelsAt;
  },
  'order.late': (draft, added) => {
    draft.lateFor = added.lateFor;
  },
  'order.veryLate': writeNothing,
  'order.completed': (draft, added) => {
    draft.draft = added.draft;
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
    draft.completedAt = added.completedAt;
    draft.completion = added.completion;
  },
  'order.cancelled': (draft, added) => {
    draft.requirementsDueAt = added.requirementsDueAt;
    draft.dueAt = added.dueAt;
    draft.veryLateAt = added.veryLateAt;
    draft.veryLateCancelsAt = added.veryLateCancelsAt;
    draft.draft = added.draft;
    if (added.onTime !== undefined) draft.onTime = added.onTime;
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
    draft.cancelledAt = added.cancelledAt;
    draft.cancellation = added.cancellation;
  },
  'requirements.reminded': writeNothing,
  'requirements.submitted': (draft, added) => {
    draft.requirements = added.requirements;
  },
  'requirements.skipped': (draft, added) => {
    draft.requirements = added.requirements;
  },
  'requirements.stored': (draft, added) => {
    draft.requirements = added.requirements;
  },
  'draft.saved': (draft, added) => {
    draft.draft = added.draft;
  },
  'delivery.made': (draft, added) => {
    draft.dueAt = added.dueAt;
    draft.veryLateAt = added.veryLateAt;
    draft.veryLateCancelsAt = added.veryLateCancelsAt;
    draft.deliveries = added.deliveries;
    draft.firstDeliveredAt = added.firstDeliveredAt;
    draft.deliveredAt = added.deliveredAt;
    draft.deliveryTimeLeft = added.deliveryTimeLeft;
    draft.confirmedEmpty = added.confirmedEmpty;
    draft.draft = added.draft;
    draft.onTime = added.onTime;
  },
  'delivery.replaced': (draft, added) => {
    draft.deliveries = added.deliveries;
    draft.deliveredAt = added.deliveredAt;
    draft.confirmedEmpty = added.confirmedEmpty;
    draft.draft = added.draft;
  },
  'review.opened': (draft, added) => {
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
  },
  'review.extended': (draft, added) => {
    if (added.reviewEndsAt !== undefined) draft.reviewEndsAt = added.reviewEndsAt;
    if (added.reviewLeft !== undefined) draft.reviewLeft = added.reviewLeft;
    draft.reviewExtensions = added.reviewExtensions;
    draft.reviewExtendedBy = added.reviewExtendedBy;
  },
  'review.paused': (draft, added) => {
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
  },
  'review.resumed': (draft, added) => {
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
  },
  'revision.requested': (draft, added) => {
    draft.dueAt = added.dueAt;
    draft.veryLateAt = added.veryLateAt;
    draft.veryLateCancelsAt = added.veryLateCancelsAt;
    draft.reviewEndsAt = added.reviewEndsAt;
    draft.reviewLeft = added.reviewLeft;
    draft.reviewExtensions = added.reviewExtensions;
    draft.reviewExtendedBy = added.reviewExtendedBy;
    draft.revisionsUsed = added.revisionsUsed;
  },
  'revisions.granted': (draft, added) => {
    draft.revisionsAllowed = added.revisionsAllowed;
  },
  'extension.requested': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'extension.accepted': (draft, added) => {
    draft.dueAt = added.dueAt;
    draft.veryLateAt = added.veryLateAt;
    draft.veryLateCancelsAt = added.veryLateCancelsAt;
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'extension.declined': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'cancellation.requested': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'cancellation.agreed': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
    draft.cancellation = added.cancellation;
  },
  'cancellation.declined': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'update.requested': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'update.answered': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'update.expired': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
    draft.sellerIsSilent = added.sellerIsSilent;
  },
  'adjustment.proposed': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'adjustment.accepted': (draft, added) => {
    if (added.dueAt !== undefined) draft.dueAt = added.dueAt;
    if (added.veryLateAt !== undefined) draft.veryLateAt = added.veryLateAt;
    if (added.veryLateCancelsAt !== undefined) draft.veryLateCancelsAt = added.veryLateCancelsAt;
    draft.revisionsAllowed = added.revisionsAllowed;
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
    draft.paid = added.paid;
    draft.held = added.held;
  },
  'adjustment.declined': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'adjustment.lapsed': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'request.withdrawn': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'request.moot': (draft, added) => {
    draft.request = added.request;
    draft.requestExpiresAt = added.requestExpiresAt;
  },
  'refund.made': (draft, added) => {
    draft.held = added.held;
    draft.refunded = added.refunded;
  },
  'earnings.clearing': (draft, added) => {
    draft.paid = added.paid;
    draft.held = added.held;
    draft.refunded = added.refunded;
    draft.fee = added.fee;
    draft.earnings = added.earnings;
    draft.clearsAt = added.clearsAt;
    draft.tipUntil = added.tipUntil;
  },
  'earnings.available': writeNothing,
  'earnings.refunded': (draft, added) => {
    draft.held = added.held;
    draft.refunded = added.refunded;
  },
  'earnings.reversed': (draft, added) => {
    draft.refunded = added.refunded;
    draft.fee = added.fee;
    draft.earnings = added.earnings;
    draft.takenBack = added.takenBack;
  },
  'tip.paid': (draft, added) => {
    draft.paid = added.paid;
    draft.held = added.held;
    draft.refunded = added.refunded;
    draft.fee = added.fee;
    draft.earnings = added.earnings;
  },
  'chargeback.recorded': (draft, added) => {
    if (added.cancellation !== undefined) draft.cancellation = added.cancellation;
    if (added.chargeback !== undefined) draft.chargeback = added.chargeback;
  },
  'chargeback.won': (draft, added) => {
    draft.paid = added.paid;
    draft.held = added.held;
    draft.refunded = added.refunded;
    draft.fee = added.fee;
    draft.earnings = added.earnings;
    draft.chargeback = added.chargeback;
    draft.takenBack = added.takenBack;
  },
  'chargeback.lost': (draft, added) => {
    draft.chargeback = added.chargeback;
  },
  'rating.opened': (draft, added) => {
    draft.ratingClosesAt = added.ratingClosesAt;
  },
  'rating.givenByBuyer': (draft, added) => {
    draft.ratingClosesAt = added.ratingClosesAt;
    draft.buyerStars = added.buyerStars;
  },
  'rating.published': (draft, added) => {
    draft.ratingClosesAt = added.ratingClosesAt;
    draft.sellerStars = added.sellerStars;
  },
  'rating.expired': (draft, added) => {
    draft.ratingClosesAt = added.ratingClosesAt;
  },
  'rating.closed': (draft, added) => {
    draft.ratingClosesAt = added.ratingClosesAt;
  },
};
