import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  clearsAt,
  events,
  facts,
  given,
  inTheMouthOf,
  may,
  mayNot,
  money,
  noDeadline,
  notHappened,
  notified,
  openRequest,
  refused,
  seller,
  state,
  status,
  support,
} from '../support/scenario.js';

// Completed on 9 March at noon, clearing until the 23rd.
const completed = anOrder.completed('2026-03-09T12:00Z');
const reversed = completed.after(support.recordsChargeback({ at: '2026-03-12T12:00Z' }));

describe('D-24 · a charge-back', () => {
  test.each([
    ['waiting for its requirements', anOrder.placed()],
    ['in progress', anOrder.inProgress()],
    ['delivered', anOrder.delivered()],
    ['in revision', anOrder.inRevision()],
    ['in resolution', anOrder.inProgress().after(buyer.requestsCancellation())],
  ])('D-24 · cancels an order that is %s', (_, start) =>
    given(start)
      .when(support.recordsChargeback())
      .then(
        status('cancelled'),
        cancelledBy({ by: 'support', ground: 'chargeback', mode: 'chargeback' }),
        money({ held: 0, refunded: 10_000 }),
        openRequest(null),
        noDeadline(),
      ),
  );

  test('D-24 · leaves a completed order completed: the earnings are reversed, all is taken back, clearing stops', () =>
    given(completed)
      .when(support.recordsChargeback({ at: '2026-03-12T12:00Z' }))
      .seeing(
        status('completed'),
        state({ earnings: 'reversed' }),
        notified('chargeback.recorded', 'seller'),
        money({ paid: 10_000, refunded: 10_000, fee: 0, earnings: 0, takenBack: 10_000 }),
      )
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(notHappened('earnings.available'), state({ earnings: 'reversed' })));

  test('D-24 · what was refunded before is not taken back again', () =>
    given(anOrder.delivered().after(seller.refunds({ amount: 2500 }), buyer.accepts()))
      .when(support.recordsChargeback())
      .seeing(money({ refunded: 10_000, takenBack: 7500 }))
      .when(support.settlesChargeback({ won: true }))
      .then(money({ refunded: 2500, fee: 1500, earnings: 6000 })));

  test('D-24 · takes available earnings back, too', () =>
    given(completed.at('2026-03-23T12:00Z'))
      .seeing(state({ earnings: 'available' }))
      .when(support.recordsChargeback())
      .then(status('completed'), state({ earnings: 'reversed' }), money({ earnings: 0, fee: 0, refunded: 10_000 })));

  // biome-ignore format: a table
  test.each([
    // won at                    bucket       because
    ['2026-03-15T12:00:00.000Z', 'clearing',  'the old clearing instant is still to come'],
    ['2026-03-23T11:59:59.999Z', 'clearing',  'a millisecond is left'],
    ['2026-03-23T12:00:00.000Z', 'available', 'the old clearing instant has come'],
    ['2026-05-01T12:00:00.000Z', 'available', 'the old clearing instant is past'],
  ])('D-24 · won at %s the earnings are %s, because %s', (at, earnings) =>
    given(reversed)
      .when(support.settlesChargeback({ at, won: true }))
      .then(
        status('completed'),
        state({ earnings }),
        clearsAt('2026-03-23T12:00Z'),
        money({ refunded: 0, fee: 2000, earnings: 8000, takenBack: 0 }),
      ));

  test('D-24 · won is settled: it is not settled again', () =>
    given(reversed.after(support.settlesChargeback({ won: true })))
      .seeing(facts({ chargeback: 'won' }))
      .then(
        mayNot(support.settlesChargeback({ won: false }), 'chargeback.notOpen'),
        mayNot(support.settlesChargeback({ won: true }), 'chargeback.notOpen'),
      ));

  test('D-24 · won in time, the earnings clear at the old instant', () =>
    given(reversed.after(support.settlesChargeback({ at: '2026-03-15T12:00Z', won: true })))
      .whenTimeReaches('2026-03-23T11:59:59.999Z')
      .seeing(state({ earnings: 'clearing' }))
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(state({ earnings: 'available' })));

  test('D-24 · taken from the available, won, and available again at once', () =>
    given(completed.at('2026-03-23T12:00Z').after(support.recordsChargeback()))
      .when(support.settlesChargeback({ at: '2026-05-01T12:00Z', won: true }))
      .then(state({ earnings: 'available' }), money({ earnings: 8000, fee: 2000 })));

  test('D-24 · lost, they stay reversed for good', () =>
    given(reversed)
      .when(support.settlesChargeback({ at: '2026-03-15T12:00Z', won: false }))
      .seeing(status('completed'), state({ earnings: 'reversed' }), facts({ chargeback: 'lost' }))
      .whenTimeReaches('2027-01-01T00:00Z')
      .then(
        state({ earnings: 'reversed' }),
        money({ earnings: 0, refunded: 10_000 }),
        mayNot(support.settlesChargeback({ won: true }), 'chargeback.notOpen'),
        mayNot(support.recordsChargeback(), 'earnings.reversed'),
      ));

  test('D-24 · a second record while reversed is refused', () =>
    given(reversed).when(support.recordsChargeback()).then(refused('earnings.reversed'), events()));

  test('D-24 · after a win there may be another', () =>
    given(reversed.after(support.settlesChargeback({ won: true }))).then(may(support.recordsChargeback())));

  test('D-24 · the charge-back of an order that it cancelled is not settled', () =>
    given(anOrder.inProgress().after(support.recordsChargeback())).then(
      mayNot(support.settlesChargeback({ won: true }), 'chargeback.notOpen'),
      mayNot(support.settlesChargeback({ won: false }), 'chargeback.notOpen'),
    ));

  test('D-24 · nothing is settled that was not recorded', () =>
    given(completed).then(mayNot(support.settlesChargeback({ won: true }), 'chargeback.notOpen')));

  test('D-24 · only support records and settles', () => {
    for (const role of ['buyer', 'seller'] as const) {
      given(completed).then(mayNot(inTheMouthOf(role, support.recordsChargeback()), 'role.wrong'));
      given(reversed).then(mayNot(inTheMouthOf(role, support.settlesChargeback({ won: true })), 'role.wrong'));
    }
  });
});
