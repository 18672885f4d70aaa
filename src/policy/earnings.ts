/** Earnings: held while the order runs, clearing after completion, then available; refunded or reversed instead. */
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { split } from '../order/money.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, clampToRange, type Instant } from '../time/index.js';

/**
 * « Vos revenus sont disponibles 14 jours après la fin de la commande. Pour les freelances Seller Plus, Top freelance et
 * Pro Expert, le délai de validation est de sept jours. » (l.131)
 *
 * @param completedAt the completion that counts (epoch ms, UTC); a tier that changes later moves nothing (D-25)
 * @rule CLR-1
 */
function clearanceFrom({ order, terms }: Facts, completedAt: Instant): Instant {
  const { clearance } = terms;
  const period = clearance.fast.tiers.includes(order.seller.tier) ? clearance.fast.after : clearance.after;
  return after(completedAt, period, terms.calendar);
}

/** @returns `time.outOfRange` where the earnings would clear outside the calendar (D-53) */
export const isClearanceInRange = (facts: Facts, who: Speaker): Refusal | null =>
  staysInRange(clearanceFrom(facts, who.at));

/** What the order earns, once nothing is held any more; the fee is always taken of the whole. @rule D-44, D-47 */
function earned(facts: Facts, paid: number, refunded: number) {
  const { fee, earnings } = split(paid - refunded, facts.terms.fees.sellerCommissionBps);
  return { paid, refunded, held: 0, fee, earnings } satisfies Partial<Facts>;
}

/** « un message de confirmation s'affiche […] montrant les revenus que vous avez générés » (l.129) @rule DONE-3, CLR-1 */
export function clearing(facts: Facts, tipUntil: Instant) {
  const { paid, refunded, held, fee, earnings } = earned(facts, facts.paid, facts.refunded);
  return {
    paid,
    refunded,
    held,
    fee,
    earnings,
    clearsAt: clampToRange(clearanceFrom(facts, facts.at)),
    tipUntil,
  } satisfies Partial<Facts>;
}

/** Everything that was not refunded yet goes back to the buyer. @rule D-45 */
export const refunded = (facts: Facts) => ({ refunded: facts.paid, held: 0 }) satisfies Partial<Facts>;

/** Taken back from the bucket they are in, the fee included; the clearing instant is kept for a return. @rule D-23, D-24 */
export const reversed = (facts: Facts) =>
  ({
    takenBack: facts.paid - facts.refunded,
    refunded: facts.paid,
    fee: 0,
    earnings: 0,
  }) satisfies Partial<Facts>;

/** A tip adds to what was paid and keeps the clearing instant. @rule D-47 */
export const tipped = (facts: Facts, { amount }: { amount: number }) =>
  earned(facts, facts.paid + amount, facts.refunded);

/** A charge-back: of an unfinished order it is the cancellation, of a completed one the reversal. @rule D-24, D-32 */
export const chargebackRecorded = (facts: Facts) =>
  (facts.completedAt === null
    ? { cancellation: { by: 'support', ground: 'chargeback', mode: 'chargeback' } }
    : { chargeback: 'open' }) satisfies Partial<Facts>;

/** A charge-back ended the order: proves the raised event. @rule D-24 */
export const isChargedBack = ({ cancellation }: Facts): boolean => cancellation?.mode === 'chargeback';

/** @returns `chargeback.notOpen` once it is settled @rule D-24 */
export const isChargebackOpen = ({ chargeback }: Facts, _: Speaker): Refusal | null =>
  chargeback === 'open' ? null : refuse('chargeback.notOpen', 'D-24');

/** The charge-back was won, and its earnings, which an order has that was completed, are due by the old instant. @rule D-24 */
export const isWonAfterClearance = ({ clearsAt }: Facts, { won, at }: { won: boolean; at: Instant }): boolean =>
  won && at >= (clearsAt as Instant);

/** The charge-back was won. */
export const isWon = (_: Facts, { won }: { won: boolean }): boolean => won;

/** What was taken back returns. @rule D-24 */
export function chargebackWon(facts: Facts) {
  const { paid, refunded, held, fee, earnings } = earned(facts, facts.paid, facts.refunded - facts.takenBack);
  return { chargeback: 'won', takenBack: 0, paid, refunded, held, fee, earnings } satisfies Partial<Facts>;
}

/** @rule D-24 */
export const chargebackLost = () => ({ chargeback: 'lost' }) satisfies Partial<Facts>;
