/** The forty invariants: all there, each with something that looks at it. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/index.js';
import { historyLawsBrokenBy, invariants, violationsOf } from '../../src/verify/index.js';
import { isOver } from '../support/random-walk.js';
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

  test('says each in words, and where to look', () => {
    const aWord = /[a-zA-Z]{2}/;
    for (const { name, statements } of invariants) {
      expect(name).toMatch(aWord);
      for (const { where, expected } of statements)
        expect([where, expected]).toEqual([expect.stringMatching(/[a-zA-Z]{2}|G14/), expect.stringMatching(aWord)]);
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
