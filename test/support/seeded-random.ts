/** Random but repeatable choices. */
export type Random = () => number;

/** mulberry32: a small seeded generator, from 0 up to 1. */
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
