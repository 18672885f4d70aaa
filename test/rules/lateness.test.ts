import { describe, test } from 'vitest';
import type { OrderEvent, Status } from '../../src/index.js';
import {
  anOrder,
  buyer,
  cancelledBy,
  dueAt,
  event,
  events,
  facts,
  given,
  inTheMouthOf,
  mayNot,
  nextDeadlineIs,
  notHappened,
  notified,
  refused,
  seller,
  state,
  status,
  veryLateAt,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const late = order.at('2026-03-10T12:00Z');
const silentFrom = '2026-03-10T10:00Z';

/** Asked for an update 48 hours before, and not heard since. */
const silent = order.after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' })).at(silentFrom);

describe('LATE · an undelivered order', () => {
  // biome-ignore format: a table
  test.each<[now: string, is: Status, because: string]>([
    // now                       is            because
    ['2026-03-10T11:59:59.999Z', 'inProgress', 'a millisecond is left'],
    ['2026-03-10T12:00:00.000Z', 'late',       'the date itself has come'],
    ['2026-03-10T12:00:00.001Z', 'late',       'the date has passed'],
    ['2026-03-11T11:59:59.999Z', 'late',       'it is not yet 24 hours late'],
    ['2026-03-11T12:00:00.000Z', 'veryLate',   'it is 24 hours late exactly'],
    ['2026-03-11T12:00:00.001Z', 'veryLate',   'it is more than 24 hours late'],
  ])('LATE-1, LATE-2 · %s: %s, because %s', (now, expected) =>
    given(order).whenTimeReaches(now).then(status(expected)));

  test('LATE-1 · both sides are told when it becomes late', () =>
    given(order)
      .whenTimeReaches('2026-03-10T12:00Z')
      .then(notified('order.late', 'buyer', 'seller')));

  test('LATE-1 · while the seller responds, the buyer cannot cancel a late order alone', () =>
    given(late).when(buyer.cancelsLate()).then(refused('seller.notSilent'), status('late')));

  test("LATE-1 · if the seller doesn't respond, the buyer may", () =>
    given(silent)
      .whenTimeReaches('2026-03-10T12:00Z')
      .when(buyer.cancelsLate({ reason: 'No answer' }))
      .then(status('cancelled'), cancelledBy({ by: 'buyer', ground: 'No answer', mode: 'late' })));

  test("LATE-1 · a late delivery counts against the seller's on-time delivery", () =>
    given(late)
      .when(seller.delivers())
      .then(facts({ onTime: false })));

  test('LATE-2 · once very late the buyer may cancel alone, whatever the seller says', () =>
    given(order)
      .whenTimeReaches('2026-03-11T11:59:59.999Z')
      .seeing(mayNot(buyer.cancelsLate()))
      .when(buyer.cancelsLate({ at: '2026-03-11T12:00Z' }))
      .then(status('cancelled'), cancelledBy({ by: 'buyer', ground: null, mode: 'veryLate' })));

  test('LATE-2 · the seller cannot cancel alone, however late', () =>
    given(order.at('2026-03-20T12:00Z')).then(mayNot(inTheMouthOf('seller', buyer.cancelsLate()), 'role.wrong')));

  test('LATE-2 · an agreed extension moves the date, and the 24 hours run from the new one', () =>
    given(late.after(seller.requestsExtension({ until: '2026-03-15T12:00Z' }), buyer.agrees()))
      .seeing(dueAt('2026-03-15T12:00Z'), veryLateAt('2026-03-16T12:00Z'))
      .whenTimeReaches('2026-03-16T11:59:59.999Z')
      .seeing(status('late'))
      .whenTimeReaches('2026-03-16T12:00Z')
      .then(status('veryLate')));

  test('LATE-2 · so does one accepted by silence, even of a very late order', () =>
    given(late)
      .when(seller.requestsExtension({ at: '2026-03-10T13:00Z', until: '2026-03-15T12:00Z' }))
      .whenTimeReaches('2026-03-11T12:00Z')
      .seeing(status('veryLate'))
      .whenTimeReaches('2026-03-12T13:00Z')
      .then(status('inProgress'), dueAt('2026-03-15T12:00Z'), mayNot(buyer.cancelsLate())));
});

describe('very late, and dates in the past', () => {
  test('D-22 · a very late order stays open for ever', () =>
    given(order).whenTimeReaches('2030-03-10T12:00Z').then(status('veryLate'), notHappened('order.cancelled')));

  test('D-22 · terms may cancel it by themselves', () => {
    const strict = order.under({ lateness: { cancelsAfter: 'P7D' } });
    given(strict)
      .whenTimeReaches('2026-03-18T11:59:59.999Z')
      .then(status('veryLate'), nextDeadlineIs('veryLateCancels', '2026-03-18T12:00Z'));
    given(strict)
      .whenTimeReaches('2026-03-18T12:00Z')
      .then(
        status('cancelled'),
        cancelledBy({ by: 'clock', ground: null, mode: 'veryLateTimeOut' }),
        facts({ onTime: false }),
      );
  });

  // biome-ignore format: a table
  test.each<[until: string, events: OrderEvent['type'][], because: string]>([
    // until               events                                                because
    ['2026-03-12T12:00Z',  ['extension.accepted'],                                'the new date is still to come'],
    ['2026-03-12T09:00Z',  ['extension.accepted', 'order.late'],                  'the new date has passed'],
    ['2026-03-11T10:30Z',  ['extension.accepted', 'order.late'],                  'it is not yet 24 hours past'],
    ['2026-03-11T10:00Z',  ['extension.accepted', 'order.late', 'order.veryLate'], 'it is 24 hours past'],
  ])('D-41 · an extension to %s, accepted by silence on 12 March at 10:00, gives %j, because %s', (until, expected) =>
    given(order.after(seller.requestsExtension({ at: '2026-03-10T10:00Z', until })).at('2026-03-12T09:59:59.999Z'))
      .whenTimeReaches('2026-03-12T10:00Z')
      .then(events(...expected)));

  test("D-41 · the lateness dates from the acceptance's instant, also when a command accepts", () =>
    given(order.after(seller.requestsExtension({ at: '2026-03-10T10:00Z', until: '2026-03-10T13:00Z' })))
      .whenTimeReaches('2026-03-11T12:00Z')
      .seeing(status('veryLate'))
      .when(buyer.agrees({ at: '2026-03-11T12:30Z' }))
      .then(
        event('order.late', { at: '2026-03-11T12:30Z', by: 'clock', rule: 'LATE-1' }),
        state({ fulfilment: 'inProgress.late' }),
        nextDeadlineIs('veryLate', '2026-03-11T13:00Z'),
      ));
});
