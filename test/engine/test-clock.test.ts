import { describe, expect, test } from 'vitest';
import { testClock } from '../../src/index.js';
import { anOrder, given } from '../support/scenario.js';

const started = given(anOrder.dueAt('2026-03-10T12:00Z')).world.order;
const clock = testClock(started);
const types = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);

describe('D-02 · testClock', () => {
  test("D-02 · it begins at the order's last event, with nothing seen", () =>
    expect([clock.order, clock.now, clock.events]).toEqual([started, Date.parse('2026-03-03T12:00Z'), []]));

  test.each(['2026-03-11T12:00:00Z', '2026-03-11T13:00:00+01:00', Date.parse('2026-03-11T12:00Z')])(
    'D-02 · let time pass to %s: each deadline fires at its own instant',
    (at) => {
      const later = clock.advanceTo(at);
      expect(later.now).toBe(Date.parse('2026-03-11T12:00Z'));
      expect(types(later)).toEqual(['order.late', 'order.veryLate']);
      expect(later.events[0]?.at).toBe(Date.parse('2026-03-10T12:00Z'));
    },
  );

  test('D-02 · deadline by deadline, with all that happened so far', () => {
    const late = clock.advanceToNextDeadline();
    expect([late.now, types(late)]).toEqual([Date.parse('2026-03-10T12:00Z'), ['order.late']]);
    const veryLate = late.advanceToNextDeadline();
    expect([veryLate.now, types(veryLate)]).toEqual([
      Date.parse('2026-03-11T12:00Z'),
      ['order.late', 'order.veryLate'],
    ]);
  });

  test('D-02 · without a deadline nothing changes', () => {
    const last = clock.advanceTo('2026-03-11T12:00Z');
    const same = last.advanceToNextDeadline();
    expect([same.order, same.now, same.events]).toEqual([last.order, last.now, last.events]);
  });

  test('D-02 · time that passes without a deadline moves the clock, not the order', () => {
    const later = clock.advanceTo('2026-03-05T12:00Z');
    expect([later.order, later.now, later.events]).toEqual([started, Date.parse('2026-03-05T12:00Z'), []]);
  });

  test('D-28 · an earlier instant, and what is no instant, change nothing', () => {
    const later = clock.advanceTo('2026-03-05T12:00Z');
    for (const at of ['2026-03-04T12:00Z', 'yesterday', Number.NaN, null]) {
      const same = later.advanceTo(at as never);
      expect([same.order, same.now, same.events]).toEqual([later.order, later.now, later.events]);
    }
  });

  test('D-02 · each step gives a new clock, and leaves the old one as it was', () => {
    clock.advanceTo('2026-04-01T12:00Z');
    expect([clock.order, clock.now, clock.events]).toEqual([started, Date.parse('2026-03-03T12:00Z'), []]);
  });
});
