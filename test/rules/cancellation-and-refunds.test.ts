import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  events,
  facts,
  given,
  happened,
  inTheMouthOf,
  may,
  mayNot,
  money,
  noDeadline,
  notHappened,
  notified,
  refused,
  seller,
  state,
  status,
  support,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

const unfinished = [
  ['waiting for its requirements', anOrder.placed()],
  ['in progress', order],
  ['late', order.at('2026-03-10T12:00Z')],
  ['very late', order.at('2026-03-11T12:00Z')],
  ['delivered', anOrder.delivered()],
  ['in revision', anOrder.inRevision()],
  ['in resolution', order.after(buyer.requestsCancellation())],
] as const;

const aloneAsks = (text: string) =>
  inTheMouthOf('seller', text === 'late' ? buyer.cancelsLate() : buyer.cancelsBeforeStart());

describe('CAN · who may cancel', () => {
  test.each(unfinished)('CAN-1 · support cancels an order that is %s', (_, start) =>
    given(start)
      .when(support.cancels({ ground: 'fraud' }))
      .then(
        status('cancelled'),
        cancelledBy({ by: 'support', ground: 'fraud', mode: 'support' }),
        notified('order.cancelled', 'buyer', 'seller'),
        noDeadline(),
      ),
  );

  test.each(unfinished.slice(0, 6))('CAN-1 · both agree to cancel an order that is %s', (_, start) =>
    given(start).when(buyer.requestsCancellation(), seller.agrees()).then(status('cancelled')),
  );

  test.each(unfinished)('CAN-1 · the seller never cancels alone an order that is %s', (_, start) =>
    given(start).then(
      mayNot(inTheMouthOf('seller', support.cancels()), 'role.wrong'),
      mayNot(aloneAsks('late'), 'role.wrong'),
      mayNot(aloneAsks('beforeStart'), 'role.wrong'),
    ),
  );

  test('CAN-1 · the buyer alone cancels before the start or when very late, and not in between', () => {
    given(anOrder.placed()).then(may(buyer.cancelsBeforeStart()), mayNot(buyer.cancelsLate()));
    given(order.at('2026-03-11T12:00Z')).then(may(buyer.cancelsLate()), mayNot(buyer.cancelsBeforeStart()));
    for (const start of [order, anOrder.delivered(), anOrder.inRevision()])
      given(start).then(mayNot(buyer.cancelsLate()), mayNot(buyer.cancelsBeforeStart()));
    given(order).then(mayNot(inTheMouthOf('buyer', support.cancels()), 'role.wrong'));
  });

  test('CAN-1 · a cancelled order takes no more', () => {
    const everything = [
      support.cancels(),
      buyer.accepts(),
      seller.delivers(),
      buyer.requestsCancellation(),
      seller.refunds(),
    ];
    for (const step of everything) given(anOrder.cancelled()).when(step).then(refused(), status('cancelled'), events());
  });
});

describe('what every cancellation does', () => {
  const veryLate = order.at('2026-03-11T12:00Z');

  // biome-ignore format: a table
  test.each([
    // how                     story                                                                             by         ground                 mode
    ['before the start',       given(anOrder).when(buyer.cancelsBeforeStart()),                                   'buyer',   null,                  'beforeStart'],
    ['very late',              given(veryLate).when(buyer.cancelsLate({ reason: 'Too late' })),                   'buyer',   'Too late',            'veryLate'],
    ['by agreement',           given(order).when(seller.requestsCancellation(), buyer.agrees()),                  'seller',  'It does not work out', 'agreement'],
    ['by silence',             given(order.after(seller.requestsCancellation())).whenTimeReaches('2026-03-05T12:00Z'), 'seller', 'It does not work out', 'silence'],
    ['by support',             given(order).when(support.cancels({ ground: 'fraud' })),                           'support', 'fraud',               'support'],
    ['by a charge-back',       given(order).when(support.recordsChargeback()),                                    'support', 'chargeback',          'chargeback'],
  ] as const)('D-32 · %s: who cancelled, on what ground, in which mode', (_, story, by, ground, mode) =>
    story.then(cancelledBy({ by, ground, mode })));

  test('D-45 · everything that was not refunded yet is refunded', () =>
    given(order.after(seller.refunds({ amount: 2500 }), seller.proposesAdjustment(), buyer.agrees()))
      .seeing(money({ paid: 15_000, held: 12_500, refunded: 2500 }))
      .when(support.cancels())
      .then(
        money({ paid: 15_000, held: 0, refunded: 15_000, fee: 0, earnings: 0 }),
        state({ earnings: 'refunded' }),
        happened('earnings.refunded'),
      ));

  test('D-45 · nobody earns on a cancelled order', () =>
    given(anOrder.delivered())
      .when(buyer.requestsCancellation(), seller.agrees())
      .then(facts({ clearsAt: null, earnings: 0, fee: 0, refunded: 10_000 }), notHappened('earnings.clearing')));
});
