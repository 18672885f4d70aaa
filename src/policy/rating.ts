/** Rating: the buyer first, then the seller; both are revealed together. */
import type { CommandOf } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, clampToRange, type Instant } from '../time/index.js';

type Rate = CommandOf<'rate'>;

/** The buyer rates first. @returns `rating.buyerFirst` for the seller @rule RATE-1 */
export const buyerFirst = (_: Facts, who: Speaker): Refusal | null =>
  who.by === 'seller' ? refuse('rating.buyerFirst', 'RATE-1') : null;

/** Then the seller. @returns `rating.alreadyGiven` for the buyer @rule RATE-1, D-31 */
export const sellerNext = (_: Facts, who: Speaker): Refusal | null =>
  who.by === 'buyer' ? refuse('rating.alreadyGiven', 'D-31') : null;

const buyerWindowEnd = ({ terms }: Facts, closedAt: Instant): Instant =>
  after(closedAt, terms.rating.buyerWindow, terms.calendar);

const sellerWindowEnd = ({ terms }: Facts, ratedAt: Instant): Instant =>
  after(ratedAt, terms.rating.sellerWindow, terms.calendar);

/** The buyer may rate for a while, from the completion (or the cancellation, where the terms let it be rated). @rule D-31 */
export const opened = (facts: Facts) =>
  ({ ratingClosesAt: clampToRange(buyerWindowEnd(facts, facts.at)) }) satisfies Partial<Facts>;

/** @returns `time.outOfRange` where the buyer's window would end outside the calendar (D-53) */
export const isBuyerWindowInRange = (facts: Facts, who: Speaker): Refusal | null =>
  staysInRange(buyerWindowEnd(facts, who.at));

/** « Si le client a laissé une évaluation, vous pourrez aussi noter votre expérience avec lui. » (l.132) @rule RATE-1, D-46 */
export const byBuyer = (facts: Facts, { stars }: Rate) =>
  ({ buyerStars: stars, ratingClosesAt: sellerWindowEnd(facts, facts.at) }) satisfies Partial<Facts>;

/** @returns `time.outOfRange` where the seller's window would end outside the calendar (D-53) */
export const isSellerWindowInRange = (facts: Facts, who: Speaker): Refusal | null =>
  staysInRange(sellerWindowEnd(facts, who.at));

/** Both ratings are in, or the seller's window closed on the buyer's alone. @rule D-31 */
export const published = (_: Facts, cause: Rate | { type: string }) =>
  ({ sellerStars: 'stars' in cause ? cause.stars : null, ratingClosesAt: null }) satisfies Partial<Facts>;

/** No rating came in time, or support cancelled the order before it was published. @rule D-46, D-23 */
export const closed = () => ({ ratingClosesAt: null }) satisfies Partial<Facts>;

/** Terms may let an order be rated that was cancelled after its start and before its completion. @rule D-46 */
export const isCancelledOrderRated = ({ terms, startedAt, completedAt }: Facts): boolean =>
  terms.rating.cancelledOrders && startedAt !== null && completedAt === null;

/** The order had been completed before it was cancelled. @rule D-23 */
export const wasCompleted = ({ completedAt }: Facts): boolean => completedAt !== null;
