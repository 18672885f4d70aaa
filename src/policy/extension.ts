/** Extension: the seller asks for a later delivery date. */
import type { CommandOf } from '../order/commands.js';
import { type DeliveryDates, deliveryDates } from '../order/delivery-dates.js';
import type { Speaker } from '../order/events.js';
import type { Facts, OpenRequest } from '../order/facts.js';
import { type noRequest, progressOf, requestOpened } from '../order/open-request.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Party } from '../order/roles.js';
import { after, type Instant } from '../time/index.js';

type RequestExtension = CommandOf<'requestExtension'>;

/**
 * « Le client recevra votre demande et disposera de 48 heures pour répondre. » (l.50)
 *
 * @rule EXT-1, EXT-3, D-04, D-38
 */
export const requested = (facts: Facts, { by, until, message, via }: RequestExtension) =>
  requestOpened(
    facts,
    {
      kind: 'extension',
      by: by as Party,
      via: via ?? 'orderPage',
      openedAt: facts.at,
      since: progressOf(facts),
      until,
      message,
    },
    facts.terms.requests.extension.answerWithin,
  );

/** @returns `time.outOfRange` where the time to answer leaves the calendar (D-53) */
export const isAnswerInRange = ({ terms }: Facts, who: Speaker): Refusal | null =>
  staysInRange(after(who.at, terms.requests.extension.answerWithin, terms.calendar));

const latestOf = (facts: Facts, now: Instant): Instant => Math.max(now, facts.dueAt ?? now);

/** @returns `extension.notLater` unless the date is later than now and than the date in force @rule D-37 */
export function isLaterDate(facts: Facts, { at, until }: RequestExtension): Refusal | null {
  const laterThan = latestOf(facts, at);
  return until > laterThan ? null : refuse('extension.notLater', 'D-37', { until, laterThan });
}

/** @returns `time.outOfRange` where what follows from the date leaves the calendar (D-53) */
export function isDateInRange(facts: Facts, { until }: RequestExtension): Refusal | null {
  const dates = deliveryDates(facts, until);
  return staysInRange(dates.veryLateCancelsAt ?? dates.veryLateAt);
}

/**
 * « Sans réponse du client au bout de 48 heures, la demande sera acceptée automatiquement. » (l.51)
 *
 * The date moves to the one asked for, never earlier than the one in force, even where it has passed.
 *
 * @rule EXT-1, EXT-2, D-08
 */
export function accepted(facts: Facts) {
  const { until } = facts.request as OpenRequest & { kind: 'extension' };
  const { dueAt, veryLateAt, veryLateCancelsAt } = deliveryDates(facts, latestOf(facts, until));
  return { dueAt, veryLateAt, veryLateCancelsAt, request: null, requestExpiresAt: null } satisfies DeliveryDates &
    typeof noRequest;
}
