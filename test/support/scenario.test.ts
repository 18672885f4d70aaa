import { describe, expect, test } from 'vitest';
import {
  accepted,
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
  money,
  nextDeadlineIs,
  noDeadline,
  notHappened,
  nothingChanged,
  notified,
  refusalSays,
  refusals,
  refused,
  seller,
  state,
  status,
} from './scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = given(order).when(seller.delivers({ at: '2026-03-08T12:00Z' }));
const tooEarly = given(order).when(buyer.accepts());

describe('a scenario', () => {
  test('reads as the rules do', () =>
    given(anOrder.dueAt('2026-03-10T12:00Z'))
      .when(seller.requestsExtension({ at: '2026-03-08T10:00Z', until: '2026-03-20T12:00Z' }))
      .whenTimeReaches('2026-03-12T13:00Z')
      .then(status('inProgress'), dueAt('2026-03-20T12:00Z')));

  test('can be told again from any point, and nothing before it changes', () => {
    const start = given(order);
    start.when(seller.delivers()).then(status('delivered'));
    start.then(status('inProgress'));
    start.whenTimeReaches('2026-03-10T12:00Z').then(status('late'));
  });

  // biome-ignore format: a table
  test.each([
    ['a status that is another',        () => delivered.then(status('completed')),                           /status: expected "completed", got "delivered"/],
    ['a state that is another',         () => delivered.then(state({ fulfilment: 'completed' })),            /got {"fulfilment":"delivered"}/],
    ['a date that is another',          () => given(order).then(dueAt('2026-03-10T12:00:00.001Z')),          /got "2026-03-10T12:00Z"/],
    ['a date that does not run',        () => delivered.then(dueAt('2026-03-10T12:00Z')),                    /got null/],
    ['a fact that is another',          () => delivered.then(facts({ onTime: false })),                      /got {"onTime":true}/],
    ['another amount',                  () => delivered.then(money({ held: 1 })),                            /got {"held":10000}/],
    ['another deadline',                () => delivered.then(nextDeadlineIs('reviewEnds', '2026-03-11T12:01Z')), /got {"name":"reviewEnds"/],
    ['a deadline where none is wanted', () => delivered.then(noDeadline()),                                  /expected null/],
    ['an event too many',               () => delivered.then(events('delivery.made')),                       /events: expected/],
    ['an event that did not happen',    () => delivered.then(happened('delivery.made', 'order.completed')),  /among others/],
    ['events in another order',         () => delivered.then(happened('review.opened', 'delivery.made')),    /among others/],
    ['an event that was not wanted',    () => delivered.then(notHappened('delivery.made')),                  /none of delivery.made/],
    ['an event at another instant',     () => delivered.then(event('delivery.made', { at: '2026-03-08T12:01Z' })), /got {"at":"2026-03-08T12:00Z"}/],
    ['somebody who was not told',       () => delivered.then(notified('delivery.made', 'seller')),           /who is told/],
    ['somebody who was told',           () => delivered.then(notified('delivery.made')),                     /who is told/],
    ['a change that was not wanted',    () => delivered.then(nothingChanged()),                              /events/],
    ['a refusal that did not come',     () => delivered.then(refused()),                                     /but it was accepted/],
    ['another refusal',                 () => tooEarly.then(refused('role.wrong')),                          /expected the refusal role.wrong/],
    ['another rule of the refusal',     () => delivered.when(seller.delivers({ files: [] })).then(refused('delivery.emptyNotConfirmed', 'D-01')), /\(D-01\)/],
    ['other refusals',                  () => tooEarly.then(refusals()),                                     /refusals/],
    ['other parameters of a refusal',   () => tooEarly.then(refusalSays({})),                                /parameters/],
    ['a refusal that nobody expected',  () => tooEarly.then(status('inProgress')),                           /nobody expected it/],
    ['a refusal that nobody looked at', () => tooEarly.when(seller.delivers()),                              /nobody expected it/],
    ['a refusal before the story',      () => given(order.after(buyer.accepts(), seller.delivers())),        /nobody expected it/],
    ['what is not possible',            () => given(order).then(may(buyer.accepts())),                       /to be possible: buyer: acceptDelivery/],
    ['what should not be possible',     () => given(order).then(mayNot(seller.delivers())),                  /to be refused: seller: deliver/],
    ['a duplicate taken for news',      () => given(order).whenTimeReaches('2026-03-09T12:00Z').then(accepted()), /something to happen/],
    ['nothing at all',                  () => given(order).then(),                                           /nothing is expected/],
  ])('fails on %s', (_, tell, message) => expect(tell).toThrow(message));

  test('that a test returns unfinished is no promise', () =>
    expect(Promise.resolve(delivered)).rejects.toThrow(/ends in then/));

  test('fails with its story', () =>
    expect(() => delivered.then(status('late'))).toThrow(/placed at 2026-03-03T12:00Z\n {2}buyer: submitRequirements/));
});
