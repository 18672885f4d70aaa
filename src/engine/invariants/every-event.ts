/** What holds of every event as such: its instant, its sequence, its id. */
import { isInRange } from '../../time/index.js';
import type { EventInvariant } from './answered.js';

export const everyEvent: readonly EventInvariant[] = [
  {
    number: 22,
    where: 'at',
    expected: 'not before the last event, nor after the instant of the step',
    holds: ({ at }, { facts }, { now }) => at >= facts.at && at <= now,
  },
  {
    number: 25,
    where: 'at',
    expected: 'an integer in the years 2000 to 2100',
    holds: ({ at }) => Number.isInteger(at) && isInRange(at),
  },
  {
    number: 34,
    where: 'sequence',
    expected: 'one more than the last event',
    holds: ({ sequence }, inForce) => sequence === inForce.sequence + 1,
  },
  {
    number: 39,
    where: 'id',
    expected: 'the order and the sequence',
    holds: ({ id, order, sequence }, _, { before }) => order === before.id && id === `${before.id}#${sequence}`,
  },
];
