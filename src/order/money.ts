/**
 * The arithmetic of an order's money: integers in minor units of one currency.
 *
 * @rule D-29, D-44
 */

/** Basis points in a whole. */
const whole = 10_000;

const inBigInt = (amount: number, basisPoints: number, more: number): number =>
  Number((BigInt(amount) * BigInt(basisPoints) + BigInt(more)) / BigInt(whole));

/** Amounts reach 10¹² and shares 10⁴: where their product passes 2⁵³, it is taken in BigInt, which costs many times as much. */
function share(amount: number, basisPoints: number, more: number): number {
  const total = amount * basisPoints + more;
  return Number.isSafeInteger(total) ? (total - (total % whole)) / whole : inBigInt(amount, basisPoints, more);
}

/** @returns a share of an amount, rounded down to the minor unit (D-29) */
export const shareRoundedDown = (amount: number, basisPoints: number): number => share(amount, basisPoints, 0);

/** @returns a share of an amount, rounded half up to the minor unit (D-44) */
const shareRoundedHalfUp = (amount: number, basisPoints: number): number => share(amount, basisPoints, whole / 2);

/**
 * What an order earns once it is completed.
 *
 * @param net         what was paid and not refunded, in minor units
 * @param basisPoints the marketplace's commission
 * @returns the fee, rounded half up, and the rest
 */
export function split(net: number, basisPoints: number): { fee: number; earnings: number } {
  const fee = shareRoundedHalfUp(net, basisPoints);
  return { fee, earnings: net - fee };
}
