/** What holds of the open request. */
import { type Invariant, isFinished, isSet, runs } from './invariant.js';

export const requests: readonly Invariant[] = [
  {
    where: 'facts.request',
    expected: 'the request that the state says is open, with the instant at which it expires',
    holds: (facts, state) =>
      (facts.request?.kind ?? 'none') === state.request && isSet(facts.request) === isSet(facts.requestExpiresAt),
  },
  {
    where: 'facts.request.since',
    expected: 'no more than has happened by now',
    holds: ({ request, deliveries, revisionsUsed }) =>
      request === null || (request.since.deliveries <= deliveries && request.since.revisionsUsed <= revisionsUsed),
  },
  {
    where: 'state',
    expected: 'no open request in a finished order; extensions and updates only while the work runs',
    holds: (_, state) =>
      state.request === 'none' ||
      (!isFinished(state) &&
        (state.request === 'cancellation' ||
          runs(state) ||
          (state.request === 'adjustment' && state.fulfilment === 'delivered'))),
  },
];
