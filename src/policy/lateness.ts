/**
 * Lateness: what the buyer may do about an order that is late, or very late. An open request for a later date does not
 * stand in the way (D-07).
 */
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { type Refusal, refuse } from '../order/refusals.js';

/**
 * « Le client peut annuler la commande si vous ne répondez pas. » (l.116)
 *
 * @returns `seller.notSilent` unless the seller left an update request unanswered and said nothing since
 * @rule LATE-1, D-05
 */
export const isSellerSilent = (facts: Facts, _: Speaker): Refusal | null =>
  facts.sellerIsSilent ? null : refuse('seller.notSilent', 'D-05');

/** The order is late against the date in force. @rule LATE-1 */
export const late = (facts: Facts) => ({ lateFor: facts.dueAt }) satisfies Partial<Facts>;

/** The date moved since the order was found late, so lateness is judged anew: proves the raised event. @rule D-06, D-08 */
export const isDateNew = (facts: Facts): boolean => facts.dueAt !== facts.lateFor;
