import { describe, expect, test } from 'vitest';
import { advance, type CommandInput, nextDeadline, type Order, type OrderEvent, submit } from '../../src/index.js';
import {
  anOrder,
  buyer,
  event,
  events,
  given,
  lastEventAt,
  may,
  mayNot,
  nothingChanged,
  type OrderBuilder,
  refused,
  seller,
  status,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');

/** An order whose deadline of each name comes first. */
const running: readonly (readonly [string, OrderBuilder])[] = [
  ['requestExpires', order.after(buyer.requestsUpdate())],
  ['requirementsTimeOut', anOrder.under({ requirements: { timeOut: 'P3D' } })],
  ['reviewEnds', delivered],
  ['deliveryDue', order],
  ['veryLate', order.at('2026-03-10T12:00Z')],
  ['veryLateCancels', order.under({ lateness: { cancelsAfter: 'P7D' } }).at('2026-03-11T12:00Z')],
  ['ratingCloses', anOrder.with({ tier: 'new' }).completed()],
  ['earningsClear', anOrder.with({ tier: 'pro' }).completed()],
];

describe('the instant of a deadline', () => {
  test.each(running)('D-01 · %s: nothing a millisecond before, and at its instant it has fired', (name, start) => {
    const { world } = given(start);
    const next = nextDeadline(world.order);
    expect(next?.name).toBe(name);
    const at = next?.at ?? 0;
    expect(advance(world.order, at - 1)).toEqual({ order: world.order, events: [] });
    const fired = advance(world.order, at);
    expect(fired.events.map((each) => [each.at, each.by])).toContainEqual([at, 'clock']);
    expect(nextDeadline(fired.order)?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at - 1);
  });

  test('D-01 · a command at the deadline itself comes too late', () => {
    given(delivered).then(may(buyer.requestsRevision({ at: '2026-03-11T11:59:59.999Z' })));
    given(delivered).then(mayNot(buyer.requestsRevision({ at: '2026-03-11T12:00Z' })));
  });
});

/** What happened, however the host woke up: the deadline of every event, in order. */
const lifeOf = (happenings: readonly OrderEvent[]) =>
  happenings.map(({ id, type, at, state: after }) => ({ id, type, at, after }));

/** A command that both orders refuse. */
const tipOf = ({ facts }: Order): CommandInput => ({
  type: 'tip',
  id: 'tip-1',
  at: facts.at,
  by: 'buyer',
  party: facts.order.buyer,
  amount: 1000,
});

test('D-02 · where no deadline was due, the order is the same and the list of events is one for all', () => {
  const orders = [order, delivered].map((start) => given(start).world.order);
  const swept = orders.map((each) => advance(each, each.facts.at));
  const refusals = orders.map((each) => submit(each, { type: 'unheardOf' } as never));
  const tooSoon = orders.map((each) => submit(each, tipOf(each)));
  const answers = [...swept, ...refusals, ...tooSoon];
  expect(answers.every((each, index) => each.order === orders[index % 2])).toBe(true);
  expect(new Set(answers.map(({ events: told }) => told)).size).toBe(1);
});

describe('D-02 · a late tick', () => {
  const start = anOrder
    .inProgress()
    .after(seller.requestsExtension({ at: '2026-03-09T12:00Z', until: '2026-03-12T00:00Z' }));
  const once = given(start).whenTimeReaches('2026-04-30T00:00Z').world;

  test('D-02 · each deadline fires at its own instant, in order of time', () =>
    given(start)
      .whenTimeReaches('2026-03-14T00:00Z')
      .then(
        events('order.late', 'extension.accepted', 'order.late', 'order.veryLate'),
        event('order.late', { at: '2026-03-10T12:00Z' }),
        event('extension.accepted', { at: '2026-03-11T12:00Z' }),
        event('order.veryLate', { at: '2026-03-13T00:00Z' }),
      ));

  test.each([1, 7, 60, 390])('D-02 · ticking every %i minutes gives the same history', (minutes) => {
    let { order: ticked, events: seen } = { ...given(start).world, events: [] as OrderEvent[] };
    for (let at = Date.parse('2026-03-09T12:00Z'); at < Date.parse('2026-03-15T00:00Z'); at += minutes * 60_000) {
      const passed = advance(ticked, at);
      ticked = passed.order;
      seen = [...seen, ...passed.events];
    }
    const last = advance(ticked, Date.parse('2026-04-30T00:00Z'));
    expect(lifeOf([...seen, ...last.events])).toEqual(lifeOf(once.events));
    expect(last.order).toEqual(once.order);
  });

  test('D-02 · due deadlines fire before a command is judged', () =>
    given(delivered)
      .when(buyer.requestsRevision({ at: '2026-03-12T00:00Z' }))
      .then(refused(), event('order.completed', { at: '2026-03-11T12:00Z' }), status('completed')));

  test('D-02 · commands in order of time give the same history with and without ticks between them', () => {
    const plain = given(order).when(
      seller.delivers({ at: '2026-03-11T18:00Z' }),
      buyer.accepts({ at: '2026-03-12T12:00Z' }),
    );
    const ticked = given(order.at('2026-03-10T13:00Z').at('2026-03-11T17:00Z')).when(
      seller.delivers({ at: '2026-03-11T18:00Z' }),
    );
    const end = ticked.whenTimeReaches('2026-03-12T11:00Z').when(buyer.accepts({ at: '2026-03-12T12:00Z' }));
    expect(lifeOf(end.world.history)).toEqual(lifeOf(plain.world.history));
  });
});

describe('instants that go back', () => {
  test('D-28 · a command dated before the last event is refused, and nothing changes', () =>
    given(delivered)
      .when(buyer.accepts({ at: '2026-03-08T11:59:59.999Z' }))
      .then(refused('time.regression', 'D-28'), nothingChanged()));

  test('D-43 · at the last event it is taken, and so is any later one', () => {
    given(delivered).then(
      may(buyer.accepts({ at: '2026-03-08T12:00Z' }), buyer.accepts({ at: '2026-03-08T12:00:00.001Z' })),
    );
  });

  test('D-43 · a deadline that fired is an event, too', () =>
    given(order.at('2026-03-10T13:00Z'))
      .seeing(lastEventAt('2026-03-10T12:00Z'))
      .then(
        mayNot(seller.delivers({ at: '2026-03-10T11:59:59.999Z' }), 'time.regression', 'D-28'),
        may(seller.delivers({ at: '2026-03-10T12:00Z' })),
      ));

  test('D-43 · a sweep that fired nothing is no event: an earlier command may still come', () =>
    given(order)
      .whenTimeReaches('2026-03-09T12:00Z')
      .seeing(nothingChanged())
      .then(may(seller.delivers({ at: '2026-03-08T12:00Z' }))));
});
