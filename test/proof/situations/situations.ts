/**
 * The situations that orders get into: a search through the engine from a placement, by everything that anybody may say and by
 * every deadline. Two orders are one situation where the rules ask nothing that differs between them.
 */
import {
  advance,
  type Command,
  type CommandType,
  deadlines,
  explain,
  type Instant,
  nextDeadline,
  type Order,
  type OrderInput,
  placeOrder,
  type Role,
  submit,
  type Terms,
} from 'orderchart';
import { exemplarsOf } from 'orderchart/verify';
import { circumstances } from '../../golden/authorisation-circumstances.js';
import type { Place } from '../../golden/authorisation-places.js';

const roles: readonly Role[] = ['buyer', 'seller', 'support'];

/** How an order got somewhere: a command, or the passage of time. */
export type Move = { readonly command: Command } | { readonly until: Instant };

export interface Situation {
  readonly order: Order;
  readonly input: OrderInput;
  readonly path: readonly Move[];
}

/** @returns where an order is, with who opened the request that is open */
export function placeOf({ state, facts }: Order): Place {
  const [fulfilment = '', request = '', earnings = '', rating = ''] = state.split('/');
  const opener = facts.request === null ? '' : `:${facts.request.by}`;
  return { fulfilment, request: `${request}${opener}`, earnings, rating };
}

/** @returns the id by which a role speaks of this order */
export const partyOf = ({ facts: { order } }: Order, by: Role): string =>
  by === 'buyer' ? order.buyer : by === 'seller' ? order.seller.id : 'support';

/** What a command may say: the least, and what leads elsewhere. */
export function contentsOf(type: CommandType, { facts }: Order, at: Instant): readonly object[] {
  const least = exemplarsOf(type, facts, at);
  if (type === 'rate') return [...least, { stars: 1 }];
  if (type === 'extendReview') return [...least, { span: facts.terms.review.extension.maximum }];
  if (type === 'refundPartially')
    return [...least, { amount: Math.floor((facts.order.price.amount * facts.terms.refund.partialShareBps) / 10_000) }];
  if (type === 'proposeAdjustment') return [...least, { extras: [], revisions: 1, message: 'once more' }];
  return least;
}

const asked = [
  'revisionsUsedUp',
  'revisionsUnlimited',
  'extensionsUsedUp',
  'sellerSpoke',
  'refundUsedUp',
  'notRated',
  'ratedTooLow',
  'amountLimitReached',
] as const;

/** The deadlines that run, in the order in which they come; those at one instant are told apart from those that are not. */
function runningOrder({ facts }: Order): string {
  const instants = deadlines.map(({ name, fact }) => [name, facts[fact]] as const).filter(([, at]) => at !== null);
  const sorted = instants.sort(([, a], [, b]) => Number(a) - Number(b));
  return sorted.map(([name, at], index) => `${at === sorted[index - 1]?.[1] ? '=' : '<'}${name}`).join('');
}

/** What an order has been through, as far as any rule asks, each for itself. */
export function storyOf({ facts }: Order): readonly string[] {
  const moment = { facts, at: facts.at, content: {} };
  const flags = asked.map((name) => `${name} ${circumstances[name](moment)}`);
  return [...flags, `requirements ${facts.requirements}`, `chargeback ${facts.chargeback}`];
}

const placeKey = ({ facts, state }: Order): string =>
  [state, facts.request?.by, facts.reviewLeft === null ? '' : 'paused'].join();

/** What tells two orders apart as far as deadlines go: where they are, and which deadlines run, in which order. */
export const timeKey = (order: Order): string => `${placeKey(order)},${runningOrder(order)}`;

/** What tells two orders apart as far as permissions go: where they are, and what they have been through. */
export const storyKey = (order: Order): string => [placeKey(order), ...storyOf(order)].join();

/** What tells two orders apart as far as any rule goes. */
export const situationKey = (order: Order): string => [timeKey(order), ...storyOf(order)].join();

function commandsAt(order: Order, at: Instant, id: string): Command[] {
  return roles.flatMap((by) =>
    explain(order, { by, at })
      .filter(({ allowed }) => allowed)
      .flatMap(({ command: type }) =>
        contentsOf(type, order, at).map(
          (content) => ({ type, id: `${id}-${by}-${type}`, at, by, party: partyOf(order, by), ...content }) as Command,
        ),
      ),
  );
}

/** Now, and a millisecond before the next deadline: what is said then runs out after it. */
function instantsIn(order: Order): Instant[] {
  const deadline = nextDeadline(order);
  const now = order.facts.at;
  return deadline === null || deadline.at - 1 <= now ? [now] : [now, deadline.at - 1];
}

function movesFrom(order: Order): Move[] {
  const id = String(order.sequence);
  const commands = instantsIn(order).flatMap((at) => commandsAt(order, at, id).map((command) => ({ command })));
  const deadline = nextDeadline(order);
  return deadline === null ? commands : [...commands, { until: deadline.at }];
}

/** @returns the order after a move; a command must be taken */
export function moved(order: Order, move: Move): Order {
  if ('until' in move) return advance(order, move.until).order;
  return submit(order, move.command).order;
}

export function placed(input: OrderInput, terms: Terms): Order {
  const placement = placeOrder(input, terms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return placement.order;
}

/**
 * Every situation that can be reached from a placement.
 *
 * @param keyOf what makes two orders one situation
 */
export function situationsFrom(input: OrderInput, terms: Terms, keyOf = situationKey): Situation[] {
  const first: Situation = { order: placed(input, terms), input, path: [] };
  const found = new Map([[keyOf(first.order), first]]);
  for (const situation of found.values()) {
    for (const move of movesFrom(situation.order)) {
      const order = moved(situation.order, move);
      const key = keyOf(order);
      if (!found.has(key)) found.set(key, { order, input, path: [...situation.path, move] });
    }
  }
  return [...found.values()];
}
