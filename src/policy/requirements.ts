/** Requirements: an order waits for them, and starts when they are in, skipped, or not needed. */

import { type DeliveryDates, deliveryDateAfter, deliveryDates } from '../order/delivery-dates.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, type Instant } from '../time/index.js';

/**
 * « Tant que les critères ne sont pas soumis, le statut de la commande restera « incomplet » » (l.32)
 *
 * @returns when missing requirements cancel the order: `terms.requirements.timeOut` after placement
 * @rule REQ-1, D-21
 */
const timesOutAt = ({ requirements, terms }: Facts, placedAt: Instant): Instant | null =>
  requirements === 'awaited' && terms.requirements.timeOut !== null
    ? after(placedAt, terms.requirements.timeOut, terms.calendar)
    : null;

/** @rule ORIG-1, D-21 */
export const placed = (facts: Facts) => ({ requirementsDueAt: timesOutAt(facts, facts.at) }) satisfies Partial<Facts>;

/** @returns `time.outOfRange` where the time-out leaves the calendar (D-53) */
export const isWaitInRange = (facts: Facts, who: { at: Instant }): Refusal | null =>
  staysInRange(timesOutAt(facts, who.at));

/**
 * Nothing has happened yet (once started, nobody listens any more), and the event is of the placement's own instant: proves
 * `order.placed`.
 *
 * @rule ORIG-1
 */
const isAtPlacement = (facts: Facts, { at }: { at: Instant }): boolean =>
  at === facts.order.placedAt && at === facts.at && facts.requirementsDueAt === null;

/** The order waits for requirements. @rule REQ-1 */
export const asksForRequirements = (facts: Facts, event: { at: Instant }): boolean =>
  facts.requirements === 'awaited' && isAtPlacement(facts, event);

/** No requirements are configured: in progress from placement. @rule D-20 */
export const asksForNothing = (facts: Facts, event: { at: Instant }): boolean =>
  facts.requirements === 'unasked' && isAtPlacement(facts, event);

const datesFrom = (facts: Facts, startedAt: Instant) =>
  deliveryDates(facts, deliveryDateAfter(facts, startedAt, facts.order.deliveryTime));

/**
 * « Dès que le client soumet ses critères, la commande passe au statut « en cours » » (l.37)
 *
 * The delivery date is `order.deliveryTime` after the start: the requirements, the skip, or the placement.
 *
 * @rule START-1, REQ-3, D-20
 */
export function started(facts: Facts) {
  const { dueAt, veryLateAt, veryLateCancelsAt } = datesFrom(facts, facts.at);
  return {
    startedAt: facts.at,
    requirementsDueAt: null,
    dueAt,
    veryLateAt,
    veryLateCancelsAt,
  } satisfies DeliveryDates & Partial<Facts>;
}

/** @returns `time.outOfRange` where the delivery date, or what follows from it, leaves the calendar (D-53) */
export function isStartInRange(facts: Facts, who: { at: Instant }): Refusal | null {
  const dates = datesFrom(facts, who.at);
  return staysInRange(dates.veryLateCancelsAt ?? dates.veryLateAt);
}

/** @rule START-1, D-19 */
export const sent = () => ({ requirements: 'sent' }) satisfies Partial<Facts>;

/** « vous pouvez sélectionner Passer les critères » (l.33) @rule REQ-3 */
export const skipped = () => ({ requirements: 'skipped' }) satisfies Partial<Facts>;

/**
 * After a skip the requirements may still come, once.
 *
 * @returns `requirements.alreadySent`, or `requirements.notAsked` where none were configured
 * @rule D-42, D-19
 */
export function areStillMissing(facts: Facts, _: Speaker): Refusal | null {
  if (facts.requirements === 'sent') return refuse('requirements.alreadySent', 'D-42');
  return facts.requirements === 'unasked' ? refuse('requirements.notAsked', 'D-42') : null;
}
