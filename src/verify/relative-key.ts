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

/**
 * An instant counted from now: in whole hours, and whether it lies a millisecond or more before or after that hour. What lies
 * in the past is past: no rule asks how long ago.
 */
function offset(instant: Instant | null, now: Instant): number {
  if (instant === null) return -1;
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

const flag = (value: boolean | null): string => (value === null ? '-' : value ? 'y' : 'n');

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

/** Where the dates are: a late order is told by its state, so its dates need no past. */
function dateKey(facts: Facts): string {
  const { at } = facts;
  const dates = `${offset(facts.dueAt, at)},${offset(facts.veryLateAt, at)},${offset(facts.veryLateCancelsAt, at)}`;
  const left = facts.terms.revision.clock === 'resume' ? (facts.deliveryTimeLeft ?? -1) : 0;
  return `${dates},${flag(facts.lateFor === facts.dueAt)},${left <= 0 ? left : signed(left)}`;
}

function reviewKey({ at, terms, reviewEndsAt, reviewLeft, reviewExtensions, reviewExtendedBy }: Facts): string {
  const { count, totalMax } = terms.review.extension;
  const used = `${count === null ? 0 : reviewExtensions},${totalMax === null ? 0 : signed(reviewExtendedBy)}`;
  return `${offset(reviewEndsAt, at)},${reviewLeft === null ? '' : signed(reviewLeft)},${used}`;
}

function workKey(facts: Facts): string {
  const { revisionsAllowed, revisionsUsed } = facts;
  const left = revisionsAllowed === null ? '-' : String(few(revisionsAllowed - revisionsUsed));
  const { requirements, sellerIsSilent, onTime, requirementsDueAt } = facts;
  return `${requirements}${flag(facts.deliveries > 0)}${left}${flag(sellerIsSilent)}${flag(onTime)}${offset(requirementsDueAt, facts.at)}`;
}

function endKey(facts: Facts): string {
  const { at, completedAt, tipUntil, clearsAt, ratingClosesAt, buyerStars, sellerStars, chargeback } = facts;
  if (completedAt === null && facts.cancelledAt === null) return '';
  const windows = `${offset(tipUntil, at)},${offset(clearsAt, at)},${offset(ratingClosesAt, at)}`;
  return `${facts.completion}${facts.cancellation?.mode}${windows},${buyerStars},${sellerStars},${chargeback}`;
}

/** Extras and tips, and what may still be refunded, each as none, one minor unit, or more. */
function moneyKey({ order, terms, paid, refunded, takenBack }: Facts): string {
  const { amount } = order.price;
  const refundable = shareRoundedDown(amount, terms.refund.partialShareBps) - refunded;
  return `${few(paid - amount)}${few(refundable)}${few(refunded)}${flag(takenBack > 0)}`;
}

/** A memory of more commands than this never fills in a search. */
const smallMemory = 100;

/** @returns the text that all orders with the same future under the same terms share */
export function relativeKey({ state, facts, remembered }: Order): string {
  const { commands } = facts.terms.limits;
  const left = commands > smallMemory ? '' : commands - remembered.count;
  return `${state}|${requestKey(facts)}|${dateKey(facts)}|${reviewKey(facts)}|${workKey(facts)}|${endKey(facts)}|${moneyKey(facts)}|${left}`;
}
