/** The dates that follow from a delivery date: one place, so that no date moves without the others. */
import { after, type Instant, type Span } from '../time/index.js';
import type { Facts } from './facts.js';

/**
 * The delivery date a span after an anchor, counted as the terms say.
 *
 * @rule START-1, D-03
 */
export const deliveryDateAfter = (facts: Facts, anchor: Instant, span: Span): Instant =>
  after(anchor, { span, countedIn: facts.terms.delivery.countedIn }, facts.terms.calendar);

/**
 * A delivery date with the instants that are counted from it (epoch ms, UTC): when the order is very late, and when being
 * very late cancels it, if ever.
 *
 * @rule LATE-2, D-22
 */
export function deliveryDates({ terms }: Facts, dueAt: Instant) {
  const veryLateAt = after(dueAt, terms.lateness.veryLateAfter, terms.calendar);
  const { cancelsAfter } = terms.lateness;
  return {
    dueAt,
    veryLateAt,
    veryLateCancelsAt: cancelsAfter === null ? null : after(veryLateAt, cancelsAfter, terms.calendar),
  } satisfies Partial<Facts>;
}

/** The facts that move with a delivery date. */
export type DeliveryDates = ReturnType<typeof deliveryDates>;

/** No date runs: the work is delivered, or nobody set one. */
export const noDeliveryDates = Object.freeze({
  dueAt: null,
  veryLateAt: null,
  veryLateCancelsAt: null,
} satisfies Partial<Facts>);
