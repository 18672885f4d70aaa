import { describe, test } from 'vitest';
import { anOrder, buyer, given, may, mayNot, openRequest, seller, status } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const at = '2026-03-05T12:00Z';
const lastMoment = '2026-03-07T11:59:59.999Z';
const end = '2026-03-07T12:00Z';
const until = '2026-03-20T12:00Z';

describe('where a request may be opened, and how it shows', () => {
  const later = '2026-05-20T12:00Z';
  const asks = {
    extension: seller.requestsExtension({ until: later }),
    update: buyer.requestsUpdate(),
    'seller’s adjustment': seller.proposesAdjustment(),
    'buyer’s adjustment': buyer.proposesAdjustment(),
  };
  const cancels = {
    'buyer’s cancellation': buyer.requestsCancellation(),
    'seller’s cancellation': seller.requestsCancellation(),
  };

  test.each([
    ['waiting for its requirements', anOrder.placed(), false, true],
    ['in progress', order, true, true],
    ['late', order.at('2026-03-10T12:00Z'), true, true],
    ['very late', order.at('2026-03-11T12:00Z'), true, true],
    ['delivered', anOrder.delivered(), false, true],
    ['in revision', anOrder.inRevision(), true, true],
    ['completed', anOrder.completed(), false, false],
    ['cancelled', anOrder.cancelled(), false, false],
  ])('D-37 · %s: extension, update, adjustment %s, cancellation %s', (_, start, mayAsk, mayCancel) => {
    for (const step of Object.values(asks)) given(start).then(mayAsk ? may(step) : mayNot(step));
    for (const step of Object.values(cancels)) given(start).then(mayCancel ? may(step) : mayNot(step));
  });

  test.each([
    ['cancellation', buyer.requestsCancellation({ at }), 'resolutionCentre', 'inResolution'],
    ['update', buyer.requestsUpdate({ at }), 'resolutionCentre', 'inResolution'],
    ['extension', seller.requestsExtension({ at, until }), 'orderPage', 'inProgress'],
    ['cancellation', buyer.requestsCancellation({ at, via: 'orderPage' }), 'orderPage', 'inProgress'],
    ['update', buyer.requestsUpdate({ at, via: 'orderPage' }), 'orderPage', 'inProgress'],
  ] as const)('D-38 · %s %#: via and status', (kind, step, via, shown) => {
    const by = kind === 'extension' ? 'seller' : 'buyer';
    given(order).when(step).then(openRequest({ kind, by, via }), status(shown));
  });

  test('D-38 · an adjustment has no place, and is not "in resolution"', () =>
    given(order)
      .when(seller.proposesAdjustment({ at }))
      .then(openRequest({ kind: 'adjustment', by: 'seller', via: null }), status('inProgress')));

  test('D-38 · in resolution holds as long as the request is open', () =>
    given(order.after(buyer.requestsUpdate({ at })))
      .seeing(status('inResolution'))
      .whenTimeReaches(lastMoment)
      .seeing(status('inResolution'))
      .whenTimeReaches(end)
      .then(status('inProgress')));
});
