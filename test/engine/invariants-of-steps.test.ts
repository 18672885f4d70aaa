/** Every invariant of a step can fail: a step as it was, damaged in one way, is told by its number. */
import { describe, expect, test } from 'vitest';
import {
  assertInvariants,
  InvariantBroken,
  invariants,
  type Observed,
  violationsOf,
  violationsOfStep,
} from '../../src/verify/index.js';
import { damagedEvents } from '../support/damaged-events.js';
import { damagedSteps } from '../support/damaged-steps.js';
import { event, outcome, saidOf, sayingsOf } from '../support/invariant-damage.js';
import { steps } from '../support/observed-steps.js';

const at = (text: string): number => Date.parse(text);
const { accept, draft, nothing, refused, refusedLate, silence, yes } = steps;
const { refusals = [] } = refusedLate.outcome;

const ruleOf = (number: number) => invariants[number - 1]?.rules[0];
const rows = [...damagedEvents, ...damagedSteps].map(([number, is, step, damage, says = '']) => ({
  number,
  is,
  damagedStep: damage(step),
  says,
  rule: ruleOf(number),
}));

describe('a step that was damaged is told by the invariant that it breaks', () => {
  test.each(Object.entries(steps))('D-36 · and not as it was: %s', (_, step) =>
    expect(violationsOfStep(step)).toEqual([]),
  );

  test.each(rows)('$rule · $number: $is', ({ number, damagedStep, says }) =>
    expect(violationsOfStep(damagedStep)).toContainEqual(
      expect.objectContaining({
        number,
        name: invariants[number - 1]?.name,
        expected: expect.stringContaining(says),
      }),
    ),
  );

  test('D-08 · an extension to the very date in force moves it no earlier', () => {
    const { dueAt } = yes.before.facts;
    const numbers = violationsOfStep(event('extension.accepted', { facts: { dueAt } })(yes)).map(
      ({ number }) => number,
    );
    expect(numbers).not.toContain(23);
  });

  test('D-36 · and everything that they may say of a step is said here at least once', () => {
    const said = new Set(rows.flatMap(({ damagedStep }) => violationsOfStep(damagedStep).map(saidOf)));
    expect(sayingsOf('step').filter((saying) => !said.has(saying))).toEqual([]);
  });
});

describe('a host that would rather stop than store nonsense', () => {
  const lost = outcome({ order: { facts: { held: 1 } } })(draft);
  const what = (observed: Observed): string | undefined => violationsOfStep(observed)[0]?.what;

  test('D-36 · goes on where nothing is broken, and nothing is told', () => {
    expect(() => assertInvariants(accept)).not.toThrow();
    expect(violationsOfStep(accept)).toBe(violationsOfStep(refused));
    expect(violationsOf(accept.before)).toBe(violationsOfStep(refused));
  });

  test('D-29 · is stopped, and told all that is broken', () => {
    expect(() => assertInvariants(lost)).toThrow(InvariantBroken);
    expect(() => assertInvariants(lost)).toThrow(
      /^35: replay.* \(facts: saveDraft by seller .*\); 3: paid = held \+ refunded \+ fee \+ earnings.*$/,
    );
    expect(() => assertInvariants(lost)).toThrow(
      expect.objectContaining({ name: 'InvariantBroken', violations: violationsOfStep(lost) }),
    );
  });

  test('D-43 · is told the event that broke it', () =>
    expect(violationsOfStep(event('draft.saved', { sequence: 9 })(draft))[0]).toMatchObject({
      where: 'event 9: sequence',
      what: 'draft.saved by seller at 2026-03-03T12:00:00.000Z',
    }));

  test('D-43 · or the step, with what came of it', () => {
    const running = 'in inProgress.onTime/none/held/closed';
    expect(what(outcome({ refusals: [] })(refused))).toBe(
      `acceptDelivery by buyer at ${at('2026-03-03T12:00Z')} ${running}: refused (), no events`,
    );
    expect(what(outcome({ order: {} })(nothing))).toBe(
      `advance to ${at('2026-03-04T12:00Z')} ${running}: done, no events`,
    );
    expect(what(outcome({ refusals: [...refusals, ...refusals], order: { wakeAt: 1 } })(refusedLate))).toBe(
      `acceptDelivery by buyer at ${at('2026-03-10T12:00Z')} ${running}: refused (command.notNow, command.notNow), order.late`,
    );
    expect(what(outcome({ order: { wakeAt: 1 } })(silence))).toBe(
      `advance to ${at('2026-03-11T12:00Z')} in delivered/none/held/closed: done, order.completed, earnings.clearing, rating.opened`,
    );
  });
});
