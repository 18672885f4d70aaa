/**
 * What an order has been through, as far as a rule asks: computed from its facts with the rules' own arithmetic, and only for
 * terms that count elapsed time.
 */
import type { Facts, Instant, Terms } from 'orderchart';

/** A moment of an order, with what somebody is about to say. */
export interface Moment {
  readonly facts: Facts;
  readonly at: Instant;
  readonly content: Readonly<Record<string, unknown>>;
}

const lastInstant = Date.parse('2100-12-31T23:59:59.999Z');

const units = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const;

/** The length of an ISO 8601 span in ms; months and years have none (D-53). */
const lengthOf = (span: unknown): number =>
  [...String(span).matchAll(/(\d+)([WDHMS])/g)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit as 'D'], 0);

/** No command may name such an instant (D-53). */
export const isBeyondCalendar = (instant: Instant): boolean => instant > lastInstant;
const within =
  (span: (terms: Terms) => unknown) =>
  ({ facts, at }: Moment) =>
    isBeyondCalendar(at + lengthOf(span(facts.terms)));

/** What follows from a delivery date: very late, and perhaps cancelled for it (LATE-2, D-22). */
const lastDate = ({ lateness }: Terms, dueAt: Instant): Instant =>
  dueAt + lengthOf(lateness.veryLateAfter) + (lateness.cancelsAfter === null ? 0 : lengthOf(lateness.cancelsAfter));

const clearance = ({ order, terms }: Facts): unknown =>
  terms.clearance.fast.tiers.includes(order.seller.tier) ? terms.clearance.fast.after : terms.clearance.after;

function revisionDate({ order, terms, deliveryTimeLeft }: Facts, at: Instant): Instant | null {
  const { clock } = terms.revision;
  if (clock === 'none') return null;
  if (clock === 'restart') return at + lengthOf(order.deliveryTime);
  if (clock === 'resume') return deliveryTimeLeft === null ? null : at + deliveryTimeLeft;
  return at + lengthOf(clock.fixed);
}

function movedDate({ request, dueAt }: Facts, at: Instant): Instant | null {
  if (request?.kind !== 'adjustment' || request.days === 0 || dueAt === null) return null;
  return Math.max(at, dueAt) + request.days * units.D;
}

const datedBeyond = (terms: Terms, date: Instant | null): boolean =>
  date !== null && isBeyondCalendar(lastDate(terms, date));
const refundable = ({ order, terms, refunded }: Facts): number =>
  Math.floor((order.price.amount * terms.refund.partialShareBps) / 10_000) - refunded;
const totalExtension = ({ terms }: Facts): number => lengthOf(terms.review.extension.totalMax);

/** Each circumstance by its name. @returns whether it holds */
export const circumstances = {
  requirementsSent: ({ facts }) => facts.requirements === 'sent', // D-42
  requirementsNotAsked: ({ facts }) => facts.requirements === 'unasked', // D-42
  revisionsUsedUp: ({ facts: { revisionsAllowed: most, revisionsUsed } }) => most !== null && revisionsUsed >= most, // D-17
  revisionsUnlimited: ({ facts }) => facts.revisionsAllowed === null, // D-17
  // D-30
  extensionsUsedUp: ({ facts }) => {
    const { count, totalMax } = facts.terms.review.extension;
    if (count !== null && facts.reviewExtensions >= count) return true;
    return totalMax !== null && facts.reviewExtendedBy >= totalExtension(facts);
  },
  extensionTotalUsedUp: ({ facts, content }) =>
    facts.terms.review.extension.totalMax !== null &&
    facts.reviewExtendedBy + lengthOf(content.span) > totalExtension(facts),
  sellerSpoke: ({ facts }) => !facts.sellerIsSilent, // D-05
  notRated: ({ facts }) => facts.buyerStars === null, // D-47
  ratedTooLow: ({ facts }) => facts.buyerStars !== null && facts.buyerStars < facts.terms.tip.minimumStars,
  tipWindowOver: ({ facts, at }) => facts.tipUntil !== null && at >= facts.tipUntil, // D-01
  amountLimitReached: ({ facts }) => facts.paid >= facts.terms.limits.amount, // D-51
  refundUsedUp: ({ facts }) => refundable(facts) < 1, // D-29
  chargebackSettled: ({ facts }) => facts.chargeback !== 'open', // D-24
  saysNo: ({ content }) => content.accept === false, // D-05
  // D-53: an instant that the command would set lies beyond the calendar
  startLeavesCalendar: ({ facts, at }) => datedBeyond(facts.terms, at + lengthOf(facts.order.deliveryTime)),
  completionLeavesCalendar: ({ facts, at }) =>
    [clearance(facts), facts.terms.rating.buyerWindow, facts.terms.tip.window].some((span) =>
      isBeyondCalendar(at + lengthOf(span)),
    ),
  revisionLeavesCalendar: ({ facts, at }) => datedBeyond(facts.terms, revisionDate(facts, at)),
  reviewLeavesCalendar: ({ facts, at }) =>
    isBeyondCalendar(
      at + lengthOf(facts.order.shipping ? facts.terms.review.shippingWindow : facts.terms.review.window),
    ),
  extendedReviewLeavesCalendar: ({ facts, at, content }) =>
    isBeyondCalendar((facts.reviewEndsAt ?? at + (facts.reviewLeft ?? 0)) + lengthOf(content.span)),
  updateAnswerLeavesCalendar: within(({ requests }) => requests.update.answerWithin),
  extensionAnswerLeavesCalendar: within(({ requests }) => requests.extension.answerWithin),
  cancellationAnswerLeavesCalendar: within(({ requests }) => requests.cancellation.answerWithin),
  adjustmentAnswerLeavesCalendar: within(({ requests }) => requests.adjustment.answerWithin),
  laterDateLeavesCalendar: ({ facts, content }) => datedBeyond(facts.terms, content.until as Instant),
  movedDateLeavesCalendar: ({ facts, at, content }) =>
    content.accept === true && datedBeyond(facts.terms, movedDate(facts, at)),
  sellerWindowLeavesCalendar: within(({ rating }) => rating.sellerWindow),
} as const satisfies Record<string, (moment: Moment) => boolean>;

export type Circumstance = keyof typeof circumstances;
