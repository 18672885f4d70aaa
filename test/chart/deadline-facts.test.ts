/** Each deadline has the fact that holds its instant, and is read from it and no other. */
import { expect, test } from 'vitest';
import { deadlines, instantOf } from '../../src/order/deadlines.js';
import { anOrder } from '../support/scenario.js';

test.each(deadlines.map(({ name, fact }) => [name, fact] as const))('D-41 · %s is read from %s', (_, fact) => {
  const { facts } = anOrder.place().order;
  expect(instantOf[fact]({ ...facts, [fact]: 41 })).toBe(41);
  for (const other of deadlines)
    if (other.fact !== fact) expect(instantOf[fact]({ ...facts, [fact]: 1, [other.fact]: 2 })).toBe(1);
});
