/** On random lives of orders no invariant is broken. */
import { describe, expect, test } from 'vitest';
import { advance, nextDeadline, type Order, type OrderEvent, parseCommand, submit } from '../../src/index.js';
import { historyLawsBrokenBy, lawsBrokenBy, violationsOf, violationsOfStep } from '../../src/verify/index.js';
import { randomCommand, randomPlacement } from '../support/random-walk.js';
import { pick, seededRandom } from '../support/seeded-random.js';

/** A life in which commands come once, twice, too early and too late, and time passes in jumps. */
function* livesOf(seed: number, length: number) {
  const random = seededRandom(seed);
  const { order: placed, events } = randomPlacement(seed);
  let order: Order = placed;
  const history: OrderEvent[] = [...events];
  for (let index = 0; index < length; index += 1) {
    const id = random() < 0.05 ? `c${Math.floor(random() * index)}` : `c${index}`;
    const parsed = parseCommand(randomCommand(order, random, id));
    if (!parsed.ok) continue;
    const before = order;
    const outcome = submit(before, parsed.command);
    const instant = (nextDeadline(before)?.at ?? before.facts.at) + pick(random, [-1, 0, 1]);
    yield { before, cause: instant, outcome: advance(before, instant), history };
    history.push(...outcome.events);
    order = outcome.order;
    yield { before, cause: parsed.command, outcome, history };
  }
}

describe('on random lives no invariant is broken', () => {
  test('D-36 · by any order, or by any step', { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 120; seed += 1) {
      expect(violationsOf(randomPlacement(seed).order)).toEqual([]);
      for (const step of livesOf(seed, 30)) expect(violationsOfStep(step), `seed ${seed}`).toEqual([]);
    }
  });

  test('D-26 · by any law', { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 8; seed += 1) {
      let last = null;
      for (const step of livesOf(seed, 20)) {
        const { order } = step.outcome;
        if (step.history.length % 4 === 0)
          expect(lawsBrokenBy(order, { at: order.facts.at + (seed % 2) * 3_600_000 }), `seed ${seed}`).toEqual([]);
        last = typeof step.cause === 'number' ? last : step;
      }
      if (last !== null) expect(historyLawsBrokenBy(last.history, last.outcome.order), `seed ${seed}`).toEqual([]);
    }
  });
});
