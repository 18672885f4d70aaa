/** Whatever fast-check can think of, in the place of everything that may come from outside. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleTerms,
  canonicalJson,
  fromRecord,
  type Problem,
  parseCommand,
  parseTerms,
  placeOrder,
  submit,
  toRecord,
} from '../../src/index.js';
import { anOrder, orderInput } from '../support/scenario.js';

const { order } = anOrder.delivered().place();
const before = canonicalJson(toRecord(order));

/** Of any shape: keys that mean something, bigints, dates, maps, sparse lists, typed arrays, no prototype. */
const anything = fc.anything({
  key: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', 'type', 'id', 'at', 'toString'),
  ),
  values: [
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.constantFrom(null, undefined),
  ],
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const areLocated = (problems: readonly Problem[]): boolean =>
  problems.length > 0 &&
  problems.every(({ where, what, expected }) => typeof where === 'string' && what !== '' && expected !== '');

/** One place of something valid, changed to anything. */
const changed = (valid: object) =>
  fc.tuple(fc.constantFrom(...Object.keys(valid), '__proto__', 'extra'), anything).map(([key, value]) => {
    const copy = { ...valid };
    Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  });

const command = { type: 'requestRevision', id: 'c9', at: order.facts.at, by: 'buyer', party: 'Bea', notes: 'Brighter' };
const settings = { numRuns: 500, seed: 4 };

describe('anything at all', () => {
  test('D-49 · instead of a command is refused with where and why, and changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anything, changed(command)), (input) => {
        const parsed = parseCommand(input);
        const outcome = submit(order, input as never);
        expect(parsed.ok || areLocated(parsed.problems)).toBe(true);
        expect(outcome.ok || outcome.order === order).toBe(true);
        expect(canonicalJson(toRecord(order))).toBe(before);
      }),
      settings,
    );
  });

  test('instead of an order, of terms or of a record is refused with where and why', () => {
    const inputs = fc.oneof(anything, changed(orderInput()), changed(articleTerms), changed(toRecord(order)));
    fc.assert(
      fc.property(inputs, (input) => {
        const terms = parseTerms(input);
        const back = fromRecord(input);
        const placement = placeOrder(input as never);
        const under = placeOrder(orderInput(), input as never);
        expect(terms.ok || areLocated(terms.problems)).toBe(true);
        expect(back.ok || areLocated(back.problems)).toBe(true);
        expect(placement.ok || placement.refusals.every(({ code }) => code === 'order.malformed')).toBe(true);
        expect(under.ok || under.refusals.every(({ code }) => code === 'terms.malformed')).toBe(true);
      }),
      settings,
    );
  });
});
