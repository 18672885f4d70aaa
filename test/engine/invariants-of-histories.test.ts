/** Every law of a history can fail, and what is the same is told from what is not. */
import { describe, expect, test } from 'vitest';
import { isPeriodAfter } from '../../src/engine/invariants/period.js';
import { areSameEvents, areSameOrders } from '../../src/engine/invariants/same.js';
import { areSameFacts } from '../../src/engine/invariants/same-facts.js';
import { nothingRemembered, remember } from '../../src/engine/remembered.js';
import type { Facts, Order, OrderEvent } from '../../src/index.js';
import { type Engine, historyLawsBrokenBy, ownEngine } from '../../src/verify/index.js';
import { orderOf, saidOf, sayingsOf } from '../support/invariant-damage.js';
import { anOrder, buyer, seller, support } from '../support/scenario.js';

const story = anOrder
  .completed()
  .after(
    support.recordsChargeback(),
    support.settlesChargeback({ won: true }),
    buyer.rates({ at: '2026-03-10T12:00Z' }),
  )
  .place();
const { history, order } = story;
const changed = (type: OrderEvent['type'], change: Partial<OrderEvent>): readonly OrderEvent[] =>
  history.map((event) => (event.type === type ? { ...event, ...change } : event));
const again = (type: OrderEvent['type']): readonly OrderEvent[] =>
  history.flatMap((event) => (event.type === type ? [event, event] : [event]));

/** As many commands as the order has accepted, and all of them others. */
const rememberingOthers = Array.from({ length: order.remembered.count }, (_, number) => `other-${number}`).reduce(
  (remembered, id) => remember(remembered, { id, digest: '' }),
  nothingRemembered,
);

// biome-ignore format: a table
const histories: readonly [number: number, says: RegExp, is: string, events: readonly OrderEvent[], order: Order, engine?: Partial<Engine>][] = [
  [4, /^credited 2 times$/, 'two completions', again('earnings.clearing'), order],
  [4, /^credited 2 times$/, 'two lives', [...history, ...history], order],
  [4, /^credited 0 times$/, 'a completion that earns nothing', history.filter(({ type }) => type !== 'earnings.clearing'), order],
  [4, /^returned too often$/, 'a charge-back that is won twice', again('chargeback.won'), order],
  [22, /^order-1#4 is earlier than the event before it$/, 'an event before the last one', changed('delivery.made', { at: 0 }), order],
  [34, /^4 as 5$/, 'an event that comes twice', again('delivery.made'), order],
  [34, /^99 as 4$/, 'an event out of sequence', changed('delivery.made', { sequence: 99 }), order],
  [34, /^12 events of an order at 99$/, 'an order that is ahead of its events', history, { ...order, sequence: 99 }],
  [35, /^another order after 12 events$/, 'an order that its events do not lead to', history, { ...order, wakeAt: 0 }],
  [36, /^another order by a record after event 3$/, 'a record that is not read back', history, order, { fromRecord: () => ({ ok: false, problems: [] }) }],
  [36, /^another order by a record after event 3$/, 'a record that loses what follows', history, order, { evolve: (before) => before as Order }],
  [39, /^mine$/, 'an event with an id of its own', changed('delivery.made', { id: 'mine' }), order],
  [40, /^buyer-submitRequirements-1 is forgotten$/, 'a command that is forgotten', history, { ...order, remembered: rememberingOthers }],
  [40, /^buyer-submitRequirements-1 is forgotten$/, 'a command that said something else', changed('requirements.submitted', { command: { id: 'buyer-submitRequirements-1', digest: '' } }).filter(({ type }) => type !== 'order.started'), order],
  [40, /^6 commands, and the events tell of 5$/, 'a command that no event tells of', history.slice(0, -1), order],
];

describe('a history that was changed is told by the law that it breaks', () => {
  test('D-26 · and not as it was', () => expect(historyLawsBrokenBy(history, order)).toEqual([]));

  test.each(histories)('D-26 · %i: %s · %s', (number, says, _, events, led, mistake) =>
    expect(historyLawsBrokenBy(events, led, { ...ownEngine, ...mistake })).toContainEqual(
      expect.objectContaining({ number, what: expect.stringMatching(says) }),
    ),
  );

  test('D-26 · and everything that they may say is said here at least once', () => {
    const said = new Set(
      histories.flatMap(([, , , events, led, mistake]) =>
        historyLawsBrokenBy(events, led, { ...ownEngine, ...mistake }).map(saidOf),
      ),
    );
    expect(sayingsOf('history').filter((saying) => !said.has(saying))).toEqual([]);
  });
});

test('D-26 · facts are the same only where every one of them is', () => {
  const facts: Facts = orderOf(anOrder.inProgress().after(seller.savesDraft())).facts;
  expect(areSameFacts(facts, { ...facts })).toBe(true);
  for (const key of Object.keys(facts)) expect(areSameFacts(facts, { ...facts, [key]: 'other' }), key).toBe(false);
});

describe('orders are the same', () => {
  const { order: drafted, events } = anOrder.inProgress().after(seller.savesDraft()).place();

  test('D-26 · where everything is, wherever it came from', () => {
    expect(areSameOrders(drafted, drafted)).toBe(true);
    expect(
      areSameOrders(
        structuredClone({ ...drafted, remembered: null }) as never,
        { ...drafted, remembered: null } as never,
      ),
    ).toBe(true);
    const back = ownEngine.fromRecord(ownEngine.toRecord(drafted));
    expect(back.ok && areSameOrders(back.order, drafted)).toBe(true);
  });

  test.each(['id', 'state', 'sequence', 'wakeAt'] as const)('D-26 · and not where the %s differs', (key) =>
    expect(areSameOrders(drafted, { ...drafted, [key]: 'other' })).toBe(false),
  );

  test('D-26 · and not where a fact differs, or a command that is remembered', () => {
    expect(areSameOrders(drafted, { ...drafted, facts: { ...drafted.facts, paid: 1 } })).toBe(false);
    expect(areSameOrders(drafted, { ...drafted, remembered: nothingRemembered })).toBe(false);
  });

  test('D-43 · and so are histories where every event is', () => {
    expect(areSameEvents(events, structuredClone(events))).toBe(true);
    expect(areSameEvents(events, [])).toBe(false);
    expect(
      areSameEvents(
        events,
        events.map((event) => ({ ...event, at: 0 })),
      ),
    ).toBe(false);
  });
});

test('D-03 · days of a calendar are not counted again: at its very end such a period may take no time', () => {
  const days = { span: 'P3D', countedIn: 'calendarDays' } as const;
  expect([4, 5, 6, null].map((at) => isPeriodAfter(at, 5, days))).toEqual([false, true, true, false]);
});
