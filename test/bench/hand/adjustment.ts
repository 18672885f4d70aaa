/** Adjustment: price, days and revisions change together, when the other side agrees. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { OpenRequest } from '../../../src/order/facts.js';
import type { Party } from '../../../src/order/roles.js';
import { after, type Instant } from '../../../src/time/index.js';
import type { MutableFacts } from './copy-facts.js';
import { type Dates, dateMoved, datesFrom } from './dates.js';
import { type Draft, end, take, tell } from './draft.js';
import { toBoth } from './notified.js';
import { endOf } from './numbers.js';
import {
  also,
  bareRefusal,
  ifCancelled,
  ifCompleted,
  notBuyerOrSeller,
  outOfRange,
  type Reasons,
  refusal,
} from './reasons.js';
import { ifNotUnderWay, ifOpen, open, progressOf } from './requests.js';
import { ifUnlimited } from './revision.js';
import { Request } from './state.js';

const changesNothing = bareRefusal('adjustment.empty', 'D-51');

/** @rule REV-2, D-17, D-37, D-51, D-53 */
export function proposeAdjustment(draft: Draft, command: CommandOf<'proposeAdjustment'>): Reasons {
  const { facts: before } = draft;
  const { at } = draft;
  const { message, revisions = 0 } = command;
  let price = 0;
  let days = 0;
  for (const extra of command.extras) {
    price += extra.price;
    days += extra.days;
  }
  const expiresAt = endOf(draft.numbers.adjustmentAnswer, at);
  const maximum = before.terms.limits.amount - before.paid;
  let reasons = also(null, notBuyerOrSeller(draft));
  reasons = also(reasons, ifCompleted(draft.fulfilment));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  reasons = also(reasons, ifNotUnderWay(draft.fulfilment));
  reasons = also(reasons, ifOpen(draft.request));
  reasons = also(reasons, outOfRange(expiresAt));
  if (price + days + revisions === 0) reasons = also(reasons, changesNothing);
  if (price > maximum) reasons = also(reasons, refusal('amount.tooLarge', 'D-51', { maximum }));
  if (revisions > 0) reasons = also(reasons, ifUnlimited(before));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const by = draft.by as Party;
  const added = open(
    facts,
    { kind: 'adjustment', by, via: null, openedAt: at, since: progressOf(facts), price, days, revisions, message },
    expiresAt,
  );
  draft.request = Request.adjustment;
  tell(draft, 'adjustment.proposed', 'REV-2', toBoth(by), added);
  end(draft);
  return null;
}

const dayLength = 86_400_000;

/** The dates that the open adjustment sets; null where it moves none. @rule D-18 */
export function movedDates({ facts, numbers }: Draft, now: Instant): Dates | null {
  const { days } = facts.request as OpenRequest & { kind: 'adjustment' };
  if (days === 0 || facts.dueAt === null) return null;
  const from = Math.max(now, facts.dueAt);
  if (numbers.daysElapse) return datesFrom(numbers, from + days * dayLength);
  const { delivery, calendar } = facts.terms;
  return datesFrom(numbers, after(from, { span: `P${days}D`, countedIn: delivery.countedIn }, calendar));
}

/** @rule D-18 */
export function acceptAdjustment(draft: Draft, facts: MutableFacts, dates: Dates | null): void {
  const { price, revisions } = facts.request as OpenRequest & { kind: 'adjustment' };
  facts.paid += price;
  facts.held += price;
  if (facts.revisionsAllowed !== null) facts.revisionsAllowed += revisions;
  facts.request = null;
  facts.requestExpiresAt = null;
  draft.request = Request.none;
  const { paid, held, revisionsAllowed } = facts;
  if (dates === null) {
    tell(draft, 'adjustment.accepted', 'D-18', toBoth(draft.by), {
      paid,
      held,
      revisionsAllowed,
      request: null,
      requestExpiresAt: null,
    });
    return;
  }
  const { dueAt, veryLateAt, veryLateCancelsAt } = dates;
  facts.dueAt = dueAt;
  facts.veryLateAt = veryLateAt;
  facts.veryLateCancelsAt = veryLateCancelsAt;
  tell(draft, 'adjustment.accepted', 'D-18', toBoth(draft.by), {
    paid,
    held,
    revisionsAllowed,
    dueAt,
    veryLateAt,
    veryLateCancelsAt,
    request: null,
    requestExpiresAt: null,
  });
  dateMoved(draft);
}
