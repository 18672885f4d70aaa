import { describe, expect, test } from 'vitest';
import { metricsOf } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const veryLate = order.at('2026-03-11T12:00Z');

describe('D-16 · what a seller is measured by', () => {
  const measured = (starts: readonly OrderBuilder[], now: string) => {
    const orders = starts.map((start) => given(start).world.order);
    const { onTime, completion } = metricsOf(orders, { now: Date.parse(now), window: 'P60D' });
    return { onTime: [onTime.count, onTime.of], completion: [completion.count, completion.of] };
  };

  test('D-16 · punctuality dates from the first delivery, completion from the closing', () => {
    const slow = anOrder
      .delivered('2026-03-08T12:00Z')
      .after(buyer.extendsReview({ span: 'P5D' }), buyer.accepts({ at: '2026-03-12T12:00Z' }));
    expect(measured([slow], '2026-05-06T12:00Z')).toEqual({ onTime: [1, 1], completion: [1, 1] });
    expect(measured([slow], '2026-05-08T12:00Z')).toEqual({ onTime: [0, 0], completion: [1, 1] });
    expect(measured([slow], '2026-05-11T12:00Z')).toEqual({ onTime: [0, 0], completion: [0, 0] });
  });

  test('D-16 · an order cancelled while late counts as not on time and not completed; before the start it counts in neither', () => {
    expect(measured([veryLate.after(buyer.cancelsLate())], '2026-03-20T12:00Z')).toEqual({
      onTime: [0, 1],
      completion: [0, 1],
    });
    expect(measured([anOrder.cancelled()], '2026-03-20T12:00Z')).toEqual({ onTime: [0, 0], completion: [0, 0] });
  });
});
