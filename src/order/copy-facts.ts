/** The one way to copy facts. */
import type { Instant } from '../time/index.js';
import type { Facts } from './facts.js';
import type { Actor } from './roles.js';

/** A copy that may still be written to, before anybody else sees it. */
export type FactsDraft = { -readonly [K in keyof Facts]: Facts[K] };

/**
 * Copies facts by one literal, so that all of them share one hidden class: a spread of facts with mixed histories costs
 * several times as much. The compiler checks that no field is missing.
 */
export const copyFacts = (facts: Facts): FactsDraft => ({
  order: facts.order,
  terms: facts.terms,
  at: facts.at,
  requirements: facts.requirements,
  requirementsDueAt: facts.requirementsDueAt,
  startedAt: facts.startedAt,
  dueAt: facts.dueAt,
  veryLateAt: facts.veryLateAt,
  veryLateCancelsAt: facts.veryLateCancelsAt,
  lateFor: facts.lateFor,
  deliveries: facts.deliveries,
  firstDeliveredAt: facts.firstDeliveredAt,
  deliveredAt: facts.deliveredAt,
  deliveryTimeLeft: facts.deliveryTimeLeft,
  confirmedEmpty: facts.confirmedEmpty,
  draft: facts.draft,
  onTime: facts.onTime,
  reviewEndsAt: facts.reviewEndsAt,
  reviewLeft: facts.reviewLeft,
  reviewExtensions: facts.reviewExtensions,
  reviewExtendedBy: facts.reviewExtendedBy,
  revisionsAllowed: facts.revisionsAllowed,
  revisionsUsed: facts.revisionsUsed,
  request: facts.request,
  requestExpiresAt: facts.requestExpiresAt,
  sellerIsSilent: facts.sellerIsSilent,
  completedAt: facts.completedAt,
  completion: facts.completion,
  cancelledAt: facts.cancelledAt,
  cancellation: facts.cancellation,
  paid: facts.paid,
  held: facts.held,
  refunded: facts.refunded,
  fee: facts.fee,
  earnings: facts.earnings,
  clearsAt: facts.clearsAt,
  chargeback: facts.chargeback,
  takenBack: facts.takenBack,
  tipUntil: facts.tipUntil,
  ratingClosesAt: facts.ratingClosesAt,
  buyerStars: facts.buyerStars,
  sellerStars: facts.sellerStars,
});

/**
 * Something happens: time moves on, and a seller who speaks is silent no more, before its own rule adds to the facts.
 *
 * @param draft facts that nobody has seen yet
 * @param by who makes it happen; undefined is the clock
 * @rule D-05, D-43
 */
export function moveOn(draft: FactsDraft, at: Instant, by: Actor | undefined): FactsDraft {
  draft.at = at;
  if (by === 'seller') draft.sellerIsSilent = false;
  return draft;
}

/** The facts at the moment that something happens. */
export const factsAt = (facts: Facts, at: Instant, by: Actor | undefined): FactsDraft =>
  moveOn(copyFacts(facts), at, by);
