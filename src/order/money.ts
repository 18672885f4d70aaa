/**
 * The arithmetic of an order's money: integers in minor units of one currency.
 *
 * @rule D-29, D-44
 */

/** Basis points in a whole. */
const whole = 10_000n;

// Amounts reach 10¹² and shares 10⁴: their product passes 2⁵³, so it is taken in BigInt.
const share = (amount: number, basisPoints: number): bigint => BigInt(amount) * BigInt(basisPoints);

/** @returns a share of an amount, rounded down to the minor unit (D-29) */
export const shareRoundedDown = (amount: number, basisPoints: number): number =>
  Number(share(amount, basisPoints) / whole);

/** @returns a share of an amount, rounded half up to the minor unit (D-44) */
const shareRoundedHalfUp = (amount: number, basisPoints: number): number =>
  Number((share(amount, basisPoints) + whole / 2n) / whole);

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
