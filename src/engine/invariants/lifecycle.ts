/** What holds of the work, from the requirements to the end. */
import { type Invariant, isSet } from './invariant.js';

export const lifecycle: readonly Invariant[] = [
  {
    where: 'state',
    expected: 'completed exactly where completedAt is set and cancelledAt is not',
    holds: (facts, state) =>
      (state.fulfilment === 'completed') === (isSet(facts.completedAt) && !isSet(facts.cancelledAt)),
  },
  {
    where: 'state',
    expected: 'cancelled exactly where cancelledAt and cancellation are set',
    holds: (facts, state) =>
      (state.fulfilment === 'cancelled') === isSet(facts.cancelledAt) &&
      isSet(facts.cancelledAt) === isSet(facts.cancellation),
  },
  {
    where: 'facts.completion',
    expected: 'set exactly where completedAt is',
    holds: (facts) => isSet(facts.completion) === isSet(facts.completedAt),
  },
  {
    where: 'facts.startedAt',
    expected: 'unset while requirements are awaited, set once the work runs',
    holds: (facts, state) =>
      state.fulfilment === 'awaitingRequirements'
        ? !isSet(facts.startedAt) && facts.requirements === 'awaited'
        : state.fulfilment === 'cancelled' || isSet(facts.startedAt),
  },
  {
    where: 'facts.requirements',
    expected: 'unasked exactly where the order asks for none',
    holds: (facts) => (facts.requirements === 'unasked') === !facts.order.requirements,
  },
  {
    where: 'facts.dueAt',
    expected: 'set while in progress, unset while awaiting, delivered or finished; veryLateAt with it',
    holds: (facts, state) =>
      isSet(facts.dueAt) === isSet(facts.veryLateAt) &&
      (state.fulfilment === 'inProgress'
        ? isSet(facts.dueAt)
        : state.fulfilment === 'inRevision' || !isSet(facts.dueAt)),
  },
  {
    where: 'facts.deliveries',
    expected: 'at least one for a delivered, revised or completed order, with its instants and verdict',
    holds: (facts, state) =>
      facts.deliveries > 0 === isSet(facts.deliveredAt) &&
      isSet(facts.deliveredAt) === isSet(facts.firstDeliveredAt) &&
      (facts.deliveries === 0 || isSet(facts.onTime)) &&
      (!['delivered', 'inRevision', 'completed'].includes(state.fulfilment) || facts.deliveries > 0),
  },
  {
    where: 'facts.reviewEndsAt',
    expected: 'either an end or what is left of a pause, and only while delivered',
    holds: (facts, state) =>
      state.fulfilment === 'delivered'
        ? isSet(facts.reviewEndsAt) !== isSet(facts.reviewLeft)
        : !isSet(facts.reviewEndsAt) && !isSet(facts.reviewLeft),
  },
  {
    where: 'facts.revisionsUsed',
    expected: 'at most the revisions allowed, and fewer than the deliveries unless in revision',
    holds: (facts, { fulfilment }) =>
      (facts.revisionsAllowed === null || facts.revisionsUsed <= facts.revisionsAllowed) &&
      facts.revisionsUsed <= facts.deliveries &&
      (!['delivered', 'completed'].includes(fulfilment) || facts.revisionsUsed < facts.deliveries) &&
      isSet(facts.revisionsAllowed) === isSet(facts.order.revisions),
  },
  {
    where: 'facts.lateFor',
    expected: 'the date in force, set and past, where the order is late or very late',
    holds: (facts, state) =>
      state.lateness === null || state.lateness === 'onTime' || (isSet(facts.dueAt) && facts.lateFor === facts.dueAt),
  },
];
