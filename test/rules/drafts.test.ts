import { describe, test } from 'vitest';
import { anOrder, facts, given, happened, may, mayNot, notHappened, seller, status } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

describe('drafts, where the article is silent', () => {
  test('D-33 · a draft saved in time and sent late is late', () =>
    given(order.after(seller.savesDraft({ at: '2026-03-09T12:00Z' })))
      .when(seller.delivers({ at: '2026-03-10T12:00Z' }))
      .then(status('delivered'), happened('order.late'), facts({ onTime: false })));

  test('D-33 · a draft sent in time is on time', () =>
    given(order.after(seller.savesDraft({ at: '2026-03-09T12:00Z' })))
      .when(seller.delivers({ at: '2026-03-10T11:59:59.999Z' }))
      .then(notHappened('order.late'), facts({ onTime: true })));

  test('D-50 · an order has one draft: the next replaces it, a delivery drops it', () =>
    given(order)
      .when(seller.savesDraft({ message: 'first' }), seller.savesDraft({ message: 'second', files: [] }))
      .seeing(facts({ draft: { message: 'second', files: [] } }))
      .when(seller.delivers({ message: 'third' }))
      .then(facts({ draft: null })));

  test.each([
    ['in progress', order, true],
    ['late', order.at('2026-03-10T12:00Z'), true],
    ['delivered', anOrder.delivered(), true],
    ['in revision', anOrder.inRevision(), true],
    ['waiting for its requirements', anOrder.placed(), false],
    ['completed', anOrder.completed(), false],
    ['cancelled', anOrder.cancelled(), false],
  ])('D-50 · a draft while the order is %s', (_, start, isPossible) =>
    given(start).then(isPossible ? may(seller.savesDraft()) : mayNot(seller.savesDraft(), 'order.notRunning')),
  );

  test('D-50 · a delivery carries its full content: a draft with files does not fill an empty one', () =>
    given(order.after(seller.savesDraft())).then(mayNot(seller.delivers({ files: [] }), 'delivery.emptyNotConfirmed')));

  test('D-50 · a draft with two files for the portfolio is refused, one is not (D-51)', () => {
    const files = (second: boolean) => [
      { name: 'logo.svg', bytes: 1, portfolio: true },
      { name: 'icon.svg', bytes: 1, portfolio: second },
    ];
    given(order).then(
      may(seller.savesDraft({ files: files(false) })),
      mayNot(seller.savesDraft({ files: files(true) }), 'delivery.manyPortfolioFiles', 'D-51'),
    );
  });
});
