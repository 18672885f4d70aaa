/** When an order wants to be looked at. */
import type { Facts } from '../../../src/order/facts.js';
import type { Instant } from '../../../src/time/index.js';
import { Earnings, Fulfilment, type Place, Rating, Request } from './state.js';

/** @returns the instant of the one deadline that runs in the work; null where none runs */
export function workDeadlineOf(fulfilment: Fulfilment, facts: Facts): Instant | null {
  switch (fulfilment) {
    case Fulfilment.awaitingRequirements:
      return facts.requirementsDueAt;
    case Fulfilment.onTime:
    case Fulfilment.revisionOnTime:
      return facts.dueAt;
    case Fulfilment.late:
    case Fulfilment.revisionLate:
      return facts.veryLateAt;
    case Fulfilment.veryLate:
    case Fulfilment.revisionVeryLate:
      return facts.veryLateCancelsAt;
    case Fulfilment.delivered:
      return facts.reviewEndsAt;
    default:
      return null;
  }
}

export const requestDeadlineOf = (request: Request, facts: Facts): Instant | null =>
  request === Request.none ? null : facts.requestExpiresAt;

export const ratingDeadlineOf = (rating: Rating, facts: Facts): Instant | null =>
  rating === Rating.awaitingBuyer || rating === Rating.awaitingSeller ? facts.ratingClosesAt : null;

export const earningsDeadlineOf = (earnings: Earnings, facts: Facts): Instant | null =>
  earnings === Earnings.clearing ? facts.clearsAt : null;

/** Which of two instants comes first; the first of the two where they are one, and null comes never. */
const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  b === null || (a !== null && a <= b) ? a : b;

/** @returns the earliest instant at which a deadline runs out; null where none runs */
export const wakeAtOf = (place: Place, facts: Facts): Instant | null =>
  earlier(
    earlier(requestDeadlineOf(place.request, facts), workDeadlineOf(place.fulfilment, facts)),
    earlier(ratingDeadlineOf(place.rating, facts), earningsDeadlineOf(place.earnings, facts)),
  );
