/** Random but repeatable choices. */
export type Random = () => number;

/** mulberry32: a small seeded generator. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to below the bound. */
export const below = (random: Random, bound: number): number => Math.floor(random() * bound);

export const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)] as T;

/** Makes a value; hostile ones are made anew each time, so that nobody can have spoilt them before. */
export type Maker = (random: Random) => unknown;

/** A value that is made once and handed to all: too large to make again, or without state. */
export const always =
  (value: unknown): Maker =>
  () =>
    value;

/** What is costly comes once among so many. */
const rarely = 100;

/** One of the common makers, and now and then a costly one. */
export const mostly =
  (common: readonly Maker[], costly: readonly Maker[]): Maker =>
  (random) =>
    pick(random, costly.length > 0 && below(random, rarely) === 0 ? costly : common)(random);
