import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  event,
  events,
  given,
  happened,
  inTheMouthOf,
  mayNot,
  nextDeadlineIs,
  notHappened,
  notified,
  openRequest,
  seller,
  status,
} from '../support/scenario.js';

const date = '2026-03-10T12:00Z';
const order = anOrder.dueAt(date);
const asked = order.after(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-20T12:00Z' }));

describe('EXT · a later delivery date', () => {
  test('EXT-1 · the seller asks for a later date, and the buyer has 48 hours to answer', () =>
    given(order)
      .when(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-20T12:00Z' }))
      .then(
        status('inProgress'),
        openRequest({ kind: 'extension', by: 'seller' }),
        notified('extension.requested', 'buyer'),
        nextDeadlineIs('requestExpires', '2026-03-10T10:00Z'),
        dueAt(date),
      ));

  test('EXT-1 · without a message, or by the buyer, it is refused', () => {
    given(order).then(
      mayNot(seller.requestsExtension({ until: '2026-03-20T12:00Z', message: '' }), 'command.malformed'),
    );
    given(order).then(
      mayNot(inTheMouthOf('buyer', seller.requestsExtension({ until: '2026-03-20T12:00Z' })), 'role.wrong'),
    );
  });

  test('EXT-1 · the buyer accepts it, and the date moves', () =>
    given(asked)
      .when(buyer.agrees({ at: '2026-03-09T10:00Z' }))
      .then(dueAt('2026-03-20T12:00Z'), nextDeadlineIs('deliveryDue', '2026-03-20T12:00Z'), openRequest(null)));

  // biome-ignore format: a table
  test.each([
    // now                       the date in force     because
    ['2026-03-10T09:59:59.999Z', '2026-03-10T12:00Z',  'a millisecond of the 48 hours is left'],
    ['2026-03-10T10:00:00.000Z', '2026-03-20T12:00Z',  '48 hours of silence are over'],
    ['2026-03-10T10:00:00.001Z', '2026-03-20T12:00Z',  'silence has accepted it'],
  ])('EXT-2 · silence for 48 hours accepts the extension: at %s the date is %s, because %s', (now, expected) =>
    given(asked).whenTimeReaches(now).then(dueAt(expected)));

  test('EXT-2 · silence accepts at the 48 hours themselves, however late the host wakes up', () =>
    given(asked)
      .whenTimeReaches('2026-03-12T13:00Z')
      .then(
        status('inProgress'),
        events('extension.accepted'),
        event('extension.accepted', { at: '2026-03-10T10:00Z', by: 'clock', rule: 'EXT-2' }),
        dueAt('2026-03-20T12:00Z'),
      ));

  test.each([
    ['accepted', buyer.agrees(), 'extension.accepted'],
    ['declined', buyer.declines(), 'extension.declined'],
  ] as const)('EXT-3 · the seller is told that the extension was %s', (_, answer, type) =>
    given(asked).when(answer).then(happened(type), notified(type, 'seller')),
  );

  test('EXT-3 · both are told when silence accepts it', () =>
    given(asked)
      .whenTimeReaches('2026-03-10T10:00Z')
      .then(notified('extension.accepted', 'buyer', 'seller')));

  test('EXT-3 · extensions may be asked for several times, one after the other', () =>
    given(asked.after(buyer.declines(), seller.requestsExtension({ until: '2026-03-15T12:00Z' }), buyer.agrees()))
      .seeing(dueAt('2026-03-15T12:00Z'))
      .when(seller.requestsExtension({ until: '2026-03-25T12:00Z' }), buyer.agrees())
      .then(dueAt('2026-03-25T12:00Z')));

  test('EXT-4 · a declined extension leaves the delivery date as it was', () =>
    given(asked)
      .when(buyer.declines({ at: '2026-03-09T10:00Z' }))
      .then(dueAt(date), nextDeadlineIs('deliveryDue', date), openRequest(null), notHappened('extension.accepted')));
});
