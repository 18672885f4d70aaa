/** What a step keeps, how far time has passed in it, and what it may still do once the memory is full. */
import { isFull } from '../history-limit.js';
import type { AnswerInvariant, Changed, ChangeInvariant } from './answered.js';
import { isSettled } from './answers.js';
import { regionsOf } from './regions.js';
import { areSameFacts } from './same-facts.js';

/** A request closes, or the order is delivered, completed or cancelled, by the command itself. */
function bringsNearerToItsEnd({ before, outcome }: Changed): boolean {
  const first = outcome.events.findIndex(({ command }) => command !== null);
  const from = regionsOf(outcome.events[first - 1]?.state ?? before.state);
  const to = regionsOf(outcome.events[first]?.state ?? before.state);
  return (
    (from.request !== 'none' && to.request === 'none') ||
    (from.fulfilment !== to.fulfilment && ['delivered', 'completed', 'cancelled'].includes(to.fulfilment))
  );
}

/** How far time has passed in every step. */
export const passing: readonly AnswerInvariant[] = [
  {
    number: 27,
    where: 'wakeAt',
    expected: 'no deadline that has come by the instant of the step',
    holds: (answered) => {
      const { wakeAt } = answered.outcome.order;
      return wakeAt === null || wakeAt > answered.now || Number.isNaN(answered.now) || !isSettled(answered);
    },
  },
];

/** What a step keeps in which something happened. It holds by itself of a step that left the order as it was. */
export const keeping: readonly ChangeInvariant[] = [
  {
    number: 2,
    where: 'facts.order.price.currency',
    expected: 'the currency that the order was placed in',
    holds: ({ before, outcome }) => outcome.order.facts.order.price.currency === before.facts.order.price.currency,
  },
  {
    number: 8,
    where: 'facts',
    expected: 'the order as it was placed, its terms, and a clearing instant that was set once',
    holds: ({ before: { facts }, outcome: { order } }) =>
      order.facts.order === facts.order &&
      order.facts.terms === facts.terms &&
      (facts.clearsAt === null || order.facts.clearsAt === facts.clearsAt),
  },
  {
    number: 14,
    where: 'outcome.events',
    expected: 'a review that opens for each delivery, and for nothing else',
    holds: ({ before, outcome }, end) =>
      end === null || end.reviewsOpened === outcome.order.facts.deliveries - before.facts.deliveries,
  },
  {
    number: 22,
    where: 'facts.at',
    expected: 'the instant of the last event, and of the command that was accepted',
    holds: ({ before, accepted, outcome: { order } }, end) =>
      order.facts.at === (end ?? before).facts.at && (accepted === null || order.facts.at === accepted.at),
  },
  {
    number: 34,
    where: 'sequence',
    expected: 'that of the last event, and its state',
    holds: ({ before, outcome: { order, events } }, end) =>
      order.sequence === (end ?? before).sequence && order.state === (events.at(-1) ?? before).state,
  },
  {
    number: 35,
    where: 'facts',
    expected: 'what the events say, and nothing else',
    holds: ({ outcome }, end) => end === null || areSameFacts(outcome.order.facts, end.facts),
  },
  {
    number: 40,
    where: 'outcome',
    expected: 'at the limit only what closes a request, delivers, or ends the order is accepted',
    holds: (changed) => changed.accepted === null || !isFull(changed.before) || bringsNearerToItsEnd(changed),
  },
];
