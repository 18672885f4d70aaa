/** Makes orders in which two deadlines fall on one instant, or as near to it as is asked. */
import {
  type Command,
  type DeadlineName,
  type Instant,
  nextDeadline,
  type Order,
  type OrderInput,
  submit,
  type Terms,
} from 'orderchart';
import { exemplarsOf } from 'orderchart/verify';
import { placed, placeOf, type Situation } from '../situations/situations.js';
import { usualInput } from '../situations/terms.js';
import { acceptingTerms, hour, patientTerms, ratingTerms, tieInput, tieTerms, weekendTerms } from './tie-terms.js';

/** How long every request waits for its answer, under the terms that ties are made with. */
const answerTime = hour;

function taken(order: Order, type: Command['type'], by: 'buyer' | 'seller', at: Instant, content: object = {}): Order {
  const party = by === 'buyer' ? order.facts.order.buyer : order.facts.order.seller.id;
  const least = exemplarsOf(type, order.facts, at)[0];
  const outcome = submit(order, { type, id: `${type} at ${at}`, at, by, party, ...least, ...content } as Command);
  if (!outcome.ok) throw new Error(`${type} in ${order.state}: ${JSON.stringify(outcome.refusals)}`);
  return outcome.order;
}

function startedUnder(terms: Terms, input: OrderInput): { order: Order; now: Instant } {
  const order = placed(input, terms);
  const now = order.facts.at;
  return { order: taken(order, 'skipRequirements', 'seller', now), now };
}

const requestCommands = {
  extension: 'requestExtension',
  cancellation: 'requestCancellation',
  update: 'requestUpdate',
  adjustment: 'proposeAdjustment',
} as const;

/** An order in which nothing but that deadline comes for longer than a request waits. */
const isReady = ({ order }: Situation, state: string, deadline: DeadlineName): boolean => {
  const next = nextDeadline(order);
  const place = placeOf(order);
  const isThere = place.fulfilment === state && place.request === 'none';
  return isThere && next?.name === deadline && next.at - answerTime - 1 >= order.facts.at;
};

/** Makes an order in which a request's silence comes at `offset` ms from the deadline of its work. */
export type Making = (offset: number) => { readonly order: Order; readonly at: Instant };

function askedInTime(situation: Situation, [kind, opener]: [keyof typeof requestCommands, 'buyer' | 'seller']): Making {
  const at = nextDeadline(situation.order)?.at as Instant;
  const content = kind === 'extension' ? { until: at + 24 * hour } : {};
  return (offset) => ({
    order: taken(situation.order, requestCommands[kind], opener, at - answerTime + offset, content),
    at,
  });
}

/** Proposed while in progress, then delivered: the review of a day ends with the 26 hours that the proposal waits. */
function proposedBeforeDelivery(opener: 'buyer' | 'seller'): Making {
  const { order, now } = startedUnder(patientTerms, tieInput);
  const proposed = taken(order, 'proposeAdjustment', opener, now);
  return (offset) => {
    const delivered = taken(proposed, 'deliver', 'seller', now + 2 * hour - offset);
    return { order: delivered, at: delivered.facts.reviewEndsAt as Instant };
  };
}

/** @returns null where no order got there */
export function requestBeside(
  request: string,
  deadline: DeadlineName,
  state: string,
  found: readonly Situation[],
): Making | null {
  const [kind, opener] = request.split(':') as [keyof typeof requestCommands, 'buyer' | 'seller'];
  if (kind === 'adjustment' && state === 'delivered') return proposedBeforeDelivery(opener);
  const ready = found.find((situation) => isReady(situation, state, deadline));
  return ready === undefined ? null : askedInTime(ready, [kind, opener]);
}

const completedAt = (order: Order, at: Instant): Order =>
  taken(taken(taken(order, 'skipRequirements', 'seller', at), 'deliver', 'seller', at), 'acceptDelivery', 'buyer', at);

/** @param offset how long after the clearing the time to rate ends; seconds for the buyer's, as spans have no milliseconds */
export function ratingBeside(state: string, offset: number): { order: Order; at: Instant; apart: number } {
  const isBuyers = state === 'awaitingBuyer';
  const apart = isBuyers ? offset * 1000 : offset;
  const order = placed(tieInput, isBuyers ? ratingTerms(offset) : tieTerms);
  const completed = completedAt(order, order.facts.at);
  const at = completed.facts.clearsAt as Instant;
  return { order: isBuyers ? completed : taken(completed, 'rate', 'buyer', at - 2 * hour + apart), at, apart };
}

function extended(until: (expiresAt: Instant) => Instant): { order: Order; at: Instant } {
  const { order: started } = startedUnder(acceptingTerms, usualInput);
  const asked = (started.facts.dueAt as Instant) - hour;
  const expiresAt = asked + 48 * hour;
  return { order: taken(started, 'requestExtension', 'seller', asked, { until: until(expiresAt) }), at: expiresAt };
}

/** Due on Saturday at 10, asked then for Sunday at 10: silence accepts on Tuesday at 10, when both dates cancel. */
function extendedOverWeekend(offset: number): { order: Order; at: Instant } {
  const saturday = Date.UTC(2026, 2, 7, 10);
  const { order: started } = startedUnder(weekendTerms, { ...usualInput, placedAt: saturday - 72 * hour });
  const until = saturday + 24 * hour + offset;
  return { order: taken(started, 'requestExtension', 'seller', saturday, { until }), at: saturday + 72 * hour };
}

/** Silence accepts a date that has passed: each way to make its deadlines fall on the instant of the acceptance. */
export const passedDates: readonly Making[] = [
  (offset) => extended((expiresAt) => expiresAt + offset),
  (offset) => extended((expiresAt) => expiresAt - 6 * hour + offset),
  (offset) => extendedOverWeekend(offset),
];
