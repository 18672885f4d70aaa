import { describe, expect, test } from 'vitest';
import { type Order, OrderRefused, orderDecider, type Refusal } from '../../src/index.js';
import { anOrder, given, orderInput } from '../support/scenario.js';

/** How a decider said no. */
function refusalOf(input: unknown, order: Order | null): OrderRefused {
  try {
    orderDecider.decide(input as never, order);
  } catch (error) {
    if (error instanceof OrderRefused) return error;
    throw error;
  }
  throw new Error('it was taken');
}

const { order } = given(anOrder).world;
const placeIt = { type: 'placeOrder', order: orderInput() };
const misplaced = (what: string, expected: string): Refusal => ({
  code: 'order.malformed',
  rule: 'ORIG-1',
  parameters: { problems: [{ where: '', what, expected }] },
});

describe('ORIG-1 · a decider and the first command of a stream', () => {
  test('ORIG-1 · an order that was placed is not placed again', () =>
    expect(refusalOf(placeIt, order).refusals).toEqual([
      misplaced('an order that was placed already', 'placeOrder only as the first command of a stream'),
    ]));

  test('ORIG-1 · nothing is done to an order that was never placed', () => {
    const command = { type: 'remindBuyer', id: 'c', at: '2026-03-03T12:00Z', by: 'seller', party: 'Sam' };
    expect(refusalOf(command, null).refusals).toEqual([
      misplaced('a command for an order that was never placed', 'placeOrder as the first command of a stream'),
    ]);
  });

  test('ORIG-1 · what stands beside the order and its terms is told', () =>
    expect(refusalOf({ ...placeIt, more: 1 }, null).refusals).toEqual([
      {
        code: 'order.malformed',
        rule: 'ORIG-1',
        parameters: { problems: [{ where: '', what: 'unknown "more"', expected: 'only the keys of the schema' }] },
      },
    ]));

  test('D-49 · the error names every refusal with its rule', () =>
    expect(refusalOf({ ...placeIt, order: { ...orderInput(), id: '' }, terms: { name: 'bare' } }, null).message).toBe(
      'refused: order.malformed (ORIG-1), terms.malformed (D-26)',
    ));
});
