/** Why not: the reasons against a command, gathered in the order in which they are asked for. */
import type { Refusal, RefusalCode, RefusalParameters } from '../../../src/order/refusals.js';
import type { Role } from '../../../src/order/roles.js';
import type { RuleId } from '../../../src/order/rules.js';
import { type Instant, isInRange, lastInstant } from '../../../src/time/index.js';
import type { Draft } from './draft.js';
import { Fulfilment } from './state.js';

/** At least one reason, or null: nothing against it. */
export type Reasons = Refusal[] | null;

const none = Object.freeze({});

export const refusal = <C extends RefusalCode>(code: C, rule: RuleId, parameters: RefusalParameters[C]): Refusal =>
  ({ code, rule, parameters }) as Refusal;

/** A refusal that has nothing to add to its code: one object for all. */
export const bareRefusal = (code: RefusalCode, rule: RuleId): Refusal => ({ code, rule, parameters: none }) as Refusal;

/** One reason more, if there is one and its code is not among them. */
export function also(reasons: Reasons, found: Refusal | null): Reasons {
  if (found === null) return reasons;
  if (reasons === null) return [found];
  for (const { code } of reasons) if (code === found.code) return reasons;
  reasons.push(found);
  return reasons;
}

export const outOfRange = (computed: Instant | null): Refusal | null =>
  computed === null || isInRange(computed) ? null : refusal('time.outOfRange', 'D-53', { computed, last: lastInstant });

const buyerOnly: readonly Role[] = ['buyer'];
const sellerOnly: readonly Role[] = ['seller'];
const supportOnly: readonly Role[] = ['support'];
const buyerOrSeller: readonly Role[] = ['buyer', 'seller'];

const wrongRole = ({ by }: Draft, expected: readonly Role[]): Refusal =>
  refusal('role.wrong', 'D-34', { by: by as Role, expected });

const wrongParty = ({ by, party }: Draft): Refusal =>
  refusal('party.wrong', 'D-34', { role: by as Role, party: party as string });

export function notBuyer(draft: Draft): Refusal | null {
  if (draft.by !== 'buyer') return wrongRole(draft, buyerOnly);
  return draft.party === draft.facts.order.buyer ? null : wrongParty(draft);
}

export function notSeller(draft: Draft): Refusal | null {
  if (draft.by !== 'seller') return wrongRole(draft, sellerOnly);
  return draft.party === draft.facts.order.seller.id ? null : wrongParty(draft);
}

export function notBuyerOrSeller(draft: Draft): Refusal | null {
  if (draft.by === 'support') return wrongRole(draft, buyerOrSeller);
  return draft.by === 'buyer' ? notBuyer(draft) : notSeller(draft);
}

export const notSupport = (draft: Draft): Refusal | null =>
  draft.by === 'support' ? null : wrongRole(draft, supportOnly);

const isFinished = bareRefusal('order.finished', 'DONE-2');
const isCancelled = bareRefusal('order.cancelled', 'CAN-1');

export const ifCompleted = (fulfilment: Fulfilment): Refusal | null =>
  fulfilment === Fulfilment.completed ? isFinished : null;

export const ifCancelled = (fulfilment: Fulfilment): Refusal | null =>
  fulfilment === Fulfilment.cancelled ? isCancelled : null;
