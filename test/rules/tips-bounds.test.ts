import { describe, test } from 'vitest';
import { anOrder, buyer, given, may, mayNot, refusals, support } from '../support/scenario.js';

const rated = anOrder.completed('2026-03-09T12:00Z').after(buyer.rates());

describe('D-47 · when a tip is too late, and when it is not', () => {
  test('D-47 · before completion no time for tips has passed: the other reasons are all there are', () =>
    given(anOrder.delivered()).when(buyer.tips()).then(refusals('order.notCompleted', 'tip.notRated')));

  test('D-47 · nor has it where the order was cancelled', () =>
    given(anOrder.inProgress().after(support.cancels()))
      .when(buyer.tips())
      .then(refusals('order.notCompleted', 'tip.notRated')));

  // biome-ignore format: a table
  test.each([
    // at                        possible  because
    ['2026-03-16T11:59:59.999Z', true,     'a millisecond of the seven days is left'],
    ['2026-03-16T12:00:00.000Z', false,    'the seven days are over'],
    ['2026-03-16T12:00:00.001Z', false,    'they are past'],
  ])('D-47 · a tip at %s: %s, because %s', (at, isPossible) =>
    given(rated).then(isPossible ? may(buyer.tips({ at })) : mayNot(buyer.tips({ at }), 'tip.tooLate', 'D-47')));

  // biome-ignore format: a table
  test.each([
    // most     tip  possible  because
    [10_002,    1,   true,     'a cent more could follow'],
    [10_002,    2,   true,     'it is all that may be paid'],
    [10_002,    3,   false,    'it is a cent above'],
  ])('D-51 · where an order may hold %i, a tip of %i on 100.00: %s, because %s', (amount, tip, isPossible) => {
    const step = buyer.tips({ amount: tip });
    given(rated.under({ limits: { amount } })).then(isPossible ? may(step) : mayNot(step, 'amount.tooLarge', 'D-51'));
  });
});
