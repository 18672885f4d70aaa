/** Terms and placements drawn at random: all of them valid, and plain when a test fails. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleTerms, parseTerms, placeOrder, type Terms } from '../../src/index.js';
import { orderInputs, termsArbitrary, termsChanges } from '../../src/testing/index.js';

const seed = 7;
const drawn: readonly Terms[] = fc.sample(termsArbitrary(), { seed, numRuns: 400 });
const share = (holds: (terms: Terms) => boolean): number => drawn.filter(holds).length / drawn.length;

describe('terms drawn around those of the article', () => {
  test('D-26 · are valid, all of them', () => {
    const problems = drawn.map((terms) => parseTerms(terms)).filter(({ ok }) => !ok);
    expect(problems).toEqual([]);
  });

  test('D-03 · have a calendar now and then, and count its days', () => {
    expect(share(({ calendar }) => calendar !== null)).toBeGreaterThan(0.15);
    expect(share(({ calendar }) => calendar !== null)).toBeLessThan(0.35);
    expect(share((terms) => JSON.stringify(terms).includes('businessDays'))).toBeGreaterThan(0.05);
  });

  test('D-15 · know every clock of a revision', () => {
    const clocks = new Set(
      drawn.map(({ revision }) => (typeof revision.clock === 'string' ? revision.clock : 'fixed')),
    );
    expect(clocks).toEqual(new Set(['none', 'restart', 'resume', 'fixed']));
  });

  test('shrink to those of the article', () => {
    const { counterexample } = fc.check(
      fc.property(termsArbitrary(), () => false),
      { seed },
    );
    expect(counterexample).toEqual([articleTerms]);
  });

  test('shrink to the one change that matters', () => {
    const keeps = ({ lateness }: { readonly lateness?: object }): boolean => !('cancelsAfter' in (lateness ?? {}));
    const { counterexample } = fc.check(fc.property(termsChanges(), keeps), { seed, numRuns: 1000 });
    expect(counterexample).toEqual([{ lateness: { cancelsAfter: null } }]);
  });
});

describe('orders as they are placed', () => {
  test('ORIG-1 · can be placed under the terms they were drawn for', () =>
    fc.assert(
      fc.property(
        termsArbitrary().chain((terms) => fc.tuple(fc.constant(terms), orderInputs({}, terms))),
        ([terms, input]) => placeOrder(input, terms).ok,
      ),
      { seed, numRuns: 300 },
    ));

  test('have what is known of them', () => {
    for (const input of fc.sample(orderInputs({ revisions: 2, buyer: 'Bea' }), { seed, numRuns: 50 }))
      expect(input).toMatchObject({ revisions: 2, buyer: 'Bea' });
  });

  test('shrink to a plain one of 1 March 2026', () => {
    const { counterexample } = fc.check(
      fc.property(orderInputs(), () => false),
      { seed },
    );
    expect(counterexample?.[0]).toMatchObject({
      id: 'order-0',
      placedAt: Date.UTC(2026, 2, 1),
      deliveryTime: 'P3D',
      revisions: 0,
      requirements: false,
    });
  });
});
