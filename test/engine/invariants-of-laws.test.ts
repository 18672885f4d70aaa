/** Every law can fail: an engine with one mistake is told by its number. */
import { describe, expect, test } from 'vitest';
import { areSameFacts } from '../../src/engine/invariants/same-facts.js';
import { nothingRemembered, recall } from '../../src/engine/remembered.js';
import type { Facts, Order, OrderEvent, Outcome } from '../../src/index.js';
import { type Engine, historyLawsBrokenBy, invariants, lawsBrokenBy, ownEngine } from '../../src/verify/index.js';
import { orderOf, saidOf, sayingsOf } from '../support/invariant-damage.js';
import { anOrder, buyer, seller, support } from '../support/scenario.js';

const running = orderOf(anOrder.inProgress());
const paused = orderOf(anOrder.delivered().after(buyer.requestsCancellation()));
const completed = orderOf(anOrder.completed());
const revised = orderOf(anOrder.inRevision());
const full = orderOf(anOrder.under({ limits: { commands: 1 } }).inProgress());
const cancelled = orderOf(anOrder.cancelled());
const named = orderOf(anOrder.inProgress().after(seller.savesDraft({ id: 'trial' })));
const orders = { running, named, paused, completed, revised, full, cancelled };

const { advance, nextDeadline, submit, fromRecord, toRecord } = ownEngine;
const yes = (order: Order): Outcome => ({ ok: true, order, events: [] });
const never = (order: Order): Outcome => submit(order, {} as never);
const isKnown = (order: Order, command: unknown): boolean =>
  recall(order.remembered, (command as { id: string }).id) !== null;

type Mistake = Partial<Engine>;

// biome-ignore format: a table
const mistakes: readonly [number: number, is: string, order: Order, mistake: Mistake][] = [
  [19, 'an order that nobody can move', revised, { submit: never }],
  [26, 'a sweep that fires one deadline at a time', running, { advance: (order, now) => advance(order, Math.min(nextDeadline(order)?.at ?? 0, Number(now))) }],
  [26, 'a sweep that is a millisecond ahead', running, { advance: (order, now) => advance(order, Number(now) + 1) }],
  [26, 'a sweep that writes where nothing happened', running, { advance: (order, now) => ({ ...advance(order, now), order: { ...advance(order, now).order } }) }],
  [27, 'a sweep that is never done', running, { isDue: () => true }],
  [27, 'a deadline that stays', running, { nextDeadline: (order) => nextDeadline(order) ?? { name: 'veryLate', at: order.facts.at } }],
  [28, 'a deadline that is told a millisecond late', running, { nextDeadline: (order) => ({ name: 'deliveryDue', at: (nextDeadline(order)?.at ?? 0) + 1 }) }],
  [28, 'a deadline that is not told', running, { nextDeadline: () => null }],
  [28, 'a deadline that fires a millisecond early', running, { advance: (order, now) => advance(order, Number(now) + 1) }],
  [28, 'a deadline that does not fire', running, { advance: (order) => ({ order, events: [] }) }],
  [28, 'a sweep that invents something', cancelled, { advance: (order) => ({ order: { ...order }, events: [] }) }],
  [29, 'a forecast of nothing', running, { forecast: () => [] }],
  [29, 'a forecast of something else', running, { forecast: (order) => ownEngine.forecast(order).map((event) => ({ ...event, at: event.at + 1 })) }],
  [31, 'a command that is forgotten', running, { submit: (order, command) => submit({ ...order, remembered: nothingRemembered }, command) }],
  [31, 'a command that is refused when it comes again', running, { submit: (order, command) => (isKnown(order, command) ? never(order) : submit(order, command)) }],
  [31, 'a command that works twice', running, { submit: (order, command) => (isKnown(order, command) ? yes({ ...order }) : submit(order, command)) }],
  [32, 'another command, taken for the old one', running, { submit: (order, command) => (isKnown(order, command) ? yes(order) : submit(order, command)) }],
  [32, 'another command, refused for another reason', running, { submit: (order, command) => (isKnown(order, command) ? never(order) : submit(order, command)) }],
  [35, 'a record that is not read back', running, { fromRecord: () => ({ ok: false, problems: [{ where: 'state', what: 'x', expected: 'y' }] }) }],
  [35, 'a record that is read back as another order', running, { fromRecord: (record) => { const back = fromRecord(record); return back.ok ? { ok: true, order: { ...back.order, wakeAt: 0 } } : back; } }],
  [35, 'a record that is written differently the second time', running, { toRecord: ((order) => ({ ...toRecord(order), ...(order === running ? {} : { sequence: 0 }) })) as Engine['toRecord'] }],
  [37, 'an explanation that allows everything', running, { explain: (order, who) => ownEngine.explain(order, who).map((ability) => ({ ...ability, allowed: true })) }],
  [37, 'an order that takes nothing that it allows', running, { submit: never }],
  [37, 'a chart that takes everything', running, { chartAt: () => () => true }],
  [37, 'a chart that takes nothing', running, { chartAt: () => () => false }],
  [38, 'an order that believes everybody', running, { submit: yes }],
  [38, 'an order that changes for strangers', running, { submit: (order) => ({ ...never(order), order: { ...order, sequence: 99 } }) }],
];

const rows = mistakes.map(([number, is, order, mistake]) => ({
  number,
  is,
  order,
  engine: { ...ownEngine, ...mistake },
  rule: invariants[number - 1]?.rules[0],
}));

describe('an engine with one mistake is told by the law that it breaks', () => {
  test.each(Object.entries(orders))('D-36 · and the own one is not, at an order that is %s', (_, order) => {
    expect(lawsBrokenBy(order)).toEqual([]);
    expect(lawsBrokenBy(order, { at: order.facts.at + 30 * 86_400_000 })).toEqual([]);
  });

  test.each(rows)('$rule · $number: $is', ({ number, order, engine }) =>
    expect(lawsBrokenBy(order, { only: [number], engine })).toContainEqual(
      expect.objectContaining({ number, name: invariants[number - 1]?.name }),
    ),
  );

  test('D-36 · and everything that they may say of an order is said here at least once', () => {
    const said = new Set(rows.flatMap(({ order, engine }) => lawsBrokenBy(order, { engine }).map(saidOf)));
    expect(sayingsOf('law').filter((saying) => !said.has(saying))).toEqual([]);
  });

  test('D-49 · an engine that throws breaks the law that asked it', () => {
    const submitting = {
      ...ownEngine,
      submit: () => {
        throw new RangeError('no');
      },
    };
    expect(lawsBrokenBy(running, { only: [37], engine: submitting })[0]?.what).toBe('throws RangeError: no');
  });

  test('D-27 · only the laws that were asked for are looked at', () =>
    expect(lawsBrokenBy(running, { only: [26], engine: { ...ownEngine, submit: yes } })).toEqual([]));
});

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

// biome-ignore format: a table
const histories: readonly [number: number, is: string, events: readonly OrderEvent[], order: Order, engine?: Partial<Engine>][] = [
  [4, 'two completions', again('earnings.clearing'), order],
  [4, 'a completion that earns nothing', history.filter(({ type }) => type !== 'earnings.clearing'), order],
  [4, 'a charge-back that is won twice', again('chargeback.won'), order],
  [22, 'an event before the last one', changed('delivery.made', { at: 0 }), order],
  [34, 'an event that comes twice', again('delivery.made'), order],
  [34, 'an order that is ahead of its events', history, { ...order, sequence: 99 }],
  [35, 'an order that its events do not lead to', history, { ...order, wakeAt: 0 }],
  [36, 'a record that is not read back', history, order, { fromRecord: () => ({ ok: false, problems: [] }) }],
  [36, 'a record that loses what follows', history, order, { evolve: (before) => before as Order }],
  [40, 'a command that is forgotten', history, { ...order, remembered: nothingRemembered }],
  [40, 'a command that no event tells of', history.slice(0, -1), order],
  [39, 'an event with an id of its own', changed('delivery.made', { id: 'mine' }), order],
];

describe('a history that was changed is told by the law that it breaks', () => {
  test('D-26 · and not as it was', () => expect(historyLawsBrokenBy(history, order)).toEqual([]));

  test.each(histories)('D-26 · %i: %s', (number, _, events, led, mistake) =>
    expect(historyLawsBrokenBy(events, led, { ...ownEngine, ...mistake })).toContainEqual(
      expect.objectContaining({ number }),
    ),
  );

  test('D-26 · and everything that they may say is said here at least once', () => {
    const said = new Set(
      histories.flatMap(([, , events, led, mistake]) =>
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
