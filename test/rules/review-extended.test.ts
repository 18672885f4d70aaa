import { describe, test } from 'vitest';
import { anOrder, buyer, given, may, mayNot, refused, reviewEndsAt, seller } from '../support/scenario.js';

// Delivered on 8 March at noon: the three days of review end on 11 March at noon.
const order = anOrder.delivered('2026-03-08T12:00Z');
const lastMoment = '2026-03-11T11:59:59.999Z';

describe('D-30 · how far a review can be extended', () => {
  // biome-ignore format: a table
  test.each([
    // span        possible  because
    ['PT0S',       false,    'nothing is no extension'],
    ['PT1S',       true,     'a second is one'],
    ['P4DT23H59M59S', true,  'it is just below five days'],
    ['P5D',        true,     'five days are the most'],
    ['PT120H',     true,     '120 hours are five days'],
    ['P5DT1S',     false,    'it is a second more than five days'],
    ['P1W',        false,    'a week is more than five days'],
  ])('D-30 · extending by %s: %s, because %s', (span, isPossible) => {
    const extension = buyer.extendsReview({ span });
    given(order).then(isPossible ? may(extension) : mayNot(extension));
  });

  test('D-30 · each extension adds to the running end, not to now', () =>
    given(order)
      .when(buyer.extendsReview({ at: lastMoment, span: 'PT1H' }))
      .then(reviewEndsAt('2026-03-11T13:00Z')));

  test('D-30 · terms may cap how many extensions there are', () =>
    given(order.under({ review: { extension: { count: 2 } } }))
      .when(buyer.extendsReview({ span: 'P1D' }), buyer.extendsReview({ span: 'P1D' }))
      .when(buyer.extendsReview({ span: 'P1D' }))
      .then(refused('review.extensionsUsedUp', 'D-30'), reviewEndsAt('2026-03-13T12:00Z')));

  // biome-ignore format: a table
  test.each([
    // then           possible  because
    ['P1DT23H59M59S', true,     'it stays below seven days together'],
    ['P2D',           true,     'it makes seven days together'],
    ['P2DT1S',        false,    'it makes a second more than seven days together'],
  ])('D-30 · with at most seven days together, five days and then %s: %s, because %s', (span, isPossible) => {
    const extended = order.under({ review: { extension: { totalMax: 'P7D' } } }).after(buyer.extendsReview({ span: 'P5D' }));
    const more = buyer.extendsReview({ span });
    given(extended).then(isPossible ? may(more) : mayNot(more, 'review.totalTooLong', 'D-30'));
  });

  test('D-30 · what is used up is used up, for whatever span', () => {
    const all = order
      .under({ review: { extension: { totalMax: 'P7D' } } })
      .after(...['P5D', 'P2D'].map((span) => buyer.extendsReview({ span })));
    given(all).then(mayNot(buyer.extendsReview({ span: 'PT1S' }), 'review.extensionsUsedUp', 'D-30'));
  });

  test('D-30 · the caps are counted for each review anew', () => {
    const capped = order
      .under({ review: { extension: { count: 1, totalMax: 'P5D' } } })
      .after(buyer.extendsReview({ span: 'P5D' }));
    given(capped).then(mayNot(buyer.extendsReview({ span: 'P1D' })));
    given(capped.after(buyer.requestsRevision(), seller.delivers())).then(may(buyer.extendsReview({ span: 'P5D' })));
  });
});
