import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  events,
  facts,
  given,
  happened,
  may,
  mayNot,
  notHappened,
  openRequest,
  refused,
  requestExpiresAt,
  seller,
  state,
  status,
} from '../support/scenario.js';

const date = '2026-03-10T12:00Z';
const order = anOrder.dueAt(date);
const asked = order.after(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-20T12:00Z' }));

describe('extensions, where the article is silent', () => {
  test.each([
    ['orderPage', 'inProgress'],
    ['resolutionCentre', 'inResolution'],
  ] as const)('D-04 · asked for through the %s it is the same request, shown as %s', (via, shown) =>
    given(order)
      .when(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-20T12:00Z', via }))
      .seeing(
        status(shown),
        openRequest({ kind: 'extension', by: 'seller', via }),
        requestExpiresAt('2026-03-10T10:00Z'),
      )
      .when(buyer.agrees())
      .then(status('inProgress'), dueAt('2026-03-20T12:00Z')),
  );

  const pending = order.after(seller.requestsExtension({ at: '2026-03-10T11:00Z', until: '2026-03-20T12:00Z' }));

  test('D-06 · a pending extension does not keep the order from being late', () =>
    given(pending)
      .whenTimeReaches(date)
      .then(status('late'), openRequest({ kind: 'extension', by: 'seller' })));

  test('D-06 · once accepted, the date moves and the order is late no more', () =>
    given(pending.at(date))
      .when(buyer.agrees({ at: '2026-03-10T15:00Z' }))
      .then(status('inProgress'), state({ fulfilment: 'inProgress.onTime' }), dueAt('2026-03-20T12:00Z')));

  test('D-07 · very late while an extension is pending: the buyer may still cancel, and the request closes', () =>
    given(pending)
      .whenTimeReaches('2026-03-11T12:00Z')
      .seeing(status('veryLate'))
      .when(buyer.cancelsLate({ at: '2026-03-11T13:00Z' }))
      .then(status('cancelled'), happened('request.moot'), openRequest(null), notHappened('extension.accepted')));

  test('D-08 · accepted by silence after the date it asked for: accepted, and late against the new date', () =>
    given(order)
      .when(seller.requestsExtension({ at: '2026-03-10T11:00Z', until: '2026-03-11T12:00Z' }))
      .whenTimeReaches('2026-03-12T11:00Z')
      .then(
        status('late'),
        happened('extension.accepted'),
        dueAt('2026-03-11T12:00Z'),
        facts({ lateFor: Date.parse('2026-03-11T12:00Z') }),
      ));

  test('D-08 · neither an acceptance nor a decline ever moves the date earlier', () => {
    given(asked).when(buyer.declines()).then(dueAt(date));
    given(asked).when(buyer.agrees()).then(dueAt('2026-03-20T12:00Z'));
    given(order).then(mayNot(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-10T11:59:59.999Z' })));
  });

  test('D-09 · a delivery closes a pending extension, which then moves nothing', () =>
    given(asked)
      .when(seller.delivers({ at: '2026-03-09T10:00Z' }))
      .seeing(status('delivered'), happened('request.moot'), openRequest(null))
      .whenTimeReaches('2026-03-10T10:00Z')
      .then(events()));

  // biome-ignore format: a table
  test.each([
    // asked at             until                       possible  because
    ['2026-03-08T10:00Z',   '2026-03-10T11:59:59.999Z', false,    'it is earlier than the date in force'],
    ['2026-03-08T10:00Z',   '2026-03-10T12:00:00.000Z', false,    'it is the date in force'],
    ['2026-03-08T10:00Z',   '2026-03-10T12:00:00.001Z', true,     'it is later by a millisecond'],
    ['2026-03-10T18:00Z',   '2026-03-10T17:59:59.999Z', false,    'it has passed already'],
    ['2026-03-10T18:00Z',   '2026-03-10T18:00:00.000Z', false,    'it is now'],
    ['2026-03-10T18:00Z',   '2026-03-10T18:00:00.001Z', true,     'it is later than now'],
  ])('D-37 · asked at %s for %s: %s, because %s', (at, until, isPossible) => {
    const ask = seller.requestsExtension({ at, until });
    given(order).then(isPossible ? may(ask) : mayNot(ask, 'extension.notLater', 'D-37'));
  });

  test('D-37 · not before the start, not while delivered, not once it is over', () => {
    const ask = seller.requestsExtension({ until: '2026-04-20T12:00Z' });
    given(anOrder.placed()).when(ask).then(refused());
    given(anOrder.delivered()).when(ask).then(refused());
    given(anOrder.completed()).when(ask).then(refused());
    given(anOrder.inRevision()).then(may(ask));
  });
});
