/**
 * The scenario language: `given` a starting point, `when` somebody acts, `whenTimeReaches` a moment, `then` this holds.
 *
 * Nothing in it needs a test runner, nothing reads the time, and no step changes an earlier one.
 */
import assert from 'node:assert/strict';
import type { OrderBuilder } from './builders.js';
import type { Expectation } from './expectation.js';
import type { Moment } from './instants.js';
import type { Step } from './verbs.js';
import { act, codesOf, fail, pass, turn, type World } from './world.js';

/** A story so far. */
export interface Scenario {
  /** Somebody acts: commands in order, all accepted but, perhaps, the last. */
  when(...steps: readonly Step[]): Scenario;
  /** The host wakes up at a moment, and lets time pass up to it. */
  whenTimeReaches(moment: Moment): Scenario;
  /** All of this holds so far, and the story goes on. */
  seeing(...expectations: readonly Expectation[]): Scenario;
  /** All of this holds. A refusal must be among what is expected, or the command is expected to be accepted. */
  then(...expectations: readonly Expectation[]): void;
  readonly world: World;
}

const isExpectation = (value: unknown): value is Expectation => typeof value === 'object' && value !== null;

function judge(world: World, expectations: readonly Expectation[]): World {
  // A scenario that a test returns unfinished is taken for a promise: `then` is called with two functions.
  assert.ok(expectations.every(isExpectation), 'a scenario ends in then(…), with what is expected');
  assert.ok(expectations.length > 0, 'nothing is expected');
  if (world.refusals.length > 0 && !expectations.some(({ readsRefusals }) => readsRefusals))
    fail(world, `the last step was refused, and nobody expected it: ${codesOf(world.refusals)}`);
  for (const { check } of expectations) check(world);
  return { ...world, refusals: [] };
}

const scenario = (world: World): Scenario => ({
  world,
  when: (...steps) => scenario(steps.reduce(act, turn(world))),
  whenTimeReaches: (moment) => scenario(pass(turn(world), moment)),
  seeing: (...expectations) => scenario(judge(world, expectations)),
  // biome-ignore lint/suspicious/noThenProperty: given, when, then; `judge` says so where it is taken for a promise
  then: (...expectations) => void judge(world, expectations),
});

/** A story begins. */
export const given = (start: OrderBuilder): Scenario => scenario(start.place());

export * from './answers.js';
export { anOrder, OrderBuilder, orderInput, termsWith } from './builders.js';
export * from './expectations.js';
export * from './happenings.js';
export { later } from './instants.js';
export { buyer, inTheMouthOf, seller, somebodySends, support } from './verbs.js';
