import { describe, expect, test } from 'vitest';
import { commandTypes, placeOrder } from '../../src/index.js';
import {
  anOrder,
  buyer,
  dueAt,
  event,
  events,
  facts,
  given,
  happened,
  may,
  mayNot,
  nextDeadlineIs,
  noDeadline,
  notified,
  orderInput,
  refused,
  seller,
  startedAt,
  state,
  status,
} from '../support/scenario.js';

const waiting = anOrder.placed('2026-03-01T12:00Z').with({ deliveryTime: 'P7D' });

describe('ORIG · where orders come from', () => {
  // biome-ignore format: a table
  test.each<[origin: 'gig' | 'customOffer' | 'brief', because: string]>([
    ['gig',         'a buyer bought a gig'],
    ['customOffer', 'a buyer accepted a custom offer'],
    ['brief',       'a buyer accepted the offer that answers a brief'],
  ])('ORIG-1 · an order starts from a %s: %s', (origin) =>
    given(anOrder.with({ origin })).then(events('order.placed'), event('order.placed', { rule: 'ORIG-1' })));

  test('ORIG-1 · an order starts from nothing else', () => {
    const placement = placeOrder({ ...orderInput(), origin: 'phone call' as never });
    expect(placement.ok ? [] : placement.refusals.map(({ code }) => code)).toEqual(['order.malformed']);
  });

  test.each([true, false])(
    'ORIG-2 · the seller is told of every new order (requirements asked for: %s)',
    (requirements) =>
      given(anOrder.with({ requirements })).then(happened('order.placed'), notified('order.placed', 'seller')),
  );

  test('ORIG-2 · a seller has no way to start an order with a buyer', () => {
    const begins = commandTypes.filter((type) => /place|offer|contact|message/i.test(type));
    expect(begins).toEqual([]);
    expect(placeOrder({ ...orderInput(), seller: { id: 'Bea', tier: 'new' } }).ok).toBe(false);
  });
});

describe('REQ · an order that waits for its requirements', () => {
  test('REQ-1 · a new order waits for its requirements, and no countdown runs', () =>
    given(waiting).then(status('awaitingRequirements'), startedAt(null), dueAt(null), noDeadline()));

  test('REQ-1 · it waits however long it takes', () =>
    given(waiting).whenTimeReaches('2027-03-01T12:00Z').then(status('awaitingRequirements'), events()));

  test('REQ-1 · nothing is delivered or extended before it starts', () =>
    given(waiting).then(
      mayNot(seller.delivers()),
      mayNot(seller.requestsExtension({ until: '2026-04-01T12:00Z' })),
      mayNot(buyer.requestsUpdate()),
    ));

  test('REQ-2 · the seller may remind the buyer, again and again, and the buyer is told', () =>
    given(waiting)
      .when(seller.remindsBuyer({ at: '2026-03-02T12:00Z' }), seller.remindsBuyer({ at: '2026-03-03T12:00Z' }))
      .then(
        events('requirements.reminded', 'requirements.reminded'),
        notified('requirements.reminded', 'buyer'),
        status('awaitingRequirements'),
      ));

  test('REQ-2 · once the order has started there is nothing to remind of', () =>
    given(waiting.inProgress()).when(seller.remindsBuyer()).then(refused()));

  test('REQ-3 · a seller who knows enough skips the requirements, and the countdown runs from the skip', () =>
    given(waiting)
      .when(seller.skipsRequirements({ at: '2026-03-02T15:30Z' }))
      .then(
        status('inProgress'),
        startedAt('2026-03-02T15:30Z'),
        dueAt('2026-03-09T15:30Z'),
        nextDeadlineIs('deliveryDue', '2026-03-09T15:30Z'),
        notified('requirements.skipped', 'buyer'),
      ));

  test('REQ-3 · requirements that are in can no longer be skipped, and the buyer never skips them', () => {
    given(waiting.inProgress()).when(seller.skipsRequirements()).then(refused());
    given(waiting).then(may(seller.skipsRequirements()));
  });

  test('REQ-4 · while requirements are awaited the buyer may cancel at once', () =>
    given(waiting)
      .when(buyer.cancelsBeforeStart({ at: '2026-03-02T12:00Z' }))
      .then(status('cancelled'), happened('order.cancelled'), facts({ held: 0, refunded: 10_000 })));

  test('REQ-4 · not once they are skipped, nor once they are in, nor where none were asked for', () => {
    given(waiting.after(seller.skipsRequirements())).then(mayNot(buyer.cancelsBeforeStart()));
    given(waiting.inProgress()).then(mayNot(buyer.cancelsBeforeStart()));
    given(waiting.with({ requirements: false })).then(mayNot(buyer.cancelsBeforeStart()));
  });

  test('START-1 · with the requirements in, the order is in progress and the countdown runs from that moment', () =>
    given(waiting)
      .when(buyer.sendsRequirements({ at: '2026-03-04T08:00Z' }))
      .then(
        status('inProgress'),
        state({ fulfilment: 'inProgress.onTime' }),
        happened('requirements.submitted', 'order.started'),
        notified('requirements.submitted', 'seller'),
        startedAt('2026-03-04T08:00Z'),
        dueAt('2026-03-11T08:00Z'),
      ));
});
