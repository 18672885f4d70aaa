/** The forty invariants: all there, and broken by no life of an order. */
import { describe, expect, test } from 'vitest';
import { advance, nextDeadline, type Order, type OrderEvent, parseCommand, rules, submit } from '../../src/index.js';
import {
  historyLawsBrokenBy,
  invariants,
  lawsBrokenBy,
  violationsOf,
  violationsOfStep,
} from '../../src/verify/index.js';
import { isOver, pick, randomCommand, randomPlacement, seededRandom } from '../support/random-walk.js';
import { anOrder, buyer, seller, support } from '../support/scenario.js';

describe('the catalogue of invariants', () => {
  test('holds the numbers from 1 to 40, each once', () =>
    expect(invariants.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1)));

  test('gives each a name of its own, and rules that exist', () => {
    expect(new Set(invariants.map(({ name }) => name)).size).toBe(40);
    for (const { rules: ids } of invariants) {
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(rules).toHaveProperty(id);
    }
  });

  test('has at least one way to look at each, and says the same twice of none', () => {
    expect(invariants.filter(({ statements }) => statements.length === 0)).toEqual([]);
    for (const { statements } of invariants)
      expect(new Set(statements.map(({ kind, expected }) => `${kind} ${expected}`)).size).toBe(statements.length);
  });

  test('D-03 · leaves to a check of the proof only what no order can show: zones and locales', () =>
    expect(invariants.filter(({ kinds }) => kinds.includes('process')).map(({ number }) => number)).toEqual([30]));
});

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

describe('the memory of an order', () => {
  const longest = anOrder
    .under({ limits: { commands: 2 }, requests: { cancellation: { deliveryDeclines: false } } })
    .inProgress()
    .after(
      buyer.requestsCancellation(),
      seller.delivers(),
      buyer.requestsRevision(),
      seller.delivers(),
      buyer.accepts(),
      support.cancels(),
    )
    .place();

  test('D-27 · takes at most five commands beyond its limit, and this is the longest way', () => {
    expect(longest.order.remembered.count).toBe(longest.order.facts.terms.limits.commands + 5);
    expect(violationsOf(longest.order)).toEqual([]);
    expect(historyLawsBrokenBy(longest.history, longest.order)).toEqual([]);
  });

  test('D-27 · and takes nothing more then', () => expect(isOver(longest.order)).toBe(true));
});

describe('on random lives no invariant is broken', () => {
  test('by any order, or by any step', { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 400; seed += 1) {
      expect(violationsOf(randomPlacement(seed).order)).toEqual([]);
      for (const step of livesOf(seed, 30)) expect(violationsOfStep(step), `seed ${seed}`).toEqual([]);
    }
  });

  test('by any law', { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 20; seed += 1) {
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
