import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  given,
  may,
  mayNot,
  ratingClosesAt,
  reviewEndsAt,
  seller,
  status,
} from '../support/scenario.js';

const lastInstant = '2100-12-31T23:59:59.999Z';
const inDecember = anOrder.with({ placedAt: '2100-12-01T12:00Z' }).inProgress();

describe('D-53 · the end of the calendar, after a delivery', () => {
  const restarting = inDecember
    .under({ revision: { clock: 'restart' } })
    .after(seller.delivers({ at: '2100-12-22T12:00Z' }));

  test('D-53 · a revision whose date, and what follows from it, would be in 2101 is refused, to the millisecond', () => {
    given(restarting).then(
      may(buyer.requestsRevision({ at: '2100-12-23T23:59:59.999Z' })),
      mayNot(buyer.requestsRevision({ at: '2100-12-24T00:00Z' }), 'time.outOfRange', 'D-53'),
    );
    given(restarting)
      .when(buyer.requestsRevision({ at: '2100-12-23T23:59:59.999Z' }))
      .then(dueAt('2100-12-30T23:59:59.999Z'));
  });

  test("D-53 · a rating whose answer would have until 2101 is refused: the seller's window, to the millisecond", () => {
    const completed = inDecember.after(
      seller.delivers({ at: '2100-12-07T12:00Z' }),
      buyer.accepts({ at: '2100-12-08T12:00Z' }),
    );
    given(completed).then(mayNot(buyer.rates({ at: '2100-12-18T00:00Z' }), 'time.outOfRange', 'D-53'));
    given(completed)
      .when(buyer.rates({ at: '2100-12-17T23:59:59.999Z' }))
      .then(ratingClosesAt(lastInstant));
  });

  test('A-07 · a paused review that goes on stops at the end of 2100 (D-12)', () =>
    given(
      inDecember.after(
        seller.delivers({ at: '2100-12-28T12:00Z' }),
        buyer.requestsCancellation({ at: '2100-12-29T12:00Z' }),
      ),
    )
      .when(seller.declines({ at: '2100-12-31T11:00Z' }))
      .seeing(status('delivered'), reviewEndsAt(lastInstant))
      .whenTimeReaches(lastInstant)
      .then(status('completed')));
});
