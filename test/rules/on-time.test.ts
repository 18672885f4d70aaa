import { describe, test } from 'vitest';
import { anOrder, buyer, facts, given, notHappened, seller, status } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const late = order.at('2026-03-10T12:00Z');

describe('D-16 · on time or not', () => {
  // biome-ignore format: a table
  test.each([
    // delivered at              on time  because
    ['2026-03-10T11:59:59.999Z', true,    'a millisecond was left'],
    ['2026-03-10T12:00:00.000Z', false,   'the date itself had come'],
    ['2026-03-10T12:00:00.001Z', false,   'the date had passed'],
  ])('D-16 · delivered at %s: %s, because %s', (at, onTime) =>
    given(order).seeing(facts({ onTime: null })).when(seller.delivers({ at })).then(facts({ onTime })));

  test('D-16 · an agreed extension erases a lateness before it', () =>
    given(late.after(seller.requestsExtension({ until: '2026-03-15T12:00Z' }), buyer.agrees()))
      .when(seller.delivers({ at: '2026-03-14T12:00Z' }))
      .then(facts({ onTime: true })));

  test('D-16 · only the first delivery is judged', () =>
    given(order.after(seller.delivers({ at: '2026-03-09T12:00Z' }), buyer.requestsRevision()))
      .when(
        seller.requestsExtension({ until: '2026-03-11T12:00Z' }),
        buyer.agrees(),
        seller.delivers({ at: '2026-03-13T12:00Z' }),
      )
      .then(facts({ onTime: true })));

  test('D-16 · cancelled by silence at the very instant of the date: never late, no verdict (D-41)', () =>
    given(order.after(buyer.requestsCancellation({ at: '2026-03-08T12:00Z' })))
      .whenTimeReaches('2026-03-10T12:00Z')
      .then(status('cancelled'), notHappened('order.late'), facts({ onTime: null, lateFor: null })));

  test('D-16 · cancelled while late without a delivery: not on time; in time or before the start: no verdict', () => {
    given(order.at('2026-03-11T12:00Z'))
      .when(buyer.cancelsLate())
      .then(facts({ onTime: false }));
    given(late)
      .when(buyer.requestsCancellation(), seller.agrees())
      .then(facts({ onTime: false }));
    given(order)
      .when(buyer.requestsCancellation(), seller.agrees())
      .then(facts({ onTime: null }));
    given(anOrder)
      .when(buyer.cancelsBeforeStart())
      .then(facts({ onTime: null }));
  });
});
