/** How the last command of a story was answered, and how others would be. */
import type { RefusalCode, RuleId } from '../../src/index.js';
import { type Expectation, equal } from './expectation.js';
import type { Step } from './verbs.js';
import { codesOf, fail, outcomeOf } from './world.js';

/** The last command was refused: with exactly these codes when any is given, each perhaps with its rule. */
export const refused = (code?: RefusalCode, rule?: RuleId): Expectation => ({
  readsRefusals: true,
  check: (world) => {
    if (world.refusals.length === 0) fail(world, `expected a refusal (${code ?? 'any'}), but it was accepted`);
    const found = world.refusals.some((refusal) => refusal.code === code && (rule ?? refusal.rule) === refusal.rule);
    if (code !== undefined && !found)
      fail(world, `expected the refusal ${code} (${rule ?? 'any rule'}), got ${codesOf(world.refusals)}`);
  },
});

/** All the refusals of the last command, in order. */
export const refusals = (...expected: readonly RefusalCode[]): Expectation => ({
  ...equal('refusals', (world) => world.refusals.map(({ code }) => code), expected),
  readsRefusals: true,
});

/** What a refusal of the last command says beyond its code. */
export const refusalSays = (expected: object): Expectation => ({
  ...equal('parameters of the refusal', (world) => world.refusals[0]?.parameters, expected),
  readsRefusals: true,
});

/** The last command was accepted, and something happened. */
export const accepted = (): Expectation => ({
  check: (world) => {
    if (world.events.length === 0) fail(world, 'expected something to happen');
  },
});

/** Somebody could do this now. It is not done. */
export const may = (...steps: readonly Step[]): Expectation => ({
  check: (world) => {
    for (const step of steps) {
      const outcome = outcomeOf(world, step);
      if (!outcome.ok) fail(world, `expected to be possible: ${step.says}; refused: ${codesOf(outcome.refusals)}`);
    }
  },
});

/** Somebody could not do this now, perhaps for a given reason. */
export const mayNot = (step: Step, code?: RefusalCode, rule?: RuleId): Expectation => ({
  check: (world) => {
    const outcome = outcomeOf(world, step);
    if (outcome.ok) return fail(world, `expected to be refused: ${step.says}`);
    refused(code, rule).check({ ...world, refusals: outcome.refusals });
  },
});
