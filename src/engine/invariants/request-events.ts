/** What holds of every event of a request. */
import type { EventInvariant } from './answered.js';

export const requestEvents: readonly EventInvariant[] = [
  {
    number: 17,
    on: ['extension.requested', 'cancellation.requested', 'update.requested', 'adjustment.proposed'],
    where: 'facts.request',
    expected: 'opened where none is open',
    holds: (_, { facts }) => facts.request === null,
  },
  {
    number: 17,
    where: 'state',
    expected: 'a request that closes before another one opens',
    holds: (_, { from, to }) => from.request === 'none' || to.request === 'none' || from.request === to.request,
  },
  {
    number: 18,
    on: [
      'extension.accepted',
      'extension.declined',
      'cancellation.agreed',
      'cancellation.declined',
      'update.answered',
      'adjustment.accepted',
      'adjustment.declined',
    ],
    where: 'by',
    expected: 'the other side',
    holds: ({ by }, { facts: { request } }) => request !== null && by !== request.by,
  },
  {
    number: 18,
    on: ['request.withdrawn'],
    where: 'by',
    expected: 'who opened it',
    holds: ({ by }, { facts: { request } }) => request !== null && by === request.by,
  },
  {
    number: 23,
    on: ['extension.accepted', 'adjustment.accepted'],
    where: 'facts.dueAt',
    expected: 'no earlier than the date in force',
    holds: ({ facts }, inForce) => (facts.dueAt ?? Number.POSITIVE_INFINITY) >= (inForce.facts.dueAt ?? 0),
  },
  {
    number: 24,
    where: 'facts.dueAt',
    expected: 'the same while an extension is pending',
    holds: ({ facts }, { to }) => to.request !== 'extension' || facts.dueAt === undefined,
  },
  {
    number: 24,
    on: ['extension.accepted', 'cancellation.agreed', 'update.expired', 'adjustment.lapsed'],
    where: 'at',
    expected: 'of silence: the instant at which the request expires',
    holds: ({ at, by }, { facts }) => by !== 'clock' || at === facts.requestExpiresAt,
  },
];
