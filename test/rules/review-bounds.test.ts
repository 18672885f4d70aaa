import { describe, test } from 'vitest';
import { anOrder, buyer, facts, given, may, mayNot, reviewEndsAt, seller, state } from '../support/scenario.js';

const hour = 3_600_000;

describe('D-12 · a paused review at the end of the calendar', () => {
  // Delivered at noon of 26 December, asked to cancel a day later: two days of review are left.
  const paused = anOrder
    .with({ placedAt: '2100-12-20T12:00Z' })
    .inProgress()
    .after(seller.delivers({ at: '2100-12-26T12:00Z' }), buyer.requestsCancellation({ at: '2100-12-27T12:00Z' }));

  // biome-ignore format: a table
  test.each([
    // extended at               by          possible  because
    ['2100-12-27T12:00:00.000Z', 'PT59H59M59S', true,  'with the two days that are left it ends in 2100'],
    ['2100-12-27T12:00:00.999Z', 'PT59H59M59S', true,  'it ends at the last moment of 2100'],
    ['2100-12-27T12:00:01.000Z', 'PT59H59M59S', false, 'it would end in 2101'],
    ['2100-12-27T12:00:00.000Z', 'PT60H',       false, 'it would end in 2101'],
  ])('D-53 · extended at %s by %s: %s, because %s', (at, span, isPossible) => {
    const step = buyer.extendsReview({ at, span });
    given(paused).then(isPossible ? may(step) : mayNot(step, 'time.outOfRange', 'D-53'));
  });
});

describe('ACC-2 · without a cap of the terms', () => {
  test('D-30 · there is no number of extensions that is too many, and no total that is too long', () => {
    const often = Array.from({ length: 30 }, () => buyer.extendsReview({ span: 'P5D' }));
    given(anOrder.delivered('2026-03-08T12:00Z').after(...often))
      .seeing(facts({ reviewExtensions: 30, reviewExtendedBy: 150 * 24 * hour }), reviewEndsAt('2026-08-08T12:00Z'))
      .then(may(buyer.extendsReview({ span: 'P5D' })));
  });
});

describe('D-31 · a rating that closes', () => {
  test('D-46 · has no instant any more, once nobody rated in time', () =>
    given(anOrder.completed('2026-03-09T12:00Z'))
      .seeing(facts({ ratingClosesAt: Date.parse('2026-03-23T12:00Z') }))
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(state({ rating: 'expired' }), facts({ ratingClosesAt: null })));
});
