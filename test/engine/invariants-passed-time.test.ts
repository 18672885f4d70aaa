/** What time alone made of an order is judged once; whatever is not the very same is judged again. */
import { describe, expect, test } from 'vitest';
import { answeredOf, type Changed } from '../../src/engine/invariants/answered.js';
import { violationsOfStep } from '../../src/engine/invariants/of-step.js';
import { PassedTime } from '../../src/engine/invariants/passed-time.js';
import type { Order } from '../../src/index.js';
import type { Observed } from '../../src/verify/index.js';
import { steps } from '../support/observed-steps.js';

const { refusedLate, deliver, nothing } = steps;
const late = answeredOf(refusedLate);
const { order, events } = late.outcome;

/** A copy of a step that was refused late, which somebody may write on. */
function copied(): Observed & { outcome: { order: Order } } {
  const copy = { ...order, facts: { ...order.facts } };
  return { ...refusedLate, outcome: { ...refusedLate.outcome, order: copy, events: [...events] } };
}

function judged(step: Observed): PassedTime {
  const passed = new PassedTime();
  expect(violationsOfStep(step, passed)).toEqual([]);
  return passed;
}

describe('D-49 · what time alone made of an order is judged once', () => {
  test('for every command that is refused there', () => {
    expect(new PassedTime().isKnown(late)).toBe(false);
    const passed = judged(refusedLate);
    expect(passed.isKnown(late)).toBe(true);
    expect(passed.isKnown({ ...late })).toBe(true);
    expect(violationsOfStep(refusedLate, passed)).toEqual([]);
  });

  test.each<[is: string, changed: Changed]>([
    ['another order before it', { ...late, before: { ...late.before } }],
    ['another instant', { ...late, now: late.now + 1 }],
    ['another order after it', { ...late, outcome: { order: { ...order }, events } }],
    ['other events', { ...late, outcome: { order, events: [...events] } }],
    ['a command that was accepted', { ...late, accepted: deliver.cause as never }],
  ])('and again for %s', (_, changed) => expect(judged(refusedLate).isKnown(changed)).toBe(false));

  test('and again where an engine wrote on the order after it gave it away', () => {
    const step = copied();
    const passed = judged(step);
    Object.assign(step.outcome.order.facts, { held: 1 });
    expect(violationsOfStep(step, passed).map(({ number }) => number)).toContain(3);
  });

  test('or told more in the same list of events', () => {
    const step = copied();
    const passed = judged(step);
    (step.outcome.events as unknown[]).push(events[0]);
    expect(violationsOfStep(step, passed).map(({ number }) => number)).toContain(34);
  });

  test('what was accepted, what changed nothing and what is wrong is not taken for judged', () => {
    const passed = judged(refusedLate);
    expect(violationsOfStep(deliver, passed)).toEqual([]);
    expect(violationsOfStep(nothing, passed)).toEqual([]);
    expect(passed.isKnown(late)).toBe(true);
    const wrong = copied();
    Object.assign(wrong.outcome.order.facts, { held: 1 });
    const said = violationsOfStep(wrong, passed);
    expect(violationsOfStep(wrong, passed)).toEqual(said);
    expect(said).not.toEqual([]);
  });

  test('what is known is not looked at again, and nothing wrong is one and the same list', () => {
    class Trusting extends PassedTime {
      override readonly isKnown = () => true;
    }
    const wrong = copied();
    Object.assign(wrong.outcome.order.facts, { held: 1 });
    expect(violationsOfStep(wrong, new Trusting())).toBe(violationsOfStep(nothing));
    expect(violationsOfStep(wrong)).not.toEqual([]);
  });

  test('D-49 · the refusal itself is judged each time', () => {
    const passed = judged(refusedLate);
    const silent = { ...refusedLate, outcome: { ...refusedLate.outcome, refusals: [] } };
    expect(violationsOfStep(silent, passed).map(({ number }) => number)).toEqual([33]);
  });
});
