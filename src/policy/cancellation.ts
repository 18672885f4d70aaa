/** Cancellation: asked for and agreed, or decided by one side alone. */
import type { Command, CommandOf } from '../order/commands.js';
import type { noDeliveryDates } from '../order/delivery-dates.js';
import type { Clock, Speaker } from '../order/events.js';
import type { Cancellation, Facts, OpenRequest } from '../order/facts.js';
import { type noRequest, progressOf, requestOpened } from '../order/open-request.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Party } from '../order/roles.js';
import { after, type Instant } from '../time/index.js';

/** « Une annulation mutuelle » (l.119) @rule RES-2, D-37, D-38 */
export const requested = (facts: Facts, { by, reason, via }: CommandOf<'requestCancellation'>) =>
  requestOpened(
    facts,
    {
      kind: 'cancellation',
      by: by as Party,
      via: via ?? 'resolutionCentre',
      openedAt: facts.at,
      since: progressOf(facts),
      reason,
    },
    facts.terms.requests.cancellation.answerWithin,
  );

/** @returns `time.outOfRange` where the time to answer leaves the calendar (D-53) */
export const isAnswerInRange = ({ terms }: Facts, who: Speaker): Refusal | null =>
  staysInRange(after(who.at, terms.requests.cancellation.answerWithin, terms.calendar));

/** The other side asks for the same: that accepts it. @returns `request.open` for who has asked already @rule D-13 */
export const isCounterRequest = ({ request }: Facts, who: Speaker): Refusal | null =>
  (request as OpenRequest).by === who.by ? refuse('request.open', 'RES-3') : null;

/**
 * The other side agreed, or kept silent: its opener is the initiator.
 *
 * @rule CAN-1, RES-2, D-13, D-32
 */
export function agreed(facts: Facts, cause: Command | Clock) {
  const { by, reason } = facts.request as OpenRequest & { kind: 'cancellation' };
  return {
    request: null,
    requestExpiresAt: null,
    cancellation: { by, ground: reason, mode: 'by' in cause ? 'agreement' : 'silence' },
  } satisfies typeof noRequest & Partial<Facts>;
}

/** The order was cancelled by both: proves the raised event. @rule CAN-1 */
export const isAgreed = ({ cancellation }: Facts): boolean =>
  cancellation?.mode === 'agreement' || cancellation?.mode === 'silence';

/** A delivery declines the buyer's request, where the terms say so. @rule D-10 */
export const isDeclinedByDelivery = ({ terms }: Facts): boolean => terms.requests.cancellation.deliveryDeclines;

/** What cancels an order without the other side's consent. */
type Decision =
  | CommandOf<'cancelBeforeStart' | 'cancelLate' | 'cancelOrder'>
  | (Clock & { readonly type: 'clock.requirementsTimeOut' | 'clock.veryLateCancels' });

const isVeryLate = ({ veryLateAt, at }: Facts): boolean => at >= (veryLateAt as Instant); // asked only of a late order

/** Who decided alone, why, and how. @rule D-32 */
function decided(facts: Facts, cause: Decision): Cancellation {
  switch (cause.type) {
    case 'cancelBeforeStart':
      return { by: cause.by, ground: null, mode: 'beforeStart' };
    case 'cancelLate':
      return { by: cause.by, ground: cause.reason ?? null, mode: isVeryLate(facts) ? 'veryLate' : 'late' };
    case 'cancelOrder':
      return { by: cause.by, ground: cause.ground, mode: 'support' };
    case 'clock.requirementsTimeOut':
      return { by: 'clock', ground: null, mode: 'requirementsTimeOut' };
    case 'clock.veryLateCancels':
      return { by: 'clock', ground: null, mode: 'veryLateTimeOut' };
  }
}

/**
 * The order is cancelled. Who decided it together, or by a charge-back, has written so before; anybody else is the cause.
 *
 * @rule CAN-1, REQ-4, LATE-1, LATE-2, D-21, D-22, D-23, D-32
 */
export const cancelled = (facts: Facts, cause: Decision) =>
  ({
    cancelledAt: facts.at,
    cancellation: facts.cancellation ?? decided(facts, cause),
    dueAt: null,
    veryLateAt: null,
    veryLateCancelsAt: null,
    requirementsDueAt: null,
    reviewEndsAt: null,
    reviewLeft: null,
    draft: null,
  }) satisfies typeof noDeliveryDates & Partial<Facts>;
