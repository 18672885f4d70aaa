import { describe, expect, test } from 'vitest';
import { dueClockEvent } from '../../src/index.js';
import { anOrder, given, type OrderBuilder } from '../support/scenario.js';
import { snapshotOf } from '../support/xstate-reference.js';

const due = Date.parse('2026-03-10T12:00Z');
const next = (start: OrderBuilder, now: number | string) => dueClockEvent(snapshotOf(given(start).world.order), now);

describe('D-02 · which deadline to send a live actor', () => {
  const order = anOrder.dueAt('2026-03-10T12:00Z');
  const late = { type: 'clock.deliveryDue', at: due };

  // biome-ignore format: a table
  test.each<[now: number | string, event: object | null, because: string]>([
    [due - 1,                null,  'a millisecond is left'],
    [due,                    late,  'the date has come'],
    [due + 1,                late,  'the date has passed, and the event is of the date'],
    ['2026-03-10T12:00Z',    late,  'the date may be written out'],
    ['soon',                 null,  'it is no instant'],
    [Number.NaN,             null,  'it is no instant'],
  ])('D-01 · at %j: %j, because %s', (now, event) => expect(next(order, now)).toEqual(event));

  test('D-20 · of an order that waits for ever nothing is ever due', () =>
    expect(next(anOrder, '2100-12-31T00:00Z')).toBeNull());

  test('D-41 · the next one comes when the first has been taken', () =>
    expect(next(order.at(due), '2026-03-11T12:00Z')).toEqual({ type: 'clock.veryLate', at: due + 86_400_000 }));
});
