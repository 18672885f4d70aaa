import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  cancelledBy,
  event,
  events,
  facts,
  given,
  happened,
  mayNot,
  openRequest,
  seller,
  status,
  support,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const at = '2026-03-05T12:00Z';
const answered = '2026-03-06T12:00Z';
const lastMoment = '2026-03-07T11:59:59.999Z';
const end = '2026-03-07T12:00Z';
const until = '2026-03-20T12:00Z';

describe('two requests, no answer, and the end', () => {
  test.each([
    ['buyer', buyer, seller],
    ['seller', seller, buyer],
  ] as const)(
    'D-13 · the %s asks to cancel, then the other: the second request accepts the first',
    (by, first, second) =>
      given(order.after(first.requestsCancellation({ at, reason: 'first' })))
        .when(second.requestsCancellation({ at: answered, reason: 'second' }))
        .then(status('cancelled'), cancelledBy({ by, ground: 'first', mode: 'agreement' })),
  );

  test('D-13 · asking twice oneself is no agreement', () =>
    given(order.after(buyer.requestsCancellation({ at }))).then(
      mayNot(buyer.requestsCancellation(), 'request.open', 'RES-3'),
    ));

  test.each([
    ['extension', seller.requestsExtension({ at, until }), 'extension.accepted', 'inProgress'],
    ['cancellation', buyer.requestsCancellation({ at }), 'order.cancelled', 'cancelled'],
    ['update', buyer.requestsUpdate({ at }), 'update.expired', 'inProgress'],
    ['adjustment', seller.proposesAdjustment({ at }), 'adjustment.lapsed', 'inProgress'],
  ] as const)('D-39 · an unanswered %s, after 48 hours and not before', (_, step, type, shown) =>
    given(order.after(step))
      .whenTimeReaches(lastMoment)
      .seeing(events())
      .whenTimeReaches(end)
      .then(happened(type), event(type, { at: end }), status(shown), openRequest(null)),
  );

  test('D-39 · a lapsed adjustment changed nothing', () =>
    given(order.after(seller.proposesAdjustment({ at })))
      .whenTimeReaches(end)
      .then(facts({ paid: 10_000, revisionsAllowed: 2, dueAt: Date.parse('2026-03-10T12:00Z') })));

  test.each([
    ['an extension', seller.requestsExtension({ at, until })],
    ['an update', buyer.requestsUpdate({ at })],
    ['an adjustment', seller.proposesAdjustment({ at })],
    ['a cancellation', buyer.requestsCancellation({ at })],
  ])('D-40 · %s that is open when support cancels closes as moot', (_, step) =>
    given(order.after(step))
      .when(support.cancels())
      .then(status('cancelled'), happened('request.moot'), openRequest(null)),
  );

  test('D-40 · also when the buyer accepts, or silence completes the order', () => {
    const proposed = order.after(seller.proposesAdjustment({ at: '2026-03-08T12:00Z' }), seller.delivers());
    given(proposed).when(buyer.accepts()).then(status('completed'), happened('request.moot'), openRequest(null));
    given(proposed.under({ requests: { adjustment: { answerWithin: 'P5D' } } }))
      .whenTimeReaches('2026-03-11T12:00Z')
      .then(status('completed'), happened('request.moot'), openRequest(null));
  });
});
