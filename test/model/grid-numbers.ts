/**
 * A grid as numbers for each side: `-D` flags for the model, terms and an order for the library. Both come from the same integers, so
 * that no number is written twice.
 */
import type { OrderInput, SellerTier, TermsChanges } from '../../src/index.js';
import type { Grid } from './grids.js';

/** Milliseconds of a tick. */
export const tickOf = ({ hours }: Grid): number => hours * 3_600_000;

const never = (ticks: number | null) => ticks ?? 'NEVER';
const flag = (value: boolean) => (value ? 1 : 0);
const fast: readonly SellerTier[] = ['sellerPlus', 'topRated', 'pro'];

/** The grid as the model's numbers: `order.pml` says what each is. */
export function flagsOf({ hours, order, terms, offers }: Grid): readonly string[] {
  const clock = typeof terms.revisionClock === 'object' ? 'fixed' : terms.revisionClock;
  const numbers: Record<string, number | string> = {
    REQUIREMENTS_ASKED: flag(order.requirements),
    REVISIONS: order.revisions ?? 'UNLIMITED',
    DELIVERY_TIME: order.deliveryTime,
    SHIPPING: flag(order.shipping),
    FAST_TIER: flag(fast.includes(order.tier)),
    PRICE: order.price,
    REQUIREMENTS_TIME_OUT: never(terms.requirementsTimeOut),
    ANSWER_EXTENSION: terms.answerExtension,
    ANSWER_CANCELLATION: terms.answerCancellation,
    ANSWER_UPDATE: terms.answerUpdate,
    ANSWER_ADJUSTMENT: terms.answerAdjustment,
    DELIVERY_DECLINES: flag(terms.deliveryDeclines),
    REVIEW_WINDOW: terms.reviewWindow,
    SHIPPING_WINDOW: terms.shippingWindow,
    EXTENSION_MAXIMUM: terms.extensionMaximum,
    EXTENSION_TOTAL: never(terms.extensionTotal),
    EXTENSION_COUNT: never(terms.extensionCount),
    PAUSES: flag(terms.pauses),
    MINIMUM_REMAINDER: terms.minimumRemainder,
    REVISION_CLOCK: { none: 'NO_CLOCK', restart: 'RESTART', resume: 'RESUME', fixed: 'FIXED' }[clock],
    REVISION_FIXED: typeof terms.revisionClock === 'object' ? terms.revisionClock.fixed : 0,
    VERY_LATE_AFTER: terms.veryLateAfter,
    CANCELS_AFTER: never(terms.cancelsAfter),
    REFUND_SHARE_BPS: terms.refundShareBps,
    COMMISSION_BPS: terms.commissionBps,
    CLEARANCE: terms.clearance,
    FAST_CLEARANCE: terms.fastClearance,
    BUYER_WINDOW: terms.buyerWindow,
    SELLER_WINDOW: terms.sellerWindow,
    RATES_CANCELLED: flag(terms.ratesCancelled),
    TIP_WINDOW: terms.tipWindow,
    TIP_STARS: terms.tipStars,
    UNTIL_1: offers.until[0],
    UNTIL_2: offers.until[1],
    UNTIL_3: offers.until[2],
    UNTIL_CENTRE: offers.untilByCentre,
    REVIEW_SPAN_1: offers.reviewSpans[0],
    REVIEW_SPAN_2: offers.reviewSpans[1],
    REVIEW_SPAN_3: offers.reviewSpans[2],
    REVIEW_BOUND: offers.reviewBound,
    REVISIONS_BOUND: offers.revisionsBound,
    EXTRA_DAYS: (offers.extraDays * 24) / hours,
    EXTRA_PRICE: offers.extraPrice,
    REFUND: offers.refund,
    TIP: offers.tip,
    OFFER_DRAFT: flag(offers.draft),
    OFFER_CHARGEBACK: flag(offers.chargeback),
  };
  return Object.entries(numbers).map(([name, value]) => `-D${name}=${value}`);
}

/** So many ticks as an ISO 8601 span. */
export const spanOf = ({ hours }: Pick<Grid, 'hours'>, ticks: number): string => `PT${ticks * hours}H`;

/** The grid as what `termsWith` takes. */
export function termsOf(grid: Grid): TermsChanges {
  const { name, terms } = grid;
  const span = (ticks: number) => spanOf(grid, ticks);
  const spanOrNull = (ticks: number | null) => (ticks === null ? null : span(ticks));
  const { revisionClock: clock } = terms;
  return {
    name,
    requirements: { timeOut: spanOrNull(terms.requirementsTimeOut) },
    requests: {
      extension: { answerWithin: span(terms.answerExtension) },
      cancellation: { answerWithin: span(terms.answerCancellation), deliveryDeclines: terms.deliveryDeclines },
      update: { answerWithin: span(terms.answerUpdate) },
      adjustment: { answerWithin: span(terms.answerAdjustment) },
    },
    review: {
      window: span(terms.reviewWindow),
      shippingWindow: span(terms.shippingWindow),
      extension: {
        maximum: span(terms.extensionMaximum),
        totalMax: spanOrNull(terms.extensionTotal),
        count: terms.extensionCount,
      },
      pausedBy: terms.pauses ? ['cancellation'] : [],
      minimumRemainder: span(terms.minimumRemainder),
    },
    revision: { clock: typeof clock === 'object' ? { fixed: span(clock.fixed) } : clock },
    lateness: { veryLateAfter: span(terms.veryLateAfter), cancelsAfter: spanOrNull(terms.cancelsAfter) },
    refund: { partialShareBps: terms.refundShareBps },
    fees: { sellerCommissionBps: terms.commissionBps },
    clearance: { after: span(terms.clearance), fast: { after: span(terms.fastClearance) } },
    rating: {
      buyerWindow: span(terms.buyerWindow),
      sellerWindow: span(terms.sellerWindow),
      cancelledOrders: terms.ratesCancelled,
    },
    tip: { window: span(terms.tipWindow), minimumStars: terms.tipStars },
  };
}

/** The order that is placed. */
export const inputOf = ({ name, hours, order }: Grid): OrderInput => ({
  id: name,
  buyer: 'Bea',
  seller: { id: 'Sam', tier: order.tier },
  origin: 'gig',
  placedAt: Date.UTC(2026, 2, 3, 12),
  deliveryTime: spanOf({ hours }, order.deliveryTime),
  revisions: order.revisions,
  shipping: order.shipping,
  requirements: order.requirements,
  price: { amount: order.price, currency: 'EUR' },
});
