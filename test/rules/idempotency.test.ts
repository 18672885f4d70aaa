import { describe, expect, test } from 'vitest';
import { submit } from '../../src/index.js';
import {
  anOrder,
  buyer,
  events,
  given,
  inTheMouthOf,
  lastEventAt,
  may,
  mayNot,
  nothingChanged,
  refused,
  seller,
  somebodySends,
  status,
  support,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const first = seller.refunds({ id: 'refund-1', at: '2026-03-05T12:00Z', amount: 1000 });
const refunded = order.after(first);

describe('D-27 · the same command twice', () => {
  test('D-27 · the same id with the same content is accepted, and nothing happens again', () =>
    given(refunded).when(first).then(nothingChanged(), events()));

  test.each(['2026-03-05T12:00Z', '2026-03-06T12:00Z', '2026-03-03T12:00Z', '2027-01-01T00:00Z'])(
    'D-27 · whenever it comes again, here at %s',
    (at) =>
      given(refunded)
        .when(seller.refunds({ id: 'refund-1', at, amount: 1000 }))
        .then(nothingChanged(), events()),
  );

  test('D-27 · before any other check: also after the end, and nothing is settled', () => {
    given(refunded.after(support.cancels())).when(first).then(nothingChanged());
    given(refunded)
      .when(seller.refunds({ id: 'refund-1', at: '2026-03-20T12:00Z', amount: 1000 }))
      .then(status('inProgress'));
  });

  test('D-27 · the same id with other content is refused, and nothing changes', () => {
    const other = seller.refunds({ id: 'refund-1', at: '2026-03-20T12:00Z', amount: 999 });
    given(refunded).when(other).then(refused('command.idReused', 'D-27'), nothingChanged());
  });

  test.each([
    ['another type', seller.grantsRevisions({ id: 'refund-1' })],
    ['another party', seller.refunds({ id: 'refund-1', amount: 1000, party: 'Somebody' })],
    ['another role', inTheMouthOf('support', seller.refunds({ id: 'refund-1', amount: 1000 }))],
  ])('D-27 · content is everything but the instant: %s', (_, step) =>
    given(refunded).then(mayNot(step, 'command.idReused', 'D-27')),
  );

  test('D-27 · another id with the same content is another command', () =>
    given(refunded)
      .when(seller.refunds({ id: 'refund-2', amount: 1000 }))
      .then(events('refund.made')));

  test('D-27 · only accepted commands are remembered', () =>
    given(order)
      .when(seller.refunds({ id: 'refund-1', amount: 9000 }))
      .seeing(refused('refund.aboveShare'))
      .when(seller.refunds({ id: 'refund-1', amount: 1000 }))
      .then(events('refund.made')));

  test('D-27 · the order of keys makes no difference', () => {
    const { world } = given(order);
    const one = { type: 'refundPartially', id: 'r', at: world.now, by: 'seller', party: 'Sam', amount: 5 } as const;
    const other = { amount: 5, party: 'Sam', by: 'seller', at: world.now, id: 'r', type: 'refundPartially' } as const;
    const accepted = submit(world.order, one);
    expect(submit(accepted.order, other)).toEqual({ ok: true, order: accepted.order, events: [] });
  });
});

describe('D-49 · what a refusal leaves behind', () => {
  const tooLate = '2026-03-10T13:00Z';

  test.each([
    ['not possible now', buyer.accepts({ at: tooLate })],
    ['the wrong party', seller.delivers({ at: tooLate, party: 'Mallory' })],
    ['the wrong role', inTheMouthOf('buyer', seller.delivers({ at: tooLate }))],
    ['what is said is wrong', seller.delivers({ at: tooLate, files: [] })],
  ])('D-49 · %s: the due deadlines are settled, and nothing else', (_, step) =>
    given(order).when(step).then(refused(), events('order.late'), status('late'), lastEventAt('2026-03-10T12:00Z')),
  );

  test.each([
    ['malformed input', seller.refunds({ at: tooLate, amount: 1.5 })],
    ['nothing at all', somebodySends(null)],
    ['an unknown command', somebodySends({ type: 'fly', id: 'f', at: tooLate, by: 'buyer', party: 'Bea' })],
    ['a reused id', seller.grantsRevisions({ at: tooLate, id: 'refund-1' })],
    ['an instant before the last event', seller.grantsRevisions({ at: '2026-03-04T12:00Z' })],
  ])('D-49 · %s settles nothing', (_, step) => given(refunded).when(step).then(refused(), nothingChanged()));

  test('D-49 · where nothing was due, a refusal leaves the very same order', () =>
    given(order)
      .when(buyer.accepts({ at: '2026-03-05T12:00Z' }))
      .then(refused(), nothingChanged()));

  test('D-49 · the order goes on as if nothing had been asked', () =>
    given(order)
      .when(seller.delivers({ at: '2026-03-05T12:00Z', files: [] }))
      .seeing(refused())
      .then(may(seller.delivers({ at: '2026-03-04T12:00Z' }))));
});
