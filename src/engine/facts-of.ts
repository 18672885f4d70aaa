/** What a host shows of an order: the facts that matter outside, in one flat answer. */
import type { OpenRequest } from '../order/facts.js';
import type { Instant, Milliseconds } from '../time/index.js';
import { regions } from './chart-index.js';
import type { Order } from './order.js';

/** Where the money is. */
export type Bucket = 'held' | 'clearing' | 'available' | 'refunded' | 'reversed';

/** An order's money in minor units: paid = held + refunded + fee + earnings, always. */
export interface Money {
  readonly currency: string;
  readonly paid: number;
  readonly held: number;
  readonly refunded: number;
  readonly fee: number;
  readonly earnings: number;
  readonly bucket: Bucket;
}

/** Instants are epoch ms (UTC); null where there is none now. */
export interface OrderFacts {
  /** the delivery date in force (START-1, EXT-1) */
  readonly dueAt: Instant | null;
  /** when silence completes the order; null while the review is paused (ACC-3, D-12) */
  readonly reviewEndsAt: Instant | null;
  /** what is left of a paused review, in ms (D-12) */
  readonly reviewLeft: Milliseconds | null;
  /** when the earnings are available (CLR-1) */
  readonly clearsAt: Instant | null;
  readonly ratingClosesAt: Instant | null;
  readonly revisionsUsed: number;
  /** null: unlimited */
  readonly revisionsAllowed: number | null;
  readonly deliveries: number;
  /** the verdict on the first delivery; null until it is settled (D-16) */
  readonly onTime: boolean | null;
  /** the request that is open, and when it is answered by silence */
  readonly request: (OpenRequest & { readonly expiresAt: Instant }) | null;
  readonly money: Money;
}

/** The state of one region, such as `inProgress.late`. */
export function stateOf(order: Pick<Order, 'state'>, region: (typeof regions)[number]): string {
  return order.state.split('/')[regions.indexOf(region)] as string;
}

/** @returns the facts of an order that matter outside, as of its last event */
export function factsOf(order: Order): OrderFacts {
  const { facts } = order;
  return {
    dueAt: facts.dueAt,
    reviewEndsAt: facts.reviewEndsAt,
    reviewLeft: facts.reviewLeft,
    clearsAt: facts.clearsAt,
    ratingClosesAt: facts.ratingClosesAt,
    revisionsUsed: facts.revisionsUsed,
    revisionsAllowed: facts.revisionsAllowed,
    deliveries: facts.deliveries,
    onTime: facts.onTime,
    request: facts.request === null ? null : { ...facts.request, expiresAt: facts.requestExpiresAt as Instant },
    money: {
      currency: facts.order.price.currency,
      paid: facts.paid,
      held: facts.held,
      refunded: facts.refunded,
      fee: facts.fee,
      earnings: facts.earnings,
      bucket: stateOf(order, 'earnings') as Bucket,
    },
  };
}
