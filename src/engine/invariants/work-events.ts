/** What holds of every event of the work, from the start to the end. */
import { after, type Instant } from '../../time/index.js';
import type { EventInvariant } from './answered.js';
import { isFinished } from './invariant.js';
import type { InForce } from './observed.js';

/** A deadline takes effect at its own instant, or at that of the event that set it in the past (D-41). */
const isOwnInstant = (at: number, instant: number | null, { facts }: InForce): boolean =>
  at === Math.max(instant ?? Number.POSITIVE_INFINITY, facts.at);

const isPausing = ({ facts: { request, terms } }: InForce): boolean =>
  request !== null && (terms.review.pausedBy as readonly string[]).includes(request.kind);

/** Counted as the terms count, at the moment that the review opens. */
const windowFrom = ({ facts: { order, terms } }: InForce, deliveredAt: Instant): Instant =>
  after(deliveredAt, order.shipping ? terms.review.shippingWindow : terms.review.window, terms.calendar);

export const workEvents: readonly EventInvariant[] = [
  {
    number: 9,
    where: 'state',
    expected: 'a completed order that is cancelled by support only, a cancelled one that stays so',
    holds: ({ by }, { from, to }) =>
      !isFinished(from) || from.fulfilment === to.fulfilment || (to.fulfilment === 'cancelled' && by === 'support'),
  },
  {
    number: 9,
    where: 'command',
    expected: 'of an ended order: support, a rating, a tip',
    holds: ({ by, command }, { from }, { accepted }) =>
      command === null ||
      by === 'support' ||
      !isFinished(from) ||
      accepted?.type === 'rate' ||
      accepted?.type === 'tip',
  },
  {
    number: 12,
    where: 'state',
    expected: 'delivered by a delivery of this very instant',
    holds: ({ type, at }, { from, to, facts }) =>
      to.fulfilment !== 'delivered' ||
      from.fulfilment === 'delivered' ||
      type === 'delivery.made' ||
      facts.deliveredAt === at,
  },
  {
    number: 12,
    on: ['delivery.made', 'delivery.replaced'],
    where: 'facts.deliveries',
    expected: 'one more, at the instant of the event',
    holds: ({ at, facts }, inForce) => facts.deliveries === inForce.facts.deliveries + 1 && facts.deliveredAt === at,
  },
  {
    number: 13,
    where: 'facts.revisionsUsed',
    expected: 'one more for a revision request, and for nothing else',
    holds: ({ type, facts }, inForce) =>
      type === 'revision.requested'
        ? facts.revisionsUsed === inForce.facts.revisionsUsed + 1
        : facts.revisionsUsed === undefined,
  },
  {
    number: 14,
    on: ['revision.requested'],
    where: 'facts.reviewEndsAt',
    expected: 'neither an end nor the rest of a review',
    holds: ({ facts }) => facts.reviewEndsAt === null && facts.reviewLeft === null,
  },
  {
    number: 14,
    on: ['review.opened'],
    where: 'facts.reviewEndsAt',
    expected: 'a whole review of this delivery, no shorter than the one that ran; or what is left of it while paused',
    holds: ({ at, facts }, inForce) =>
      inForce.facts.deliveredAt === at &&
      (typeof facts.reviewEndsAt === 'number'
        ? facts.reviewEndsAt >= windowFrom(inForce, at) && facts.reviewEndsAt >= (inForce.facts.reviewEndsAt ?? at)
        : typeof facts.reviewLeft === 'number' && isPausing(inForce)),
  },
  {
    number: 15,
    on: ['order.completed'],
    where: 'at',
    expected: 'accepted by the buyer, or by the clock at the end of the review; from delivered only',
    holds: ({ by, at, facts }, inForce) =>
      inForce.from.fulfilment === 'delivered' &&
      (by === 'clock'
        ? at === inForce.facts.reviewEndsAt && facts.completion === 'automatic'
        : by === 'buyer' && facts.completion === 'accepted'),
  },
  {
    number: 16,
    on: ['order.completed'],
    where: 'at',
    expected: 'not by the clock while a request pauses the review',
    holds: ({ by }, inForce) => by !== 'clock' || !isPausing(inForce),
  },
  {
    number: 21,
    where: 'state',
    expected: 'very late only after late',
    holds: (_, { from, to }) => to.lateness !== 'veryLate' || from.lateness === 'veryLate' || from.lateness === 'late',
  },
  {
    number: 21,
    on: ['order.late'],
    where: 'at',
    expected: 'the delivery date',
    holds: ({ at }, inForce) => isOwnInstant(at, inForce.facts.dueAt, inForce),
  },
  {
    number: 21,
    on: ['order.veryLate'],
    where: 'at',
    expected: 'the instant at which the order is very late',
    holds: ({ at }, inForce) => isOwnInstant(at, inForce.facts.veryLateAt, inForce),
  },
];
