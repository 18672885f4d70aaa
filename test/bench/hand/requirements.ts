/** Requirements: an order waits for them, and starts when they are in, or skipped. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { RuleId } from '../../../src/order/rules.js';
import { closeByGoingOn } from './closing.js';
import type { MutableFacts } from './copy-facts.js';
import { type Dates, datesFrom, lastOf } from './dates.js';
import { type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBoth, toBuyer, toSeller } from './notified.js';
import { endOf } from './numbers.js';
import { also, bareRefusal, notBuyer, notSeller, outOfRange, type Reasons } from './reasons.js';
import { Fulfilment, isRunning } from './state.js';

const sent = Object.freeze({ requirements: 'sent' });
const skipped = Object.freeze({ requirements: 'skipped' });
const nothing = Object.freeze({});

const notRunning = bareRefusal('order.notRunning', 'START-1');
const alreadySent = bareRefusal('requirements.alreadySent', 'D-42');
const notAsked = bareRefusal('requirements.notAsked', 'D-42');

export const ifNotRunning = (fulfilment: Fulfilment): Refusal | null => (isRunning(fulfilment) ? null : notRunning);

function ifNotMissing({ requirements }: Facts): Refusal | null {
  if (requirements === 'sent') return alreadySent;
  return requirements === 'unasked' ? notAsked : null;
}

/** @rule START-1, REQ-3 */
function start(draft: Draft, facts: MutableFacts, rule: RuleId, { dueAt, veryLateAt, veryLateCancelsAt }: Dates): void {
  facts.startedAt = facts.at;
  facts.requirementsDueAt = null;
  facts.dueAt = dueAt;
  facts.veryLateAt = veryLateAt;
  facts.veryLateCancelsAt = veryLateCancelsAt;
  draft.fulfilment = Fulfilment.onTime;
  const added = { startedAt: facts.at, requirementsDueAt: null, dueAt, veryLateAt, veryLateCancelsAt };
  tell(draft, 'order.started', rule, toBoth(draft.by), added);
}

/** @rule START-1, D-19, D-42, D-52 */
export function submitRequirements(draft: Draft): Reasons {
  if (draft.fulfilment !== Fulfilment.awaitingRequirements) return storeRequirements(draft);
  const { numbers } = draft;
  const dates = datesFrom(numbers, endOf(numbers.deliveryTime, draft.at));
  const reasons = also(also(null, notBuyer(draft)), outOfRange(lastOf(dates)));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.requirements = 'sent';
  tell(draft, 'requirements.submitted', 'START-1', toSeller(draft.by), sent);
  start(draft, facts, 'START-1', dates);
  closeByGoingOn(draft, facts, 'buyer', 'D-52', 'D-52');
  end(draft);
  return null;
}

function storeRequirements(draft: Draft): Reasons {
  let reasons = also(null, notBuyer(draft));
  reasons = also(reasons, ifNotRunning(draft.fulfilment));
  reasons = also(reasons, ifNotMissing(draft.facts));
  if (reasons !== null) return reasons;
  take(draft).requirements = 'sent';
  tell(draft, 'requirements.stored', 'D-19', toSeller(draft.by), sent);
  end(draft);
  return null;
}

/** @rule REQ-3, D-52 */
export function skipRequirements(draft: Draft, command: CommandOf<'skipRequirements'>): Reasons {
  if (draft.fulfilment !== Fulfilment.awaitingRequirements) return notNow(draft, command);
  const { numbers } = draft;
  const dates = datesFrom(numbers, endOf(numbers.deliveryTime, draft.at));
  const reasons = also(also(null, notSeller(draft)), outOfRange(lastOf(dates)));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  facts.requirements = 'skipped';
  tell(draft, 'requirements.skipped', 'REQ-3', toBuyer(draft.by), skipped);
  start(draft, facts, 'REQ-3', dates);
  closeByGoingOn(draft, facts, 'seller', 'D-52', 'D-52');
  end(draft);
  return null;
}

/** @rule REQ-2 */
export function remindBuyer(draft: Draft, command: CommandOf<'remindBuyer'>): Reasons {
  if (draft.fulfilment !== Fulfilment.awaitingRequirements) return notNow(draft, command);
  const reasons = also(null, notSeller(draft));
  if (reasons !== null) return reasons;
  take(draft);
  tell(draft, 'requirements.reminded', 'REQ-2', toBuyer(draft.by), nothing);
  end(draft);
  return null;
}
