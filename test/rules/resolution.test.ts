import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  event,
  events,
  given,
  happened,
  inTheMouthOf,
  may,
  mayNot,
  nextDeadlineIs,
  notified,
  openRequest,
  seller,
  status,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const at = '2026-03-05T12:00Z';
const answered = '2026-03-06T12:00Z';
const lastMoment = '2026-03-07T11:59:59.999Z';
const end = '2026-03-07T12:00Z';
const until = '2026-03-20T12:00Z';

describe('RES · the resolution centre', () => {
  test.each([
    ['the buyer asks for a mutual cancellation', buyer.requestsCancellation({ at })],
    ['the seller asks for a mutual cancellation', seller.requestsCancellation({ at })],
    ['the seller asks there for a later date', seller.requestsExtension({ at, until, via: 'resolutionCentre' })],
    ['the buyer asks for an update', buyer.requestsUpdate({ at })],
  ])('RES-1 · %s: the order is in resolution', (_, step) =>
    given(order).seeing(status('inProgress')).when(step).then(status('inResolution')),
  );

  test.each([
    ['the seller asks for an update', inTheMouthOf('seller', buyer.requestsUpdate({ at }))],
    ['the buyer asks for a later date', inTheMouthOf('buyer', seller.requestsExtension({ at, until }))],
  ])('RES-1 · not this way: %s', (_, step) => given(order).then(mayNot(step, 'role.wrong')));

  test.each([
    ['buyer', buyer, 'seller'],
    ['seller', seller, 'buyer'],
  ] as const)('RES-2 · the %s asks to cancel; 48 hours of silence cancel the order', (by, asker, other) =>
    given(order)
      .when(asker.requestsCancellation({ at, reason: 'No time' }))
      .seeing(notified('cancellation.requested', other), nextDeadlineIs('requestExpires', end))
      .whenTimeReaches(lastMoment)
      .seeing(status('inResolution'), events())
      .whenTimeReaches(end)
      .then(
        status('cancelled'),
        cancelledBy({ by, ground: 'No time', mode: 'silence' }),
        event('order.cancelled', { at: end }),
      ),
  );

  test('RES-2 · the other side agrees, or declines, and the first is told', () => {
    const asked = order.after(buyer.requestsCancellation({ at }));
    given(asked)
      .when(seller.agrees({ at: answered }))
      .then(status('cancelled'), cancelledBy({ by: 'buyer', ground: 'It does not work out', mode: 'agreement' }));
    given(asked)
      .when(seller.declines({ at: answered }))
      .then(status('inProgress'), openRequest(null), notified('cancellation.declined', 'buyer'));
  });

  test("RES-2 · nobody answers one's own request, and an order without a request has nothing to answer", () => {
    given(order.after(buyer.requestsCancellation({ at }))).then(
      mayNot(buyer.agrees(), 'request.own'),
      may(seller.agrees()),
    );
    given(order).then(mayNot(seller.agrees(), 'command.notNow'), mayNot(buyer.declines(), 'command.notNow'));
  });

  test('RES-1 · an update is answered, never declined', () =>
    given(order.after(buyer.requestsUpdate({ at })))
      .seeing(mayNot(seller.declines(), 'update.notDeclinable'))
      .when(seller.agrees({ at: answered, message: 'Nearly there' }))
      .then(
        happened('update.answered'),
        notified('update.answered', 'buyer'),
        openRequest(null),
        status('inProgress'),
      ));

  test.each([
    ['an extension', seller.requestsExtension({ at, until })],
    ['an update', buyer.requestsUpdate({ at })],
    ['an adjustment', seller.proposesAdjustment({ at })],
    ["the seller's own cancellation", seller.requestsCancellation({ at })],
  ])('RES-3 · while %s is open the seller opens nothing else', (_, step) =>
    given(order.after(step)).then(
      mayNot(seller.requestsExtension({ until }), 'request.open', 'RES-3'),
      mayNot(seller.proposesAdjustment(), 'request.open', 'RES-3'),
    ),
  );

  test('RES-3 · whoever opened it: the buyer opens nothing beside it, either', () =>
    given(order.after(seller.requestsExtension({ at, until }))).then(
      mayNot(buyer.requestsUpdate(), 'request.open', 'RES-3'),
      mayNot(buyer.requestsCancellation(), 'request.open', 'RES-3'),
      mayNot(buyer.proposesAdjustment(), 'request.open', 'RES-3'),
    ));

  test.each([
    ['extension', seller.requestsExtension({ at, until }), seller, buyer],
    ['update', buyer.requestsUpdate({ at }), buyer, seller],
    ['cancellation', buyer.requestsCancellation({ at }), buyer, seller],
    ['adjustment', seller.proposesAdjustment({ at }), seller, buyer],
  ])('RES-3 · only its opener withdraws the %s, and then another may be opened', (_, step, opener, other) =>
    given(order.after(step))
      .seeing(mayNot(other.withdraws(), 'request.notYours'))
      .when(opener.withdraws({ at: answered }))
      .then(openRequest(null), status('inProgress'), may(seller.requestsExtension({ until }), buyer.requestsUpdate())),
  );
});
