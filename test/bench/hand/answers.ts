/** Answers: what becomes of the open request when the other side answers, its opener withdraws it, or nobody answers. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { OpenRequest } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Instant } from '../../../src/time/index.js';
import { acceptAdjustment, movedDates } from './adjustment.js';
import { agreeToCancel } from './cancellation.js';
import { close } from './closing.js';
import type { MutableFacts } from './copy-facts.js';
import { dateMoved, datesFrom, lastOf } from './dates.js';
import { beginAt, type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBoth, toBuyer, toSeller } from './notified.js';
import { also, bareRefusal, notBuyerOrSeller, outOfRange, type Reasons, refusal } from './reasons.js';
import { resumeReview } from './review.js';
import { Request } from './state.js';

type Answer = CommandOf<'answerRequest'>;

const ifOwn = ({ facts, by }: Draft): Refusal | null =>
  facts.request?.by === by ? refusal('request.own', 'RES-3', { by }) : null;

/** One side alone can answer: whoever asked hears that, and nothing else about the speaker. */
const notInTurn = (draft: Draft): Refusal | null => notBuyerOrSeller(draft) ?? ifOwn(draft);

/** @rule RES-3 */
export function answerRequest(draft: Draft, command: Answer): Reasons {
  switch (draft.request) {
    case Request.extension:
      return answerExtension(draft, command);
    case Request.cancellation:
      return answerCancellation(draft, command);
    case Request.update:
      return answerUpdate(draft, command);
    case Request.adjustment:
      return answerAdjustment(draft, command);
    default:
      return notNow(draft, command);
  }
}

/** @rule EXT-1, EXT-4 */
function answerExtension(draft: Draft, command: Answer): Reasons {
  const reasons = also(null, notInTurn(draft));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  if (command.accept) acceptExtension(draft, facts, 'EXT-1');
  else close(draft, facts, 'extension.declined', 'EXT-4', toSeller(draft.by));
  end(draft);
  return null;
}

/** The date moves to the one asked for, never earlier than the one in force. @rule EXT-1, EXT-2, D-06, D-08 */
function acceptExtension(draft: Draft, facts: MutableFacts, rule: 'EXT-1' | 'EXT-2'): void {
  const { until } = facts.request as OpenRequest & { kind: 'extension' };
  const dates = datesFrom(draft.numbers, facts.dueAt === null ? until : Math.max(until, facts.dueAt));
  const { dueAt, veryLateAt, veryLateCancelsAt } = dates;
  facts.dueAt = dueAt;
  facts.veryLateAt = veryLateAt;
  facts.veryLateCancelsAt = veryLateCancelsAt;
  facts.request = null;
  facts.requestExpiresAt = null;
  draft.request = Request.none;
  const added = { dueAt, veryLateAt, veryLateCancelsAt, request: null, requestExpiresAt: null };
  tell(draft, 'extension.accepted', rule, toBoth(draft.by), added);
  dateMoved(draft);
}

/** @rule CAN-1, RES-2, D-12 */
function answerCancellation(draft: Draft, command: Answer): Reasons {
  const reasons = also(also(null, notBuyerOrSeller(draft)), ifOwn(draft));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  if (command.accept) agreeToCancel(draft, facts, 'CAN-1', 'agreement');
  else {
    close(draft, facts, 'cancellation.declined', 'RES-2', toBoth(draft.by));
    resumeReview(draft, facts);
  }
  end(draft);
  return null;
}

const notDeclinable = bareRefusal('update.notDeclinable', 'D-05');

/** @rule D-05 */
function answerUpdate(draft: Draft, command: Answer): Reasons {
  let reasons = also(null, notInTurn(draft));
  if (!command.accept) reasons = also(reasons, notDeclinable);
  if (reasons !== null) return reasons;
  close(draft, take(draft), 'update.answered', 'D-05', toBuyer(draft.by));
  end(draft);
  return null;
}

/** @rule REV-2, D-18, D-53 */
function answerAdjustment(draft: Draft, command: Answer): Reasons {
  const dates = command.accept ? movedDates(draft, draft.at) : null;
  let reasons = also(also(null, notBuyerOrSeller(draft)), ifOwn(draft));
  if (dates !== null) reasons = also(reasons, outOfRange(lastOf(dates)));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  if (command.accept) acceptAdjustment(draft, facts, dates);
  else close(draft, facts, 'adjustment.declined', 'REV-2', toBoth(draft.by));
  end(draft);
  return null;
}

/** @rule RES-3, D-12 */
export function withdrawRequest(draft: Draft, command: CommandOf<'withdrawRequest'>): Reasons {
  if (draft.request === Request.none) return notNow(draft, command);
  const { by: openedBy } = draft.facts.request as OpenRequest;
  let reasons = also(null, notBuyerOrSeller(draft));
  if (openedBy !== draft.by) reasons = also(reasons, refusal('request.notYours', 'RES-3', { openedBy }));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const pauses = draft.request === Request.cancellation;
  close(draft, facts, 'request.withdrawn', 'RES-3', toBoth(draft.by));
  if (pauses) resumeReview(draft, facts);
  end(draft);
  return null;
}

const silent = Object.freeze({ request: null, requestExpiresAt: null, sellerIsSilent: true });

/** Nobody answered. @rule EXT-2, RES-2, D-05, D-39 */
export function expireRequest(draft: Draft, at: Instant): void {
  const facts = beginAt(draft, at);
  switch (draft.request) {
    case Request.extension:
      acceptExtension(draft, facts, 'EXT-2');
      break;
    case Request.cancellation:
      agreeToCancel(draft, facts, 'RES-2', 'silence');
      break;
    case Request.adjustment:
      close(draft, facts, 'adjustment.lapsed', 'D-39', toBoth(draft.by));
      break;
    case Request.update:
      facts.request = null;
      facts.requestExpiresAt = null;
      facts.sellerIsSilent = true;
      draft.request = Request.none;
      tell(draft, 'update.expired', 'D-05', toBoth(draft.by), silent);
  }
  end(draft);
}
