/** Chance that repeats: the same seed, the same run. */
import { chanceFrom } from '../../data/seeded.js';

export class Chance {
  /** @returns a number from 0 up to 1 */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = chanceFrom(seed).next;
  }

  /** @returns a whole number from 0 to `below` - 1 */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
