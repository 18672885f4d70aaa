/** The grids that both sides walk: terms in whole ticks, what is offered, and the bounds that keep it finite. */
import type { OrderInput, SellerTier } from '../../src/index.js';

/** Terms with every span in ticks; null is what it is in the terms: never, or no limit. */
interface GridTerms {
  readonly requirementsTimeOut: number | null;
  readonly answerExtension: number;
  readonly answerCancellation: number;
  readonly answerUpdate: number;
  readonly answerAdjustment: number;
  readonly deliveryDeclines: boolean;
  readonly reviewWindow: number;
  readonly shippingWindow: number;
  readonly extensionMaximum: number;
  readonly extensionTotal: number | null;
  readonly extensionCount: number | null;
  readonly pauses: boolean;
  readonly minimumRemainder: number;
  readonly revisionClock: 'none' | 'restart' | 'resume' | { readonly fixed: number };
  readonly veryLateAfter: number;
  readonly cancelsAfter: number | null;
  readonly refundShareBps: number;
  readonly commissionBps: number;
  readonly clearance: number;
  readonly fastClearance: number;
  readonly buyerWindow: number;
  readonly sellerWindow: number;
  readonly ratesCancelled: boolean;
  readonly tipWindow: number;
  readonly tipStars: number;
}

/** What may be asked for, beyond what needs no content. 0 is not offered. */
interface Offers {
  /** dates of an extension, in ticks from now; the last through the resolution centre */
  readonly until: readonly [number, number, number];
  readonly untilByCentre: number;
  readonly reviewSpans: readonly [number, number, number];
  /** no review is extended beyond so many ticks from now */
  readonly reviewBound: number;
  /** no revisions are added when so many are left */
  readonly revisionsBound: number;
  /** days of the one adjustment that costs something, and its price */
  readonly extraDays: number;
  readonly extraPrice: number;
  /** minor units: all that may be refunded in part (one more is tried, too), and a tip */
  readonly refund: number;
  readonly tip: number;
  readonly draft: boolean;
  readonly chargeback: boolean;
}

export interface Grid {
  readonly name: string;
  /** the length of a tick, in hours */
  readonly hours: number;
  readonly order: Pick<OrderInput, 'requirements' | 'revisions' | 'shipping'> & {
    readonly tier: SellerTier;
    readonly deliveryTime: number;
    readonly price: number;
  };
  readonly terms: GridTerms;
  readonly offers: Offers;
}

/** The article's terms on a grid that has so many ticks a day. */
const articleAt = (day: number): GridTerms => ({
  requirementsTimeOut: null,
  answerExtension: 2 * day,
  answerCancellation: 2 * day,
  answerUpdate: 2 * day,
  answerAdjustment: 2 * day,
  deliveryDeclines: true,
  reviewWindow: 3 * day,
  shippingWindow: 14 * day,
  extensionMaximum: 5 * day,
  extensionTotal: null,
  extensionCount: null,
  pauses: true,
  minimumRemainder: day,
  revisionClock: 'none',
  veryLateAfter: day,
  cancelsAfter: null,
  refundShareBps: 6000,
  commissionBps: 2000,
  clearance: 14 * day,
  fastClearance: 7 * day,
  buyerWindow: 14 * day,
  sellerWindow: 14 * day,
  ratesCancelled: false,
  tipWindow: 7 * day,
  tipStars: 4,
});

const article = articleAt(1);

const offers: Offers = {
  until: [1, 3, 0],
  untilByCentre: 2,
  reviewSpans: [1, 5, 6],
  reviewBound: 5,
  revisionsBound: 2,
  extraDays: 1,
  extraPrice: 500,
  refund: 0,
  tip: 50,
  draft: false,
  chargeback: true,
};

const noExtra = { extraPrice: 0, extraDays: 0 };

const order: Grid['order'] = {
  requirements: true,
  revisions: 1,
  shipping: false,
  tier: 'new',
  deliveryTime: 2,
  price: 1004,
};

/** What follows completion in few ticks, so that the grids of the work stay small. */
const shortEnd = { clearance: 2, fastClearance: 1, buyerWindow: 2, sellerWindow: 1, tipWindow: 2 };

/** Small enough for every run of the tests; their abstract edges are kept in `edges.txt`. */
export const grids: readonly Grid[] = [
  // The article's terms as they are: a day is a tick.
  { name: 'article', hours: 24, order, terms: article, offers },
  // Everything that the article leaves to people ends by itself; a revision has a date, and cancelled orders are rated.
  {
    name: 'automatic',
    hours: 24,
    order,
    terms: {
      ...article,
      ...shortEnd,
      clearance: 1,
      requirementsTimeOut: 2,
      cancelsAfter: 1,
      revisionClock: { fixed: 2 },
      ratesCancelled: true,
      extensionMaximum: 2,
      extensionCount: 2,
      extensionTotal: 3,
    },
    offers: { ...offers, until: [1, 3, 0], untilByCentre: 5, reviewSpans: [1, 2, 3], reviewBound: 9, ...noExtra },
  },
  // Nothing is asked before the start, nothing pauses a review, revisions are without number and start the clock again.
  {
    name: 'unpaused',
    hours: 24,
    order: { ...order, requirements: false, revisions: null, shipping: true, tier: 'topRated' },
    terms: {
      ...article,
      ...shortEnd,
      tipWindow: 3,
      tipStars: 3,
      deliveryDeclines: false,
      pauses: false,
      shippingWindow: 4,
      answerCancellation: 3,
      answerUpdate: 1,
      veryLateAfter: 2,
      revisionClock: 'restart',
      commissionBps: 1250,
    },
    offers: { ...offers, until: [1, 3, 4], reviewSpans: [1, 2, 0], refund: 602, draft: true },
  },
  // A request to cancel outlives a delivery and pauses the review; a revision resumes what was left of the time.
  {
    name: 'surviving',
    hours: 24,
    order: { ...order, deliveryTime: 3 },
    terms: {
      ...article,
      ...shortEnd,
      tipWindow: 1,
      deliveryDeclines: false,
      minimumRemainder: 2,
      answerExtension: 3,
      answerAdjustment: 1,
      revisionClock: 'resume',
    },
    offers: { ...offers, until: [1, 2, 4], reviewSpans: [1, 4, 0], tip: 0 },
  },
  // A revision has no date until silence accepts one that has passed long ago; a new version declines, and nothing pauses.
  {
    name: 'overdue',
    hours: 24,
    order: { ...order, requirements: false },
    terms: { ...article, ...shortEnd, answerExtension: 4, veryLateAfter: 1, cancelsAfter: 1, pauses: false },
    offers: { ...offers, until: [1, 3, 0], untilByCentre: 0, ...noExtra, tip: 0, chargeback: false },
  },
];

/** For the proof only: the article's terms by half days, with all that is offered. */
export const largeGrids: readonly Grid[] = [
  {
    name: 'article by half days',
    hours: 12,
    order: { ...order, deliveryTime: 3 },
    terms: articleAt(2),
    offers: { ...offers, until: [1, 3, 6], reviewSpans: [1, 10, 11], reviewBound: 10, refund: 602, draft: true },
  },
];
