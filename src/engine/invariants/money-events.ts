/** What holds of every event that moves money. */
import { after, clampToRange, type Instant } from '../../time/index.js';
import type { EventInvariant } from './answered.js';
import type { InForce } from './observed.js';

const credits: readonly string[] = ['earnings.clearing', 'tip.paid', 'chargeback.won'];

const isEarned = (earnings: string): boolean => earnings === 'clearing' || earnings === 'available';

/** Counted as the terms count, at the moment that the earnings begin to clear. */
function clearanceFrom({ facts: { order, terms } }: InForce, completedAt: Instant): Instant {
  const { fast, after: slow } = terms.clearance;
  return clampToRange(after(completedAt, fast.tiers.includes(order.seller.tier) ? fast.after : slow, terms.calendar));
}

export const moneyEvents: readonly EventInvariant[] = [
  {
    number: 4,
    where: 'facts.earnings',
    expected: 'more only by a completion, a tip or a charge-back that was won',
    holds: ({ type, facts }, inForce) =>
      facts.earnings === undefined || facts.earnings <= inForce.facts.earnings || credits.includes(type),
  },
  {
    number: 4,
    on: ['earnings.clearing'],
    where: 'facts.earnings',
    expected: 'credited at the completion, for the first time',
    holds: ({ at }, { facts, from }) => facts.clearsAt === null && facts.completedAt === at && from.earnings === 'held',
  },
  {
    number: 4,
    on: ['tip.paid'],
    where: 'facts.paid',
    expected: 'what was paid, and the amount of this tip',
    holds: ({ facts }, inForce, { accepted }) =>
      accepted?.type === 'tip' && facts.paid === inForce.facts.paid + accepted.amount,
  },
  {
    number: 4,
    on: ['chargeback.won'],
    where: 'facts.refunded',
    expected: 'what was taken back returns, once',
    holds: ({ facts }, { facts: { chargeback, refunded, takenBack } }) =>
      chargeback === 'open' && facts.refunded === refunded - takenBack,
  },
  {
    number: 5,
    on: ['earnings.clearing'],
    where: 'facts.clearsAt',
    expected: "the completion and the period of the seller's tier",
    holds: ({ at, facts }, inForce) => facts.clearsAt === clearanceFrom(inForce, at),
  },
  {
    number: 5,
    on: ['earnings.available'],
    where: 'at',
    expected: 'the clearing instant, whenever the sweep ran; the winning of a charge-back, if that is later',
    holds: ({ at, by }, { facts: { clearsAt } }) =>
      by === 'clock' ? at === clearsAt : at >= (clearsAt ?? Number.POSITIVE_INFINITY),
  },
  {
    number: 6,
    where: 'state',
    expected: 'earnings that come to be available no earlier than they clear',
    holds: ({ at }, { to, facts: { clearsAt } }) =>
      to.earnings !== 'available' || at >= (clearsAt ?? Number.POSITIVE_INFINITY),
  },
  {
    number: 6,
    where: 'state',
    expected: 'earnings that go back only to be reversed, by support, and that return by support only',
    holds: ({ by }, { from, to }) =>
      from.earnings === to.earnings ||
      (isEarned(from.earnings)
        ? to.earnings === 'available' || (to.earnings === 'reversed' && by === 'support')
        : from.earnings === 'held' || by === 'support'),
  },
  {
    number: 6,
    where: 'facts.earnings',
    expected: 'less only by support',
    holds: ({ by, facts }, inForce) =>
      facts.earnings === undefined || facts.earnings >= inForce.facts.earnings || by === 'support',
  },
  {
    number: 8,
    where: 'facts.clearsAt',
    expected: 'set once, at the completion',
    holds: ({ type, facts }) => facts.clearsAt === undefined || type === 'earnings.clearing',
  },
];
