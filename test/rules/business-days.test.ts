import { describe, expect, test } from 'vitest';
import { placeOrder } from '../../src/index.js';
import { anOrder, given, orderInput, termsWith } from '../support/scenario.js';

describe('D-03 · days that are counted in a calendar', () => {
  const business = (zone: string, deliveryTime: string, placedAt: string, weekend = [6, 7]) =>
    given(
      anOrder
        .with({ placedAt, deliveryTime, requirements: false })
        .under({ calendar: { zone, weekend, holidays: [] }, delivery: { countedIn: 'businessDays' } }),
    ).world.order.facts.dueAt;

  // biome-ignore format: a table
  test.each([
    // zone                 placed at (UTC)       a business day later  because there it was
    ['UTC',                 '2026-03-06T20:00Z',  '2026-03-09T20:00Z',  'Friday evening'],
    ['Asia/Tokyo',          '2026-03-06T20:00Z',  '2026-03-08T20:00Z',  'Saturday morning: the day after is worked on Monday'],
    ['America/Los_Angeles', '2026-03-09T03:00Z',  '2026-03-10T03:00Z',  'Sunday evening'],
    ['Asia/Tokyo',          '2026-03-08T20:00Z',  '2026-03-09T20:00Z',  'Monday morning'],
  ])('D-03 · in %s, from %s: %s, because there it was %s', (zone, placedAt, expected) =>
    expect(business(zone, 'P1D', placedAt)).toBe(Date.parse(expected)));

  // biome-ignore format: a table
  test.each([
    // placed at           time     possible  because
    ['2100-12-23T12:00Z',  'P5D',   true,     'five working days later it is 30 December, and very late on the 31st'],
    ['2100-12-23T12:00Z',  'P6D',   false,    'very late would be in 2101'],
    ['2100-12-23T12:00Z',  'P3660D', false,   'it would be in 2114'],
  ])('D-53 · at the end of the calendar, %s and %s: %s, because %s', (placedAt, deliveryTime, isPossible) => {
    const terms = termsWith({
      calendar: { zone: 'UTC', weekend: [6, 7], holidays: [] },
      delivery: { countedIn: 'businessDays' },
    });
    const placement = placeOrder(orderInput({ placedAt, deliveryTime, requirements: false }), terms);
    expect(placement.ok).toBe(isPossible);
    const [refusal] = placement.ok ? [] : placement.refusals;
    // Nobody counts on beyond it: what is told is at most a few days after the end.
    if (refusal?.code === 'time.outOfRange') expect(refusal.parameters.computed).toBeLessThan(Date.parse('2101-01-05T00:00Z'));
    else expect(refusal).toBeUndefined();
  });

  // biome-ignore format: a table
  test.each([
    // zone                  time   possible  because
    ['UTC',                  'P1D', true,     'the next working day is the last of 2100, and very late an hour later'],
    ['UTC',                  'P2D', false,    'the day after it is worked in 2101'],
    ['Pacific/Kiritimati',   'P1D', true,     'there it is Friday by then, too'],
    ['Pacific/Kiritimati',   'P2D', false,    'the next Monday is in 2101 there, too'],
  ])('D-53 · in %s, on 30 December 2100 at nine, %s: %s, because %s', (zone, deliveryTime, isPossible) => {
    const terms = termsWith({
      calendar: { zone, weekend: [6, 7], holidays: [] },
      delivery: { countedIn: 'businessDays' },
      lateness: { veryLateAfter: 'PT1H' },
    });
    const placedAt = '2100-12-30T09:00Z';
    expect(placeOrder(orderInput({ placedAt, deliveryTime, requirements: false }), terms).ok).toBe(isPossible);
  });
});
