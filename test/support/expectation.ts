/** What a story may be held to: an expectation reads a world, and fails with the story so far. */
import { isDeepStrictEqual } from 'node:util';
import { fail, type World } from './world.js';

export interface Expectation {
  readonly check: (world: World) => void;
  /** it is about a refusal, so that one is no surprise */
  readonly readsRefusals?: boolean;
}

/** An expectation that something read from the world equals something said by the test. */
export const equal = (what: string, read: (world: World) => unknown, expected: unknown): Expectation => ({
  check: (world) => {
    const actual = read(world);
    if (isDeepStrictEqual(actual, expected)) return;
    const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value));
    fail(world, `${what}: expected ${wanted}, got ${got}`, actual, expected);
  },
});
