/**
 * Who may speak. The host vouches for the role and the party; the order checks that they are its own.
 *
 * @rule D-34
 */
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Role } from '../order/roles.js';

/**
 * @param support who speaks for support, which is nobody of the order: whoever the host says it is
 * @returns the id of who has a role in an order
 */
export const partyOf = ({ order }: Facts, by: Role, support = 'support'): string =>
  by === 'buyer' ? order.buyer : by === 'seller' ? order.seller.id : support;

/** Support speaks for nobody, so any party will do. */
const speaksForItself = (facts: Facts, who: Speaker): Refusal | null => {
  const party = partyOf(facts, who.by, who.party);
  return who.party === party ? null : refuse('party.wrong', 'D-34', { role: who.by, party: who.party });
};

/**
 * @param roles who may speak
 * @returns `role.wrong` for any other role, `party.wrong` for a buyer or a seller who is not the order's own
 */
export const speaksAs = (roles: readonly Role[], facts: Facts, who: Speaker): Refusal | null =>
  roles.includes(who.by) ? speaksForItself(facts, who) : refuse('role.wrong', 'D-34', { by: who.by, expected: roles });
