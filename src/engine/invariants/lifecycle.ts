/** What holds of the work, from the requirements to the end. */
import { type Invariant, isFinished, isSet } from './invariant.js';

export const lifecycle: readonly Invariant[] = [
  {
    number: 10,
    where: 'state',
    expected: 'completed exactly where completedAt is set and cancelledAt is not',
    holds: (facts, state) =>
      (state.fulfilment === 'completed') === (isSet(facts.completedAt) && !isSet(facts.cancelledAt)),
  },
  {
    number: 10,
    where: 'state',
    expected: 'cancelled exactly where cancelledAt and cancellation are set',
    holds: (facts, state) =>
      (state.fulfilment === 'cancelled') === isSet(facts.cancelledAt) &&
      isSet(facts.cancelledAt) === isSet(facts.cancellation),
  },
  {
    number: 10,
    where: 'facts.completion',
    expected: 'set exactly where completedAt is',
    holds: (facts) => isSet(facts.completion) === isSet(facts.completedAt),
  },
  {
    number: 11,
    where: 'facts.startedAt',
    expected: 'unset while requirements are awaited, set once the work runs',
    holds: (facts, state) =>
      state.fulfilment === 'awaitingRequirements'
        ? !isSet(facts.startedAt) && facts.requirements === 'awaited'
        : state.fulfilment === 'cancelled' || isSet(facts.startedAt),
  },
  {
    number: 11,
    where: 'facts.requirements',
    expected: 'unasked exactly where the order asks for none',
    holds: (facts) => (facts.requirements === 'unasked') === !facts.order.requirements,
  },
  {
    number: 11,
    where: 'facts.requirementsDueAt',
    expected: 'set exactly while requirements are awaited under terms with a time-out',
    holds: (facts, state) =>
      isSet(facts.requirementsDueAt) ===
      (state.fulfilment === 'awaitingRequirements' && isSet(facts.terms.requirements.timeOut)),
  },
  {
    number: 12,
    where: 'facts.deliveries',
    expected: 'at least one for a delivered, revised or completed order, with its instants and verdict',
    holds: (facts, { fulfilment }) =>
      facts.deliveries > 0 === isSet(facts.deliveredAt) &&
      isSet(facts.deliveredAt) === isSet(facts.firstDeliveredAt) &&
      (facts.deliveries === 0 || isSet(facts.onTime)) &&
      (facts.deliveries > 0 ||
        (fulfilment !== 'delivered' && fulfilment !== 'inRevision' && fulfilment !== 'completed')),
  },
  {
    number: 13,
    where: 'facts.revisionsUsed',
    expected: 'at most the revisions allowed, and fewer than the deliveries unless in revision',
    holds: (facts, { fulfilment }) =>
      (facts.revisionsAllowed === null || facts.revisionsUsed <= facts.revisionsAllowed) &&
      facts.revisionsUsed <= facts.deliveries &&
      (facts.revisionsUsed < facts.deliveries || (fulfilment !== 'delivered' && fulfilment !== 'completed')) &&
      isSet(facts.revisionsAllowed) === isSet(facts.order.revisions),
  },
  {
    number: 14,
    where: 'facts.reviewEndsAt',
    expected: 'either an end or what is left of a pause, and only while delivered',
    holds: (facts, state) =>
      state.fulfilment === 'delivered'
        ? isSet(facts.reviewEndsAt) !== isSet(facts.reviewLeft)
        : !isSet(facts.reviewEndsAt) && !isSet(facts.reviewLeft),
  },
  {
    number: 16,
    where: 'facts.reviewLeft',
    expected: 'set, and no end, exactly while a request that pauses the review is open',
    holds: ({ reviewLeft, request, terms }, { fulfilment }) =>
      fulfilment !== 'delivered' ||
      isSet(reviewLeft) === (request !== null && (terms.review.pausedBy as readonly string[]).includes(request.kind)),
  },
  {
    number: 20,
    where: 'state',
    expected: 'of an ended order: no requirements, delivery date, review or request that may still run out',
    holds: (facts, state) =>
      !isFinished(state) ||
      (facts.requirementsDueAt === null &&
        facts.dueAt === null &&
        facts.veryLateAt === null &&
        facts.veryLateCancelsAt === null &&
        facts.reviewEndsAt === null &&
        facts.requestExpiresAt === null),
  },
];
