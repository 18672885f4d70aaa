/**
 * What two orders must share to have the same future: the state of the chart, and every fact that a rule reads, instants
 * counted from now. Orders with the same key are one state of the search.
 */

import type { Order } from '../engine/order.js';
import type { Facts, OpenRequest } from '../order/facts.js';
import { shareRoundedDown } from '../order/money.js';
import type { Instant } from '../time/index.js';

const hour = 3_600_000;
const farthest = 15 * 24;
/** Told apart from every length, instant, number and answer: the last of all characters. */
const none = 0xffff;

/**
 * An instant counted from now: in whole hours, and whether it lies a millisecond or more before or after that hour. What lies
 * in the past is past: no rule asks how long ago.
 */
function offset(instant: Instant | null, now: Instant): number {
  if (instant === null) return none;
  const ahead = instant - now;
  return ahead <= 0 ? 0 : signed(ahead);
}

/** The same for lengths, and for instants whose past matters. */
function signed(length: number): number {
  const hours = Math.round(length / hour);
  const beside = length - hours * hour;
  const nearness = beside === 0 ? 0 : Math.abs(beside) === 1 ? beside : 2 * Math.sign(beside);
  return 5 * Math.min(hours, farthest) + nearness + 3;
}

/** Beyond two, one more makes no difference that two did not make. */
const few = (count: number): number => Math.min(count, 2);

const flag = (value: boolean | null): number => (value === null ? none : Number(value));

function requestKey({ request, requestExpiresAt, at, deliveries, revisionsUsed, requirements }: Facts): string {
  if (request === null) return '';
  const { kind, by, since } = request;
  const moved = `${since.deliveries < deliveries}${since.revisionsUsed < revisionsUsed}${since.requirements !== requirements}`;
  return `${kind}${by}${offset(requestExpiresAt, at)}${moved}${contentKey(request, at)}`;
}

function contentKey(request: OpenRequest, now: Instant): string {
  if (request.kind === 'extension') return String(signed(request.until - now));
  return request.kind === 'adjustment' ? `${request.price},${request.days},${request.revisions}` : '';
}

/**
 * Dates, reviews and the work, a character each: none is as large as a character may be, and to write them all at once costs a
 * fraction of numbers in words. A late order is told by its state, so its dates need no past.
 */
function courseKey(facts: Facts): string {
  const { at, terms, deliveryTimeLeft, reviewLeft, revisionsAllowed } = facts;
  const { count, totalMax } = terms.review.extension;
  const left = terms.revision.clock === 'resume' ? deliveryTimeLeft : null;
  return String.fromCharCode(
    offset(facts.dueAt, at),
    offset(facts.veryLateAt, at),
    offset(facts.veryLateCancelsAt, at),
    flag(facts.lateFor === facts.dueAt),
    left === null ? none : signed(left),
    offset(facts.reviewEndsAt, at),
    reviewLeft === null ? none : signed(reviewLeft),
    count === null ? 0 : facts.reviewExtensions,
    totalMax === null ? 0 : signed(facts.reviewExtendedBy),
    flag(facts.deliveries > 0),
    revisionsAllowed === null ? none : few(revisionsAllowed - facts.revisionsUsed),
    flag(facts.sellerIsSilent),
    flag(facts.onTime),
    offset(facts.requirementsDueAt, at),
  );
}

function endKey(facts: Facts): string {
  const { at, completedAt, tipUntil, clearsAt, ratingClosesAt, buyerStars, sellerStars, chargeback } = facts;
  if (completedAt === null && facts.cancelledAt === null) return '';
  const windows = String.fromCharCode(offset(tipUntil, at), offset(clearsAt, at), offset(ratingClosesAt, at));
  return `${windows}${facts.completion}${facts.cancellation?.mode}${buyerStars},${sellerStars},${chargeback}`;
}

/** Extras and tips, and what may still be refunded, each as none, one minor unit, or more. */
function moneyKey({ order, terms, paid, refunded, takenBack }: Facts): string {
  const { amount } = order.price;
  const refundable = shareRoundedDown(amount, terms.refund.partialShareBps) - refunded;
  return `${few(paid - amount)},${few(refundable)},${few(refunded)}${takenBack > 0}`;
}

/** A memory of more commands than this never fills in a search. */
const smallMemory = 100;

/** @returns the text that all orders with the same future under the same terms share */
export function relativeKey({ state, facts, remembered }: Order): string {
  const { commands } = facts.terms.limits;
  const left = commands > smallMemory ? '' : commands - remembered.count;
  return `${state}|${facts.requirements}${courseKey(facts)}${requestKey(facts)}|${endKey(facts)}|${moneyKey(facts)}${left}`;
}
