/** Chance that can be repeated. */
export type Chance = () => number;

/** mulberry32: a small seeded generator, from 0 to below 1. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(chance: Chance, items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;

/** A whole number from 0 to below a bound. */
export const below = (chance: Chance, bound: number): number => Math.floor(chance() * bound);
