/** Chance with a seed: the same seed gives the same choices, on every machine. */
import { seededRandom } from '../../test/support/seeded-random.js';

export interface Chance {
  /** @returns a number in [0, 1) */
  next(): number;
  /** @returns a whole number from `least` to `most`, both included */
  between(least: number, most: number): number;
  /** @returns whether something happens that happens in `share` of all cases */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** @returns one of them, each as often as its weight says; null where no weight is above 0 */
  weighted<T>(from: readonly T[], weightOf: (choice: T) => number): T | null;
  /** @returns that many hexadecimal digits */
  hex(digits: number): string;
}

export function chanceFrom(seed: number): Chance {
  const next = seededRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (share) => next() < share,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    weighted: (from, weightOf) => {
      let left = next() * from.reduce((sum, choice) => sum + weightOf(choice), 0);
      const chosen = from.find((choice) => {
        left -= weightOf(choice);
        return left < 0;
      });
      return chosen ?? null;
    },
    hex: (digits) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join(''),
  };
}
