/** What the orders of the vectors are placed with: the article's terms first, then others, for what only they lead to. */
import { articleTerms, type OrderInput, type Terms, termsWith } from '../../../src/index.js';

export interface Ground {
  readonly terms: Terms;
  readonly order: OrderInput;
  /** how far it is searched, where that is farther than usual */
  readonly mostSteps?: number;
}

/** A Monday morning. */
const placedAt = Date.UTC(2026, 2, 2, 9);

export const usualOrder: OrderInput = {
  id: 'order-1',
  buyer: 'ana',
  seller: { id: 'sam', tier: 'new' },
  origin: 'gig',
  placedAt,
  deliveryTime: 'P3D',
  revisions: 1,
  shipping: false,
  requirements: true,
  price: { amount: 10_000, currency: 'EUR' },
};

/** In progress from its placement. */
const atOnce: OrderInput = { ...usualOrder, requirements: false };

/** Dates for revisions, an end to waiting and to being very late, and one extension of a review. */
const strict = termsWith({
  name: 'strict',
  requirements: { timeOut: 'P5D' },
  lateness: { cancelsAfter: 'P2D' },
  revision: { clock: 'restart' },
  review: { extension: { count: 1 } },
});

/** Reviews that nothing pauses, deliveries that decline nothing, ratings of cancelled orders, tips that end by themselves. */
const lenient = termsWith({
  name: 'lenient',
  requests: { cancellation: { deliveryDeclines: false } },
  review: { pausedBy: [], extension: { totalMax: 'P6D' } },
  rating: { cancelledOrders: true },
  tip: { window: 'P5D' },
});

/** No more money than the price, and a memory of one command. */
const small = termsWith({ name: 'small', limits: { amount: 10_000, commands: 1 } });

/** The same without a bound on the commands. */
const cheap = termsWith({ name: 'cheap', limits: { amount: 10_000 } });

const end = Date.UTC(2101, 0, 1);
const hour = 3_600_000;
const placedBeforeEnd = (hours: number, order: OrderInput, terms: Terms = articleTerms): Ground => ({
  terms,
  order: { ...order, placedAt: end - hours * hour },
});

/** So near to the end of the calendar that dates would leave it (D-53). */
const last: readonly Ground[] = [
  placedBeforeEnd(98, usualOrder),
  placedBeforeEnd(98, atOnce),
  placedBeforeEnd(14 * 24, atOnce),
  placedBeforeEnd(16 * 24, atOnce),
  placedBeforeEnd(7 * 24, { ...atOnce, revisions: null }, strict),
];

export const grounds: readonly Ground[] = [
  { terms: articleTerms, order: usualOrder },
  { terms: articleTerms, order: atOnce },
  { terms: articleTerms, order: { ...atOnce, revisions: 0 } },
  { terms: articleTerms, order: { ...atOnce, revisions: null } },
  { terms: strict, order: usualOrder },
  { terms: strict, order: atOnce, mostSteps: 5 }, // a silent seller, late with a revision
  { terms: lenient, order: { ...atOnce, seller: { id: 'sam', tier: 'pro' } } },
  { terms: cheap, order: atOnce },
  { terms: small, order: atOnce },
  ...last,
];
