/** The passage of time: deadlines fire one by one, each at its own instant. */
import type { Instant } from '../../../src/time/index.js';
import { expireRequest } from './answers.js';
import { cancelByClock } from './cancellation.js';
import { completeBySilence } from './completion.js';
import { beginAt, type Draft, end, tell } from './draft.js';
import { toBoth, toSeller } from './notified.js';
import { endRating } from './rating.js';
import { Earnings, Fulfilment } from './state.js';
import { earningsDeadlineOf, ratingDeadlineOf, requestDeadlineOf, workDeadlineOf } from './wake-at.js';

/** Fires every deadline up to an instant. @rule D-02, D-41 */
export function settle(draft: Draft, now: Instant): void {
  while (draft.wakeAt !== null && draft.wakeAt <= now && fireNext(draft, now));
}

type Region = 'request' | 'work' | 'rating' | 'earnings';

/** A deadline that was set in the past fires at the last event; of two at one instant the first region's. */
function fireNext(draft: Draft, now: Instant): boolean {
  const { facts } = draft;
  const requestAt = requestDeadlineOf(draft.request, facts);
  const workAt = workDeadlineOf(draft.fulfilment, facts);
  const ratingAt = ratingDeadlineOf(draft.rating, facts);
  const earningsAt = earningsDeadlineOf(draft.earnings, facts);
  let at: Instant = Number.POSITIVE_INFINITY;
  let region: Region = 'request';
  if (requestAt !== null) at = Math.max(requestAt, facts.at);
  if (workAt !== null && Math.max(workAt, facts.at) < at) {
    at = Math.max(workAt, facts.at);
    region = 'work';
  }
  if (ratingAt !== null && Math.max(ratingAt, facts.at) < at) {
    at = Math.max(ratingAt, facts.at);
    region = 'rating';
  }
  if (earningsAt !== null && Math.max(earningsAt, facts.at) < at) {
    at = Math.max(earningsAt, facts.at);
    region = 'earnings';
  }
  if (at > now) return false;
  if (region === 'request') expireRequest(draft, at);
  else if (region === 'work') fireWorkDeadline(draft, at);
  else if (region === 'rating') endRating(draft, at);
  else clearEarnings(draft, at);
  return true;
}

function fireWorkDeadline(draft: Draft, at: Instant): void {
  switch (draft.fulfilment) {
    case Fulfilment.awaitingRequirements:
      cancelByClock(draft, at, 'D-21', 'requirementsTimeOut');
      break;
    case Fulfilment.delivered:
      completeBySilence(draft, at);
      break;
    case Fulfilment.onTime:
      becomeLate(draft, at, Fulfilment.late);
      break;
    case Fulfilment.revisionOnTime:
      becomeLate(draft, at, Fulfilment.revisionLate);
      break;
    case Fulfilment.late:
      becomeVeryLate(draft, at, Fulfilment.veryLate);
      break;
    case Fulfilment.revisionLate:
      becomeVeryLate(draft, at, Fulfilment.revisionVeryLate);
      break;
    default:
      cancelByClock(draft, at, 'D-22', 'veryLateTimeOut');
      break;
  }
}

/** @rule LATE-1 */
function becomeLate(draft: Draft, at: Instant, fulfilment: Fulfilment): void {
  const facts = beginAt(draft, at);
  facts.lateFor = facts.dueAt;
  draft.fulfilment = fulfilment;
  tell(draft, 'order.late', 'LATE-1', toBoth(draft.by), { lateFor: facts.dueAt });
  end(draft);
}

/** @rule LATE-2 */
function becomeVeryLate(draft: Draft, at: Instant, fulfilment: Fulfilment): void {
  beginAt(draft, at);
  draft.fulfilment = fulfilment;
  tell(draft, 'order.veryLate', 'LATE-2', toBoth(draft.by), {});
  end(draft);
}

/** @rule CLR-1 */
function clearEarnings(draft: Draft, at: Instant): void {
  beginAt(draft, at);
  draft.earnings = Earnings.available;
  tell(draft, 'earnings.available', 'CLR-1', toSeller(draft.by), {});
  end(draft);
}
