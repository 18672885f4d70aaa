/** Requests: at most one is open, and the other side answers. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Facts, OpenRequest } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Party } from '../../../src/order/roles.js';
import type { Instant } from '../../../src/time/index.js';
import { agreeToCancel } from './cancellation.js';
import type { MutableFacts } from './copy-facts.js';
import { datesFrom, lastOf } from './dates.js';
import { type Draft, end, take, tell } from './draft.js';
import { toBoth, toBuyer, toSeller } from './notified.js';
import { endOf } from './numbers.js';
import {
  also,
  bareRefusal,
  ifCancelled,
  ifCompleted,
  notBuyer,
  notBuyerOrSeller,
  notSeller,
  outOfRange,
  type Reasons,
  refusal,
} from './reasons.js';
import { pauseReview } from './review.js';
import { type Fulfilment, isUnderWay, Request } from './state.js';

const notUnderWay = bareRefusal('order.notUnderWay', 'D-37');
const alreadyOpen = bareRefusal('request.open', 'RES-3');

export const ifNotUnderWay = (fulfilment: Fulfilment): Refusal | null => (isUnderWay(fulfilment) ? null : notUnderWay);
export const ifOpen = (request: Request): Refusal | null => (request === Request.none ? null : alreadyOpen);

/** How far the work is. */
export const progressOf = ({ requirements, deliveries, revisionsUsed }: Facts) => ({
  requirements,
  deliveries,
  revisionsUsed,
});

/** Writes the request down. @returns what that adds to the facts */
export function open(facts: MutableFacts, request: OpenRequest, requestExpiresAt: Instant) {
  facts.request = request;
  facts.requestExpiresAt = requestExpiresAt;
  return { request, requestExpiresAt };
}

function ifNotLater(laterThan: Instant, until: Instant): Refusal | null {
  return until > laterThan ? null : refusal('extension.notLater', 'D-37', { until, laterThan });
}

/** @rule EXT-1, D-04, D-37, D-38, D-53 */
export function requestExtension(draft: Draft, command: CommandOf<'requestExtension'>): Reasons {
  const { facts: before, numbers } = draft;
  const { at } = draft;
  const { until, message } = command;
  const expiresAt = endOf(numbers.extensionAnswer, at);
  let reasons = also(null, notSeller(draft));
  reasons = also(reasons, ifCompleted(draft.fulfilment));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  reasons = also(reasons, ifNotUnderWay(draft.fulfilment));
  reasons = also(reasons, ifOpen(draft.request));
  reasons = also(reasons, outOfRange(expiresAt));
  reasons = also(reasons, ifNotLater(before.dueAt === null ? at : Math.max(at, before.dueAt), until));
  reasons = also(reasons, outOfRange(lastOf(datesFrom(numbers, until))));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const by = draft.by as Party;
  const via = command.via ?? 'orderPage';
  const since = progressOf(facts);
  const added = open(facts, { kind: 'extension', by, via, openedAt: at, since, until, message }, expiresAt);
  draft.request = Request.extension;
  tell(draft, 'extension.requested', 'EXT-1', toBuyer(by), added);
  end(draft);
  return null;
}

/** @rule RES-1, D-05, D-38, D-53 */
export function requestUpdate(draft: Draft, command: CommandOf<'requestUpdate'>): Reasons {
  const { at } = draft;
  const { message } = command;
  const expiresAt = endOf(draft.numbers.updateAnswer, at);
  let reasons = also(null, notBuyer(draft));
  reasons = also(reasons, ifCompleted(draft.fulfilment));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  reasons = also(reasons, ifNotUnderWay(draft.fulfilment));
  reasons = also(reasons, ifOpen(draft.request));
  reasons = also(reasons, outOfRange(expiresAt));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const by = draft.by as Party;
  const via = command.via ?? 'resolutionCentre';
  const since = progressOf(facts);
  const added = open(facts, { kind: 'update', by, via, openedAt: at, since, message }, expiresAt);
  draft.request = Request.update;
  tell(draft, 'update.requested', 'RES-1', toSeller(by), added);
  end(draft);
  return null;
}

/** Where the other side has asked already, that agrees to it. @rule RES-2, D-12, D-13, D-38, D-53 */
export function requestCancellation(draft: Draft, command: CommandOf<'requestCancellation'>): Reasons {
  if (draft.request === Request.cancellation) return counter(draft);
  const { at } = draft;
  const { reason } = command;
  const expiresAt = endOf(draft.numbers.cancellationAnswer, at);
  let reasons = also(null, notBuyerOrSeller(draft));
  reasons = also(reasons, ifCompleted(draft.fulfilment));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  reasons = also(reasons, ifOpen(draft.request));
  reasons = also(reasons, outOfRange(expiresAt));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const by = draft.by as Party;
  const via = command.via ?? 'resolutionCentre';
  const since = progressOf(facts);
  const added = open(facts, { kind: 'cancellation', by, via, openedAt: at, since, reason }, expiresAt);
  draft.request = Request.cancellation;
  tell(draft, 'cancellation.requested', 'RES-2', toBoth(by), added);
  pauseReview(draft, facts);
  end(draft);
  return null;
}

const isOwn = ({ facts, by }: Draft): boolean => facts.request?.by === by;

function counter(draft: Draft): Reasons {
  let reasons = also(null, notBuyerOrSeller(draft));
  if (isOwn(draft)) reasons = also(reasons, alreadyOpen);
  if (reasons !== null) return reasons;
  agreeToCancel(draft, take(draft), 'D-13', 'agreement');
  end(draft);
  return null;
}
