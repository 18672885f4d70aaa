/** Where stories begin: orders as tests describe them, made through the public API only. */
import assert from 'node:assert/strict';
import { articleTerms, type OrderInput, placeOrder, type Terms } from '../../src/index.js';
import { isoText, later, type Moment } from './instants.js';
import { type Patch, patched } from './patch.js';
import { buyer, type Step, seller } from './verbs.js';
import { act, pass, turn, type World } from './world.js';

/** What a test may say about an order beyond its dates. */
export interface Details {
  readonly id?: string;
  readonly buyer?: string;
  readonly seller?: string;
  readonly tier?: OrderInput['seller']['tier'];
  readonly origin?: OrderInput['origin'];
  readonly placedAt?: Moment;
  readonly deliveryTime?: string;
  readonly revisions?: number | null;
  readonly shipping?: boolean;
  readonly requirements?: boolean;
  /** in minor units */
  readonly price?: number;
  readonly currency?: string;
}

/** The order that every story starts from: 100.00 EUR, seven days to deliver, two revisions. */
const usual = {
  id: 'order-1',
  buyer: 'Bea',
  seller: 'Sam',
  tier: 'new',
  origin: 'gig',
  placedAt: '2026-03-03T12:00Z',
  deliveryTime: 'P7D',
  revisions: 2,
  shipping: false,
  requirements: true,
  price: 10_000,
  currency: 'EUR',
} as const satisfies Required<Details>;

/** An order as `placeOrder` takes it. */
export function orderInput(details: Details = {}) {
  const { seller: id, tier, price: amount, currency, ...rest } = { ...usual, ...details };
  return { ...rest, seller: { id, tier }, price: { amount, currency } };
}

/** The article's terms, but for the patch. */
export const termsWith = (patch: Patch<Terms>): Terms => patched(articleTerms, patch);

type Turn = (world: World) => World;

/** A starting point; each method gives a new one. */
export class OrderBuilder {
  constructor(
    private readonly details: Details = {},
    private readonly terms: Terms = articleTerms,
    private readonly turns: readonly Turn[] = [],
  ) {}

  with(details: Details): OrderBuilder {
    return new OrderBuilder({ ...this.details, ...details }, this.terms, this.turns);
  }

  /** Under the article's terms, but for the patch. */
  under(patch: Patch<Terms>): OrderBuilder {
    return new OrderBuilder(this.details, patched(this.terms, patch), this.turns);
  }

  /** More that happened before the story. */
  after(...steps: readonly Step[]): OrderBuilder {
    return this.next(...steps.map((step) => (world: World) => act(world, step)));
  }

  /** Time that passed before the story. */
  at(moment: Moment): OrderBuilder {
    return this.next((world) => pass(world, moment));
  }

  /** Placed, and waiting for its requirements where they are asked for. */
  placed(at?: Moment): OrderBuilder {
    return at === undefined ? this : this.with({ placedAt: at });
  }

  /** In progress from its placement on. */
  inProgress(): OrderBuilder {
    return this.details.requirements === false ? this : this.after(buyer.sendsRequirements());
  }

  /** In progress, and to be delivered at a moment: its seven days end then. */
  dueAt(moment: Moment): OrderBuilder {
    return this.with({ placedAt: later(moment, { days: -7 }), deliveryTime: 'P7D' }).inProgress();
  }

  /** Delivered once; by default two days before its date, 2026-03-10T12:00Z. */
  delivered(at: Moment = '2026-03-08T12:00Z'): OrderBuilder {
    return this.started().after(seller.delivers({ at }));
  }

  /** Delivered, and sent back; by default on 2026-03-09T12:00Z. */
  inRevision(at: Moment = '2026-03-09T12:00Z'): OrderBuilder {
    return this.delivered().after(buyer.requestsRevision({ at }));
  }

  /** Delivered and accepted; by default on 2026-03-09T12:00Z. */
  completed(at: Moment = '2026-03-09T12:00Z'): OrderBuilder {
    return this.delivered().after(buyer.accepts({ at }));
  }

  /** Cancelled before it started, unless something else is said. */
  cancelled(): OrderBuilder {
    return this.after(buyer.cancelsBeforeStart());
  }

  /** The world at the start of the story. */
  place(): World {
    const placement = placeOrder(orderInput(this.details), this.terms);
    assert.ok(placement.ok, `the order was refused: ${placement.ok || JSON.stringify(placement.refusals)}`);
    const { order, events } = placement;
    const story = [`placed at ${isoText(order.facts.at)}`];
    const placed: World = { order, before: order, now: order.facts.at, events, history: events, refusals: [], story };
    return this.turns.reduce((world, move) => move(turn(world)), placed);
  }

  private started(): OrderBuilder {
    return this.turns.length === 0 ? this.inProgress() : this;
  }

  private next(...turns: readonly Turn[]): OrderBuilder {
    return new OrderBuilder(this.details, this.terms, [...this.turns, ...turns]);
  }
}

/** `anOrder.dueAt('2026-03-10T12:00Z')`, `anOrder.with({ shipping: true }).delivered()`, … */
export const anOrder: OrderBuilder = new OrderBuilder();
