/** What holds of the open request. */
import { isInRange } from '../../time/index.js';
import { type Invariant, isFinished, isSet, runs } from './invariant.js';
import { isPeriodAfter } from './period.js';

export const requests: readonly Invariant[] = [
  {
    number: 17,
    where: 'facts.request',
    expected: 'the request that the state says is open, with the instant at which it expires',
    holds: (facts, state) =>
      (facts.request?.kind ?? 'none') === state.request && isSet(facts.request) === isSet(facts.requestExpiresAt),
  },
  {
    number: 17,
    where: 'facts.request.since',
    expected: 'no more than has happened by now',
    holds: ({ request, deliveries, revisionsUsed }) =>
      request === null || (request.since.deliveries <= deliveries && request.since.revisionsUsed <= revisionsUsed),
  },
  {
    number: 17,
    where: 'state',
    expected: 'extensions and updates only while the work runs, adjustments until it is finished',
    holds: (_, state) =>
      state.request === 'none' ||
      state.request === 'cancellation' ||
      isFinished(state) ||
      runs(state) ||
      (state.request === 'adjustment' && state.fulfilment === 'delivered'),
  },
  {
    number: 18,
    where: 'facts.request.by',
    expected: 'the seller who asks for a later date, the buyer who asks for an update',
    holds: ({ request }) =>
      request === null ||
      (request.kind === 'extension' ? request.by === 'seller' : request.kind !== 'update' || request.by === 'buyer'),
  },
  {
    number: 20,
    where: 'state',
    expected: 'no open request in a finished order',
    holds: (_, state) => state.request === 'none' || !isFinished(state),
  },
  {
    number: 23,
    where: 'facts.request.until',
    expected: 'later than the request itself, and than the date in force',
    holds: ({ request, dueAt }) =>
      request?.kind !== 'extension' || request.until > Math.max(request.openedAt, dueAt ?? 0),
  },
  {
    number: 24,
    where: 'facts.requestExpiresAt',
    expected: 'the request and the time that the other side has to answer',
    holds: ({ request, requestExpiresAt, terms }) =>
      request === null || isPeriodAfter(requestExpiresAt, request.openedAt, terms.requests[request.kind].answerWithin),
  },
  {
    number: 25,
    where: 'facts.request',
    expected: 'its instants integers in the years 2000 to 2100',
    holds: ({ request }) =>
      request === null ||
      (Number.isInteger(request.openedAt) &&
        isInRange(request.openedAt) &&
        (request.kind !== 'extension' || (Number.isInteger(request.until) && isInRange(request.until)))),
  },
];
