/** What holds of an order beside its facts: its name, its sequence, its alarm, its memory. */
import { configurationAt } from '../programs.js';
import { wakeAtOf } from '../step.js';
import type { OrderInvariant } from './invariant.js';

/**
 * How many commands more than its memory holds an order may take: at the limit only those that close a request, deliver or end
 * it are left. The longest way: deliver, send back what closes a cancellation request, deliver, accept, cancelled by support.
 */
const mostBeyondLimit = 5;

export const memory: readonly OrderInvariant[] = [
  {
    number: 2,
    where: 'facts.order.price.currency',
    expected: 'an ISO 4217 code',
    holds: ({ facts }) => /^[A-Z]{3}$/.test(facts.order.price.currency),
  },
  {
    number: 22,
    where: 'facts.at',
    expected: 'not before the placement',
    holds: ({ facts }) => facts.order.placedAt <= (facts.startedAt ?? facts.at),
  },
  {
    number: 27,
    where: 'wakeAt',
    expected: 'no deadline that has come by the last event',
    holds: ({ wakeAt, facts }) => wakeAt === null || wakeAt > facts.at,
  },
  {
    number: 28,
    where: 'wakeAt',
    expected: 'the earliest of the deadlines that the state listens to',
    holds: ({ wakeAt, state, facts }) => wakeAt === wakeAtOf(configurationAt(state), facts),
  },
  {
    number: 34,
    where: 'sequence',
    expected: 'at least one event for the placement, and one for each accepted command',
    holds: ({ sequence, remembered }) => Number.isSafeInteger(sequence) && sequence > remembered.count,
  },
  {
    number: 39,
    where: 'id',
    expected: 'the id that the order was placed under',
    holds: ({ id, facts }) => id === facts.order.id,
  },
  {
    number: 40,
    where: 'remembered.count',
    expected: `at most ${mostBeyondLimit} commands more than the limit`,
    holds: ({ remembered, facts }) => remembered.count <= facts.terms.limits.commands + mostBeyondLimit,
  },
];
