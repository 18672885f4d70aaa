/** Revision: the buyer declines a delivery, within the number of revisions bought. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Instant, Milliseconds } from '../../../src/time/index.js';
import { closeByGoingOn } from './closing.js';
import { type Dates, datesFrom, lastOf, noDates } from './dates.js';
import { type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBuyer, toSeller } from './notified.js';
import { endOf } from './numbers.js';
import {
  also,
  bareRefusal,
  ifCancelled,
  ifCompleted,
  notBuyer,
  notSeller,
  outOfRange,
  type Reasons,
  refusal,
} from './reasons.js';
import { Fulfilment } from './state.js';

/** @rule D-15 */
function revisionDates({ facts, numbers }: Draft, from: Instant): Dates {
  if (numbers.revisionFixed !== null) return datesFrom(numbers, endOf(numbers.revisionFixed, from));
  switch (facts.terms.revision.clock) {
    case 'restart':
      return datesFrom(numbers, endOf(numbers.deliveryTime, from));
    case 'resume':
      return datesFrom(numbers, from + (facts.deliveryTimeLeft as Milliseconds));
    default:
      return noDates;
  }
}

const ifUsedUp = ({ revisionsAllowed, revisionsUsed }: Facts): Refusal | null =>
  revisionsAllowed === null || revisionsUsed < revisionsAllowed
    ? null
    : refusal('revisions.usedUp', 'D-17', { allowed: revisionsAllowed });

/** @rule REV-1, D-10, D-11, D-15, D-17 */
export function requestRevision(draft: Draft, command: CommandOf<'requestRevision'>): Reasons {
  if (draft.fulfilment !== Fulfilment.delivered) return notNow(draft, command);
  const dates = revisionDates(draft, draft.at);
  let reasons = also(null, notBuyer(draft));
  reasons = also(reasons, ifUsedUp(draft.facts));
  reasons = also(reasons, outOfRange(lastOf(dates)));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.revisionsUsed += 1;
  facts.reviewEndsAt = null;
  facts.reviewLeft = null;
  facts.reviewExtensions = 0;
  facts.reviewExtendedBy = 0;
  facts.dueAt = dates.dueAt;
  facts.veryLateAt = dates.veryLateAt;
  facts.veryLateCancelsAt = dates.veryLateCancelsAt;
  draft.fulfilment = Fulfilment.revisionOnTime;
  tell(draft, 'revision.requested', 'REV-1', toSeller(draft.by), {
    revisionsUsed: facts.revisionsUsed,
    reviewEndsAt: null,
    reviewLeft: null,
    reviewExtensions: 0,
    reviewExtendedBy: 0,
    dueAt: dates.dueAt,
    veryLateAt: dates.veryLateAt,
    veryLateCancelsAt: dates.veryLateCancelsAt,
  });
  closeByGoingOn(draft, facts, 'buyer', 'D-11', 'D-10');
  end(draft);
  return null;
}

const unlimited = bareRefusal('revisions.unlimited', 'D-17');

/** @rule D-17 */
export const ifUnlimited = ({ revisionsAllowed }: Facts): Refusal | null =>
  revisionsAllowed === null ? unlimited : null;

/** @rule D-17 */
export function grantRevisions(draft: Draft, command: CommandOf<'grantRevisions'>): Reasons {
  let reasons = also(null, notSeller(draft));
  reasons = also(reasons, ifCompleted(draft.fulfilment));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  reasons = also(reasons, ifUnlimited(draft.facts));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  const revisionsAllowed = (facts.revisionsAllowed as number) + command.count;
  facts.revisionsAllowed = revisionsAllowed;
  tell(draft, 'revisions.granted', 'D-17', toBuyer(draft.by), { revisionsAllowed });
  end(draft);
  return null;
}
