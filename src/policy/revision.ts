/** Revision: the buyer declines a delivery, within the number of revisions bought. */
import type { CommandOf } from '../order/commands.js';
import { type DeliveryDates, deliveryDateAfter, deliveryDates, noDeliveryDates } from '../order/delivery-dates.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, type Instant } from '../time/index.js';

/**
 * The delivery date of a revision, counted from its request; null where the terms set none.
 *
 * @rule D-15
 */
function dateFrom(facts: Facts, from: Instant): Instant | null {
  const { clock } = facts.terms.revision;
  if (clock === 'none') return null;
  if (clock === 'restart') return deliveryDateAfter(facts, from, facts.order.deliveryTime);
  if (clock === 'resume') return from + (facts.deliveryTimeLeft as number); // each delivery had a date to be left of
  return after(from, clock.fixed, facts.terms.calendar);
}

const datesFrom = (facts: Facts, from: Instant): Record<keyof DeliveryDates, Instant | null> => {
  const dueAt = dateFrom(facts, from);
  return dueAt === null ? noDeliveryDates : deliveryDates(facts, dueAt);
};

/**
 * « le statut de la commande passe à « en cours de révision », ce qui signifie que la livraison a été refusée » (l.94)
 *
 * The review is over, paused or not.
 *
 * @rule REV-1, D-15
 */
export function requested(facts: Facts) {
  const { dueAt, veryLateAt, veryLateCancelsAt } = datesFrom(facts, facts.at);
  return {
    revisionsUsed: facts.revisionsUsed + 1,
    reviewEndsAt: null,
    reviewLeft: null,
    reviewExtensions: 0,
    reviewExtendedBy: 0,
    dueAt,
    veryLateAt,
    veryLateCancelsAt,
  } satisfies ReturnType<typeof datesFrom> & Partial<Facts>;
}

/** @returns `time.outOfRange` where the date of the revision leaves the calendar (D-53) */
export function isRevisionInRange(facts: Facts, who: Speaker): Refusal | null {
  const dates = datesFrom(facts, who.at);
  return staysInRange(dates.veryLateCancelsAt ?? dates.veryLateAt);
}

/** « Le nombre de modifications […] dépend de ce qui est inclus » (l.96) @rule REV-1, D-17 */
export const hasRevisionsLeft = ({ revisionsAllowed, revisionsUsed }: Facts, _: Speaker): Refusal | null =>
  revisionsAllowed === null || revisionsUsed < revisionsAllowed
    ? null
    : refuse('revisions.usedUp', 'D-17', { allowed: revisionsAllowed });

/** @returns `revisions.unlimited` where there is nothing to add to @rule D-17 */
export const areRevisionsCounted = (facts: Facts, _: Speaker): Refusal | null =>
  facts.revisionsAllowed === null ? refuse('revisions.unlimited', 'D-17') : null;

/** @rule D-17 */
export const granted = (facts: Facts, command: CommandOf<'grantRevisions'>) =>
  ({ revisionsAllowed: (facts.revisionsAllowed as number) + command.count }) satisfies Partial<Facts>;
