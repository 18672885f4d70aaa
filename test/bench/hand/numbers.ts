/** The numbers of an order's terms, computed once when the order comes in: no span is read while a command is judged. */
import type { Facts } from '../../../src/order/facts.js';
import { shareRoundedDown } from '../../../src/order/money.js';
import type { Terms } from '../../../src/terms/index.js';
import { after, type Instant, lengthOf, type Milliseconds, type Period } from '../../../src/time/index.js';

/** A period: its length where time just elapses, and what counts it where a calendar does. */
class Stretch {
  /** -1 where only a calendar knows */
  readonly length: Milliseconds;
  readonly period: Period;
  readonly calendar: Terms['calendar'];

  constructor(period: Period, calendar: Terms['calendar']) {
    const isElapsed = typeof period === 'string' || period.countedIn === 'elapsed' || calendar === null;
    const span = typeof period === 'string' ? period : period.span;
    this.length = isElapsed ? lengthOf(span) : -1;
    this.period = period;
    this.calendar = calendar;
  }
}

/** @returns the instant a stretch after its anchor */
export const endOf = (stretch: Stretch, from: Instant): Instant =>
  stretch.length >= 0 ? from + stretch.length : after(from, stretch.period, stretch.calendar);

export function numbersOf({ order, terms }: Facts) {
  const stretch = (period: Period): Stretch => new Stretch(period, terms.calendar);
  const { extension } = terms.review;
  const { clock } = terms.revision;
  return {
    deliveryTime: stretch({ span: order.deliveryTime, countedIn: terms.delivery.countedIn }),
    daysElapse: terms.delivery.countedIn === 'elapsed' || terms.calendar === null,
    veryLateAfter: stretch(terms.lateness.veryLateAfter),
    cancelsAfter: terms.lateness.cancelsAfter === null ? null : stretch(terms.lateness.cancelsAfter),
    extensionAnswer: stretch(terms.requests.extension.answerWithin),
    cancellationAnswer: stretch(terms.requests.cancellation.answerWithin),
    updateAnswer: stretch(terms.requests.update.answerWithin),
    adjustmentAnswer: stretch(terms.requests.adjustment.answerWithin),
    reviewWindow: stretch(order.shipping ? terms.review.shippingWindow : terms.review.window),
    reviewExtensionMost: lengthOf(extension.maximum),
    reviewExtensionsMost: extension.totalMax === null ? null : lengthOf(extension.totalMax),
    reviewRemainderLeast: lengthOf(terms.review.minimumRemainder),
    isReviewPaused: terms.review.pausedBy.includes('cancellation'),
    revisionFixed: typeof clock === 'string' ? null : stretch(clock.fixed),
    clearance: stretch(
      terms.clearance.fast.tiers.includes(order.seller.tier) ? terms.clearance.fast.after : terms.clearance.after,
    ),
    buyerWindow: stretch(terms.rating.buyerWindow),
    sellerWindow: stretch(terms.rating.sellerWindow),
    tipWindow: stretch(terms.tip.window),
    refundsMost: shareRoundedDown(order.price.amount, terms.refund.partialShareBps),
    commandsMost: terms.limits.commands,
  };
}

export type Numbers = ReturnType<typeof numbersOf>;
