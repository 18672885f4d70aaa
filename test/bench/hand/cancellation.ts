/** Cancellation: agreed, or decided by one side alone. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Cancellation, Facts, OpenRequest } from '../../../src/order/facts.js';
import type { RuleId } from '../../../src/order/rules.js';
import type { Instant } from '../../../src/time/index.js';
import { closeAtEnd } from './closing.js';
import type { MutableFacts } from './copy-facts.js';
import { isLate } from './dates.js';
import { beginAt, type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBoth, toSeller } from './notified.js';
import { closeRating, openRating } from './rating.js';
import { also, bareRefusal, ifCancelled, notBuyer, notSupport, type Reasons } from './reasons.js';
import { Earnings, Fulfilment, Rating, Request } from './state.js';

/** The order is cancelled: requests, earnings and ratings follow. @rule CAN-1, D-16, D-23, D-40, D-45, D-46 */
export function cancel(draft: Draft, facts: MutableFacts, rule: RuleId, cancellation: Cancellation): void {
  const { at } = facts;
  const added = {
    cancelledAt: at,
    cancellation,
    dueAt: null,
    veryLateAt: null,
    veryLateCancelsAt: null,
    requirementsDueAt: null,
    reviewEndsAt: null,
    reviewLeft: null,
    draft: null,
  };
  const settlesLateness = facts.onTime === null && isLate(facts);
  if (settlesLateness) facts.onTime = false;
  facts.cancelledAt = at;
  facts.cancellation = cancellation;
  facts.dueAt = null;
  facts.veryLateAt = null;
  facts.veryLateCancelsAt = null;
  facts.requirementsDueAt = null;
  facts.reviewEndsAt = null;
  facts.reviewLeft = null;
  facts.draft = null;
  draft.fulfilment = Fulfilment.cancelled;
  tell(draft, 'order.cancelled', rule, toBoth(draft.by), settlesLateness ? { onTime: false, ...added } : added);
  closeAtEnd(draft, facts);
  giveBack(draft, facts);
  endOrOpenRating(draft, facts);
}

function giveBack(draft: Draft, facts: MutableFacts): void {
  if (draft.earnings === Earnings.held) {
    facts.refunded = facts.paid;
    facts.held = 0;
    draft.earnings = Earnings.refunded;
    tell(draft, 'earnings.refunded', 'D-45', toBoth(draft.by), { refunded: facts.paid, held: 0 });
  } else if (draft.earnings === Earnings.clearing || draft.earnings === Earnings.available)
    reverse(draft, facts, 'D-23');
}

/** The earnings are taken back, the fee included. @rule D-23, D-24 */
export function reverse(draft: Draft, facts: MutableFacts, rule: 'D-23' | 'D-24'): void {
  const takenBack = facts.paid - facts.refunded;
  facts.takenBack = takenBack;
  facts.refunded = facts.paid;
  facts.fee = 0;
  facts.earnings = 0;
  draft.earnings = Earnings.reversed;
  const added = { takenBack, refunded: facts.paid, fee: 0, earnings: 0 };
  tell(draft, 'earnings.reversed', rule, toSeller(draft.by), added);
}

function endOrOpenRating(draft: Draft, facts: MutableFacts): void {
  if (draft.rating === Rating.closed) {
    const isRated = facts.terms.rating.cancelledOrders && facts.startedAt !== null && facts.completedAt === null;
    if (isRated) openRating(draft, facts, 'D-46');
  } else if (
    (draft.rating === Rating.awaitingBuyer || draft.rating === Rating.awaitingSeller) &&
    facts.completedAt !== null
  )
    closeRating(draft, facts);
}

/** Somebody alone, or the clock, ends the order. */
function decide(draft: Draft, rule: RuleId, cancellation: Cancellation): null {
  cancel(draft, take(draft), rule, cancellation);
  end(draft);
  return null;
}

/** @rule D-21, D-22 */
export function cancelByClock(
  draft: Draft,
  at: Instant,
  rule: 'D-21' | 'D-22',
  mode: 'requirementsTimeOut' | 'veryLateTimeOut',
): void {
  cancel(draft, beginAt(draft, at), rule, { by: 'clock', ground: null, mode });
  end(draft);
}

/** @rule REQ-4 */
export function cancelBeforeStart(draft: Draft, command: CommandOf<'cancelBeforeStart'>): Reasons {
  if (draft.fulfilment !== Fulfilment.awaitingRequirements) return notNow(draft, command);
  const reasons = also(null, notBuyer(draft));
  return reasons ?? decide(draft, 'REQ-4', { by: draft.by, ground: null, mode: 'beforeStart' });
}

const notSilent = bareRefusal('seller.notSilent', 'D-05');

const isVeryLate = ({ veryLateAt }: Facts, at: Instant): boolean => veryLateAt !== null && at >= veryLateAt;

/** @rule LATE-1, LATE-2, D-05 */
export function cancelLate(draft: Draft, command: CommandOf<'cancelLate'>): Reasons {
  const { facts, fulfilment } = draft;
  const asksForSilence = fulfilment === Fulfilment.late || fulfilment === Fulfilment.revisionLate;
  if (!asksForSilence && fulfilment !== Fulfilment.veryLate && fulfilment !== Fulfilment.revisionVeryLate)
    return notNow(draft, command);
  let reasons = also(null, notBuyer(draft));
  if (asksForSilence && !facts.sellerIsSilent) reasons = also(reasons, notSilent);
  if (reasons !== null) return reasons;
  const mode = isVeryLate(facts, draft.at) ? 'veryLate' : 'late';
  const rule = asksForSilence ? 'LATE-1' : 'LATE-2';
  return decide(draft, rule, { by: draft.by, ground: command.reason ?? null, mode });
}

/** @rule CAN-1, D-23 */
export function cancelOrder(draft: Draft, command: CommandOf<'cancelOrder'>): Reasons {
  const reasons = also(also(null, notSupport(draft)), ifCancelled(draft.fulfilment));
  return reasons ?? decide(draft, 'CAN-1', { by: draft.by, ground: command.ground, mode: 'support' });
}

/** Both agreed, or one kept silent: who asked is the initiator. @rule CAN-1, RES-2, D-13, D-32 */
export function agreeToCancel(draft: Draft, facts: MutableFacts, rule: RuleId, mode: 'agreement' | 'silence'): void {
  const { by, reason } = facts.request as OpenRequest & { kind: 'cancellation' };
  const cancellation: Cancellation = { by, ground: reason, mode };
  facts.request = null;
  facts.requestExpiresAt = null;
  facts.cancellation = cancellation;
  draft.request = Request.none;
  tell(draft, 'cancellation.agreed', rule, toBoth(draft.by), { request: null, requestExpiresAt: null, cancellation });
  cancel(draft, facts, 'CAN-1', cancellation);
}
