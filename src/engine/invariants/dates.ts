/** What holds of the dates, and of every instant. */
import type { Facts } from '../../order/facts.js';
import { type Instant, isInRange } from '../../time/index.js';
import { type Invariant, isSet } from './invariant.js';
import { isPeriodAfter } from './period.js';

const never = Number.POSITIVE_INFINITY;

const isInstant = (at: Instant | null): boolean => at === null || (isInRange(at) && Number.isInteger(at));

const areInstants = (facts: Facts): boolean =>
  isInstant(facts.at) &&
  isInstant(facts.order.placedAt) &&
  isInstant(facts.requirementsDueAt) &&
  isInstant(facts.startedAt) &&
  isInstant(facts.dueAt) &&
  isInstant(facts.veryLateAt) &&
  isInstant(facts.veryLateCancelsAt) &&
  isInstant(facts.lateFor) &&
  isInstant(facts.firstDeliveredAt) &&
  isInstant(facts.deliveredAt) &&
  isInstant(facts.reviewEndsAt) &&
  isInstant(facts.requestExpiresAt) &&
  isInstant(facts.completedAt) &&
  isInstant(facts.cancelledAt) &&
  isInstant(facts.clearsAt) &&
  isInstant(facts.tipUntil) &&
  isInstant(facts.ratingClosesAt);

/** Not after another; what never happened is in nobody's way. */
const isBy = (earlier: Instant | null, later: Instant): boolean => (earlier ?? 0) <= later;

export const dates: readonly Invariant[] = [
  {
    number: 11,
    where: 'facts.dueAt',
    expected: 'set while in progress, unset while awaiting, delivered or finished; veryLateAt with it',
    holds: (facts, state) =>
      isSet(facts.dueAt) === isSet(facts.veryLateAt) &&
      (state.fulfilment === 'inProgress'
        ? isSet(facts.dueAt)
        : state.fulfilment === 'inRevision' || !isSet(facts.dueAt)),
  },
  {
    number: 21,
    where: 'facts.veryLateAt',
    expected: 'the date and the time until very late, and until the cancellation where the terms set one',
    holds: ({ dueAt, veryLateAt, veryLateCancelsAt, terms: { lateness } }) =>
      dueAt === null
        ? veryLateAt === null && veryLateCancelsAt === null
        : isPeriodAfter(veryLateAt, dueAt, lateness.veryLateAfter) &&
          (lateness.cancelsAfter === null
            ? veryLateCancelsAt === null
            : isPeriodAfter(veryLateCancelsAt, veryLateAt as Instant, lateness.cancelsAfter)),
  },
  {
    number: 21,
    where: 'facts.lateFor',
    expected: 'the date in force, set and past, where the order is late or very late',
    holds: (facts, state) =>
      state.lateness === null || state.lateness === 'onTime' || (isSet(facts.dueAt) && facts.lateFor === facts.dueAt),
  },
  {
    number: 21,
    where: 'state',
    expected: 'on time before the date, late from it on, very late from veryLateAt on, at the instant of the facts',
    holds: ({ at, dueAt, veryLateAt }, { lateness }) =>
      lateness === null ||
      lateness === (at < (dueAt ?? never) ? 'onTime' : at < (veryLateAt as Instant) ? 'late' : 'veryLate'),
  },
  {
    number: 22,
    where: 'facts.at',
    expected: 'not before anything that has happened: start, deliveries, completion, cancellation, request',
    holds: ({ at, startedAt, firstDeliveredAt, deliveredAt, completedAt, cancelledAt, request }) =>
      isBy(startedAt, firstDeliveredAt ?? at) &&
      isBy(firstDeliveredAt, deliveredAt ?? at) &&
      isBy(deliveredAt, completedAt ?? at) &&
      isBy(completedAt, cancelledAt ?? at) &&
      isBy(cancelledAt, at) &&
      isBy(request?.openedAt ?? null, at),
  },
  {
    number: 25,
    where: 'facts',
    expected: 'every instant an integer in the years 2000 to 2100',
    holds: areInstants,
  },
];
