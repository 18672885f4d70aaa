/** Whether facts are the same, field by field: by value for what is plain, by reference for what is not. */
import type { Facts } from '../../order/facts.js';

const isSameWork = (a: Facts, b: Facts): boolean =>
  a.order === b.order &&
  a.terms === b.terms &&
  a.at === b.at &&
  a.requirements === b.requirements &&
  a.requirementsDueAt === b.requirementsDueAt &&
  a.startedAt === b.startedAt &&
  a.dueAt === b.dueAt &&
  a.veryLateAt === b.veryLateAt &&
  a.veryLateCancelsAt === b.veryLateCancelsAt &&
  a.lateFor === b.lateFor &&
  a.deliveries === b.deliveries &&
  a.firstDeliveredAt === b.firstDeliveredAt &&
  a.deliveredAt === b.deliveredAt &&
  a.deliveryTimeLeft === b.deliveryTimeLeft &&
  a.confirmedEmpty === b.confirmedEmpty &&
  a.draft === b.draft &&
  a.onTime === b.onTime &&
  a.reviewEndsAt === b.reviewEndsAt &&
  a.reviewLeft === b.reviewLeft &&
  a.reviewExtensions === b.reviewExtensions &&
  a.reviewExtendedBy === b.reviewExtendedBy &&
  a.revisionsAllowed === b.revisionsAllowed &&
  a.revisionsUsed === b.revisionsUsed;

const isSameEnd = (a: Facts, b: Facts): boolean =>
  a.request === b.request &&
  a.requestExpiresAt === b.requestExpiresAt &&
  a.sellerIsSilent === b.sellerIsSilent &&
  a.completedAt === b.completedAt &&
  a.completion === b.completion &&
  a.cancelledAt === b.cancelledAt &&
  a.cancellation === b.cancellation &&
  a.paid === b.paid &&
  a.held === b.held &&
  a.refunded === b.refunded &&
  a.fee === b.fee &&
  a.earnings === b.earnings &&
  a.clearsAt === b.clearsAt &&
  a.chargeback === b.chargeback &&
  a.takenBack === b.takenBack &&
  a.tipUntil === b.tipUntil &&
  a.ratingClosesAt === b.ratingClosesAt &&
  a.buyerStars === b.buyerStars &&
  a.sellerStars === b.sellerStars;

/** A literal, as `copyFacts` is, so that it costs no more than the fields; a test checks that none is missing. */
export const areSameFacts = (a: Facts, b: Facts): boolean => isSameWork(a, b) && isSameEnd(a, b);
