/** Which transitions a step took is worked out once for each way in which it looks, the first time too. */
import { expect, test } from 'vitest';
import { transitionsWalked } from '../../src/engine/walked-transitions.js';
import type { OrderEvent } from '../../src/index.js';
import { anOrder } from '../support/scenario.js';

let told = 0;

test('a step that looks like none before it is worked out, and the same again is the very same', () => {
  const { order } = anOrder.place();
  told += 1; // what is told of a step is part of how it looks, and decides nothing
  const events = [{ type: `told ${told}`, rule: 'REQ-2' }] as unknown as readonly OrderEvent[];
  const cause = { type: 'remindBuyer', at: order.facts.at + 1, by: 'seller', party: 'Sam' };
  const names = transitionsWalked(order, cause, events);
  expect(names).toHaveLength(1);
  expect(transitionsWalked(order, cause, events)).toBe(names);
});
