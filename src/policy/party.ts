/**
 * Who may speak. The host vouches for the role and the party; the order checks that they are its own.
 *
 * @rule D-34
 */
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Role } from '../order/roles.js';

const buyerOrSeller = ['buyer', 'seller'] as const;

const speaksForItself = ({ order }: Facts, who: Speaker): Refusal | null => {
  const party = who.by === 'buyer' ? order.buyer : who.by === 'seller' ? order.seller.id : who.party;
  return who.party === party ? null : refuse('party.wrong', 'D-34', { role: who.by, party: who.party });
};

/**
 * @param roles who may speak
 * @returns `role.wrong` for any other role, `party.wrong` for a buyer or a seller who is not the order's own
 */
export const speaksAs = (roles: readonly Role[], facts: Facts, who: Speaker): Refusal | null =>
  roles.includes(who.by) ? speaksForItself(facts, who) : refuse('role.wrong', 'D-34', { by: who.by, expected: roles });

/** @returns `role.wrong` or `party.wrong` for anybody but the order's buyer */
export const isBuyer = (facts: Facts, who: Speaker): Refusal | null => speaksAs(['buyer'], facts, who);

/** @returns `role.wrong` or `party.wrong` for anybody but the order's seller */
export const isSeller = (facts: Facts, who: Speaker): Refusal | null => speaksAs(['seller'], facts, who);

/** @returns `role.wrong` or `party.wrong` for anybody but the order's buyer and its seller */
export const isBuyerOrSeller = (facts: Facts, who: Speaker): Refusal | null => speaksAs(buyerOrSeller, facts, who);

/** @returns `role.wrong` for anybody but support; support speaks for nobody, so any party will do */
export const isSupport = (facts: Facts, who: Speaker): Refusal | null => speaksAs(['support'], facts, who);
