import { describe, test } from 'vitest';
import type { Status } from '../../src/index.js';
import { instant } from '../support/instants.js';
import {
  anOrder,
  buyer,
  dueAt,
  facts,
  given,
  happened,
  mayNot,
  money,
  nextDeadlineIs,
  notified,
  reviewEndsAt,
  revisions,
  seller,
  status,
  veryLateAt,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const extra = (price: number, days: number) => ({ title: 'A second logo', price, days });

const proposes = (price: number, days: number, more = {}) =>
  seller.proposesAdjustment({ extras: [extra(price, days)], ...more });

describe('D-18 · an adjustment that is accepted', () => {
  test('D-18 · changes the price, the revisions and the date together', () =>
    given(order)
      .when(
        seller.proposesAdjustment({ at: '2026-03-05T12:00Z', extras: [extra(5000, 2), extra(1000, 1)], revisions: 2 }),
      )
      .seeing(notified('adjustment.proposed', 'buyer'), money({ paid: 10_000 }), dueAt('2026-03-10T12:00Z'))
      .when(buyer.agrees())
      .then(
        happened('adjustment.accepted'),
        notified('adjustment.accepted', 'seller'),
        money({ paid: 16_000, held: 16_000 }),
        revisions({ used: 0, allowed: 4 }),
        dueAt('2026-03-13T12:00Z'),
        nextDeadlineIs('deliveryDue', '2026-03-13T12:00Z'),
      ));

  test("D-18 · the buyer's proposal, accepted by the seller, does the same", () =>
    given(order)
      .when(buyer.proposesAdjustment({ extras: [extra(5000, 2)] }), seller.agrees())
      .then(money({ paid: 15_000 }), dueAt('2026-03-12T12:00Z')));

  test('D-18 · declined, it changes nothing', () =>
    given(order)
      .when(proposes(5000, 2), buyer.declines())
      .then(
        money({ paid: 10_000 }),
        revisions({ used: 0, allowed: 2 }),
        dueAt('2026-03-10T12:00Z'),
        facts({ request: null, requestExpiresAt: null }),
      ));

  test('D-18 · D-22 · where being very late cancels the order, it does so by the new date', () =>
    given(order.under({ lateness: { cancelsAfter: 'P7D' } }))
      .when(proposes(5000, 2), buyer.agrees())
      .then(veryLateAt('2026-03-13T12:00Z'), facts({ veryLateCancelsAt: instant('2026-03-20T12:00Z') })));

  // biome-ignore format: a table
  test.each<[at: string, days: number, due: string, shown: Status, because: string]>([
    // accepted at         days  due                  status        because
    ['2026-03-10T11:00Z',  2,    '2026-03-12T12:00Z', 'inProgress', 'the days are added to the old date'],
    ['2026-03-10T18:00Z',  2,    '2026-03-12T18:00Z', 'inProgress', 'the old date has passed: they are added to now'],
    ['2026-03-10T18:00Z',  1,    '2026-03-11T18:00Z', 'inProgress', 'the old date has passed: it is added to now'],
    ['2026-03-10T11:00Z',  0,    '2026-03-10T12:00Z', 'inProgress', 'without days the date stays'],
    ['2026-03-10T18:00Z',  0,    '2026-03-10T12:00Z', 'late',       'without days the date stays, and it has passed'],
  ])('D-18 · accepted at %s with %i days: due %s and %s, because %s', (at, days, due, shown) =>
    given(order.after(proposes(5000, days, { at: '2026-03-09T12:00Z' })))
      .when(buyer.agrees({ at }))
      .then(dueAt(due), status(shown)));

  test('D-18 · where revisions are unlimited, the price and the date change all the same', () =>
    given(anOrder.with({ revisions: null }).inProgress())
      .when(proposes(5000, 2), buyer.agrees())
      .then(money({ paid: 15_000 }), revisions({ used: 0, allowed: null }), dueAt('2026-03-12T12:00Z')));

  test('D-18 · a very late order is on time again', () =>
    given(order.at('2026-03-12T12:00Z').after(proposes(0, 3)))
      .seeing(status('veryLate'))
      .when(buyer.agrees())
      .then(status('inProgress'), dueAt('2026-03-15T12:00Z'), mayNot(buyer.cancelsLate())));

  test('D-18 · where no date runs, none is set: in revision', () =>
    given(anOrder.inRevision())
      .when(proposes(5000, 3), buyer.agrees())
      .then(dueAt(null), status('inRevision'), money({ paid: 15_000 })));

  test('D-18 · nor while delivered: the review goes on', () =>
    given(order.after(proposes(5000, 3), seller.delivers({ at: '2026-03-05T00:00Z' })))
      .when(buyer.agrees())
      .then(dueAt(null), status('delivered'), reviewEndsAt('2026-03-08T00:00Z')));

  test('D-18 · a settled verdict stays', () =>
    given(order.at('2026-03-10T12:00Z').after(proposes(5000, 3), seller.delivers()))
      .seeing(facts({ onTime: false }))
      .when(buyer.agrees())
      .then(facts({ onTime: false })));
});
