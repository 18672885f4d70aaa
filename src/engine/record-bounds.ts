/**
 * What no life of an order comes to, though every part of its record is valid: counts without the commands behind them,
 * requests that no command could have made. A forger may write them, and what came of them would be no record any more.
 */
import { deliveryDates } from '../order/delivery-dates.js';
import type { OpenRequest } from '../order/facts.js';
import { mostRevisions } from '../order/input.js';
import type { Problem } from '../order/refusals.js';
import { isInRange, lastInstant, lengthOf, type Milliseconds } from '../time/index.js';
import type { Regions } from './invariants/invariant.js';
import { regionsOf } from './invariants/regions.js';
import type { Order } from './order.js';

interface Bound {
  readonly where: string;
  readonly expected: string;
  readonly holds: (order: Order) => boolean;
}

/** Far more than one command and all deadlines after it make happen. */
const mostEvents = 50;

/** What is left of a period, if any. */
const isSpared = (left: Milliseconds | null): boolean => (left ?? 0) <= lastInstant;

/** The longest way from a full memory to the end. */
const mostTaken = 5;

/**
 * How many commands an order can still take once its memory is full (D-27): what closes a request, delivers or ends it. Each
 * of them leaves fewer.
 */
function stillTaken({ fulfilment, request }: Regions): number {
  if (fulfilment === 'cancelled') return 0;
  if (fulfilment === 'completed') return 1; // cancelled by support
  if (fulfilment === 'delivered') return request === 'none' ? 2 : 4; // accepted; or sent back first, and delivered again
  return request === 'none' ? 3 : mostTaken; // delivered first
}

const asksFor = <K extends OpenRequest['kind']>(
  kind: K,
  may: (order: Order, request: OpenRequest & { kind: K }) => boolean,
): Bound['holds'] => {
  return (order) => {
    const { request } = order.facts;
    return request?.kind !== kind || may(order, request as OpenRequest & { kind: K });
  };
};

const bounds: readonly Bound[] = [
  {
    where: 'sequence',
    expected: `at most ${mostEvents} events for the placement, and for each accepted command`,
    holds: ({ sequence, remembered }) => sequence <= mostEvents * (remembered.count + 1),
  },
  {
    where: 'commands',
    expected: 'as many as the terms let it remember, and what brought it nearer to its end from there',
    holds: ({ facts, state, remembered }) =>
      remembered.count + stillTaken(regionsOf(state)) <= facts.terms.limits.commands + mostTaken,
  },
  {
    where: 'facts.deliveries',
    expected: 'an accepted command for each delivery, revision and extension of the review',
    holds: ({ facts, remembered }) =>
      facts.deliveries + facts.revisionsUsed + facts.reviewExtensions <= remembered.count,
  },
  {
    where: 'facts.revisionsAllowed',
    expected: 'the revisions bought, and what accepted commands added to them',
    holds: ({ facts: { revisionsAllowed, order }, remembered }) =>
      revisionsAllowed === null ||
      order.revisions === null ||
      (revisionsAllowed >= order.revisions && revisionsAllowed <= order.revisions + mostRevisions * remembered.count),
  },
  {
    where: 'facts.reviewExtendedBy',
    expected: 'at most the longest extension of the terms, for each extension',
    holds: ({ facts: { reviewExtendedBy, reviewExtensions, terms } }) =>
      reviewExtendedBy <= reviewExtensions * lengthOf(terms.review.extension.maximum),
  },
  {
    where: 'facts.deliveryTimeLeft',
    expected: 'no more time than there is',
    holds: ({ facts }) => isSpared(facts.deliveryTimeLeft) && isSpared(facts.reviewLeft),
  },
  {
    where: 'facts.request.until',
    expected: 'a date from which the order can still be very late, and cancelled for it, by 2100',
    holds: asksFor('extension', ({ facts }, { until }) => {
      const { veryLateAt, veryLateCancelsAt } = deliveryDates(facts, until);
      return isInRange(veryLateCancelsAt ?? veryLateAt);
    }),
  },
  {
    where: 'facts.request.price',
    expected: 'no more than the limit of the terms leaves',
    holds: asksFor('adjustment', ({ facts }, { price }) => facts.paid + price <= facts.terms.limits.amount),
  },
  {
    where: 'facts.request.revisions',
    expected: `at most ${mostRevisions}`,
    holds: asksFor('adjustment', (_, { revisions }) => revisions <= mostRevisions),
  },
];

/** @returns where an order is what no order can become */
export const outOfBounds = (order: Order): readonly Problem[] =>
  bounds
    .filter(({ holds }) => !holds(order))
    .map(({ where, expected }) => ({ where, what: 'more than an order can come to', expected }));
