/** Adjustment: extras, revisions, price and days change together, when the other side agrees. */
import type { CommandOf } from '../order/commands.js';
import { type DeliveryDates, deliveryDateAfter, deliveryDates } from '../order/delivery-dates.js';
import type { Speaker } from '../order/events.js';
import type { Facts, OpenRequest } from '../order/facts.js';
import { type noRequest, progressOf, requestOpened } from '../order/open-request.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Party } from '../order/roles.js';
import { after, type Instant } from '../time/index.js';

type Propose = CommandOf<'proposeAdjustment'>;
type Adjustment = OpenRequest & { kind: 'adjustment' };

function totalsOf({ extras, revisions = 0 }: Propose) {
  let [price, days] = [0, 0];
  for (const extra of extras) {
    price += extra.price;
    days += extra.days;
  }
  return { price, days, revisions };
}

/** « vous pouvez ajuster la commande, par exemple en ajoutant des Extras de Service » (l.97) @rule REV-2, D-37 */
export function proposed(facts: Facts, command: Propose) {
  const { price, days, revisions } = totalsOf(command);
  const { by, message } = command;
  return requestOpened(
    facts,
    {
      kind: 'adjustment',
      by: by as Party,
      via: null,
      openedAt: facts.at,
      since: progressOf(facts),
      price,
      days,
      revisions,
      message,
    },
    facts.terms.requests.adjustment.answerWithin,
  );
}

/** @returns `time.outOfRange` where the time to answer leaves the calendar (D-53) */
export const isAnswerInRange = ({ terms }: Facts, who: Speaker): Refusal | null =>
  staysInRange(after(who.at, terms.requests.adjustment.answerWithin, terms.calendar));

/** @returns `adjustment.empty` where price, days and revisions are all 0 @rule D-51 */
export function changesSomething(_: Facts, command: Propose): Refusal | null {
  const { price, days, revisions } = totalsOf(command);
  return price + days + revisions > 0 ? null : refuse('adjustment.empty', 'D-51');
}

/** @returns `amount.tooLarge` where the order would be paid more than `terms.limits.amount` @rule D-51 */
export function isPriceInLimit({ paid, terms }: Facts, command: Propose): Refusal | null {
  const maximum = terms.limits.amount - paid;
  return totalsOf(command).price <= maximum ? null : refuse('amount.tooLarge', 'D-51', { maximum });
}

/** @returns `revisions.unlimited` where revisions are added to an order that has no limit @rule D-17 */
export const areAddedRevisionsCounted = (facts: Facts, command: Propose): Refusal | null =>
  facts.revisionsAllowed === null && totalsOf(command).revisions > 0 ? refuse('revisions.unlimited', 'D-17') : null;

/** The date that an adjustment sets: the later of now and the old date, plus its days; null where none is set. */
function movedDate(facts: Facts, now: Instant): Instant | null {
  const { days } = facts.request as Adjustment;
  if (days === 0 || facts.dueAt === null) return null;
  return deliveryDateAfter(facts, Math.max(now, facts.dueAt), `P${days}D`);
}

/** The adjustment moves the delivery date. @rule D-18 */
export const movesDate = (facts: Facts, who: { at: Instant }): boolean => movedDate(facts, who.at) !== null;

/** @returns `time.outOfRange` where the new date, or what follows from it, leaves the calendar (D-53) */
export function isMovedDateInRange(facts: Facts, who: { at: Instant }): Refusal | null {
  const dates = deliveryDates(facts, movedDate(facts, who.at) as Instant); // asked only where the date moves
  return staysInRange(dates.veryLateCancelsAt ?? dates.veryLateAt);
}

/** Price, revisions and date change together; a verdict on the first delivery stays. @rule D-18 */
export function accepted(facts: Facts) {
  const { price, revisions } = facts.request as Adjustment;
  const paid = facts.paid + price;
  const held = facts.held + price;
  const revisionsAllowed = facts.revisionsAllowed === null ? null : facts.revisionsAllowed + revisions;
  const moved = movedDate(facts, facts.at);
  if (moved === null)
    return { paid, held, revisionsAllowed, request: null, requestExpiresAt: null } satisfies Partial<Facts>;
  const { dueAt, veryLateAt, veryLateCancelsAt } = deliveryDates(facts, moved);
  return {
    paid,
    held,
    revisionsAllowed,
    dueAt,
    veryLateAt,
    veryLateCancelsAt,
    request: null,
    requestExpiresAt: null,
  } satisfies DeliveryDates & typeof noRequest & Partial<Facts>;
}
