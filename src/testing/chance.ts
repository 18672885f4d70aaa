/** Choices drawn from fast-check's own generator, so that a seed decides them all. */
import type * as fc from 'fast-check';

/** A choice among things that are not equally likely. */
export interface Weighted<T> {
  readonly weight: number;
  readonly value: T;
}

/** Draws from the generator that fast-check gives to an arbitrary. */
export class Chance {
  constructor(readonly random: fc.Random) {}

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return this.random.nextInt(least, most);
  }

  /** @param percent how often the answer is yes */
  happens(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)] as T;
  }

  pickWeighted<T>(items: readonly Weighted<T>[]): T {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.between(1, total);
    return (
      items.find(({ weight }) => {
        left -= weight;
        return left <= 0;
      }) as Weighted<T>
    ).value;
  }

  from<T>(arbitrary: fc.Arbitrary<T>): T {
    return arbitrary.generate(this.random, undefined).value;
  }
}
