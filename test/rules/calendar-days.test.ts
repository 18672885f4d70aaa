import { describe, test } from 'vitest';
import { anOrder, buyer, dueAt, given, later, nextDeadlineIs, reviewEndsAt, seller } from '../support/scenario.js';

const delivered = anOrder.delivered('2026-03-08T12:00Z');

describe('D-03 · what a day is', () => {
  const paris = { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-03-30'] };
  // Summer time begins in Paris on Sunday 29 March 2026. Delivered on Friday at 11:00 there.
  const friday = anOrder.with({ placedAt: '2026-03-27T09:00Z' }).inProgress();

  // biome-ignore format: a table
  test.each<[countedIn: 'elapsed' | 'calendarDays' | 'businessDays', ends: string, because: string]>([
    // counted in     ends                 because
    ['elapsed',       '2026-03-30T10:00Z', 'three days are 72 hours'],
    ['calendarDays',  '2026-03-30T09:00Z', 'it is 11:00 again, three days later'],
    ['businessDays',  '2026-04-02T09:00Z', 'the weekend and the holiday on Monday are not worked'],
  ])('D-03 · a review of three days, counted in %s, ends at %s: %s', (countedIn, ends) =>
    given(friday.under({ calendar: paris, review: { window: { span: 'P3D', countedIn } } }).after(seller.delivers({ at: '2026-03-27T10:00Z' })))
      .then(reviewEndsAt(ends), nextDeadlineIs('reviewEnds', ends)));

  test('D-03 · a delivery time may be counted in business days', () =>
    given(
      friday.with({ deliveryTime: 'P2D' }).under({ calendar: paris, delivery: { countedIn: 'businessDays' } }),
    ).then(dueAt('2026-04-01T08:00Z')));

  test('D-18 · added days are counted in what counts the delivery time', () =>
    given(
      friday
        .with({ deliveryTime: 'P2D' })
        .under({ calendar: paris, delivery: { countedIn: 'businessDays' } })
        .after(seller.proposesAdjustment({ extras: [{ title: 'A second logo', price: 0, days: 3 }] }), buyer.agrees()),
    ).then(dueAt('2026-04-06T08:00Z')));

  test('D-03 · the instant is computed once, and time does not move it', () => {
    const story = given(delivered).whenTimeReaches(later('2026-03-11T12:00Z', { ms: -1 }));
    story.then(reviewEndsAt('2026-03-11T12:00Z'));
  });
});
