/** Choices of hostile values. */
import { below, pick, type Random } from '../../support/seeded-random.js';

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
