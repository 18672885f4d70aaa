/** The laws of histories and records: an order is what its events say, however it was stored on the way. */
import { canonicalJson } from '../digest.js';
import type { Order, OrderEvent } from '../order.js';
import { recall } from '../remembered.js';
import type { Violation } from './invariant.js';
import { type Engine, firstViolation, type HistoryLaw, type Law, ownEngine } from './law.js';
import { areSameOrders } from './same.js';

export const recordLaws: readonly Law[] = [
  {
    number: 35,
    where: 'toRecord',
    expected: 'the order that fromRecord gives back, to the same bytes',
    *broken(order, _, { fromRecord, toRecord }) {
      const record = toRecord(order);
      const back = fromRecord(record);
      if (!back.ok) yield `${order.state}: ${back.problems.map(({ where, what }) => `${where} ${what}`).join(', ')}`;
      else if (!areSameOrders(back.order, order)) yield `${order.state}: another order is read back`;
      else if (canonicalJson(toRecord(back.order)) !== canonicalJson(record)) yield `${order.state}: other bytes`;
    },
  },
];

/**
 * How many events a host may have stored when it wrote a record: all of an instant, as only then is the order settled.
 *
 * @returns the lengths of such beginnings, the whole left out
 */
const restsIn = (events: readonly OrderEvent[]): readonly number[] =>
  events.flatMap(({ at }, index) => (at > (events[index - 1]?.at ?? at) ? [index] : []));

const countOf = (events: readonly OrderEvent[], type: OrderEvent['type']): number =>
  events.filter((event) => event.type === type).length;

export const historyLaws: readonly HistoryLaw[] = [
  {
    number: 4,
    where: 'events',
    expected: 'earnings credited once, at the completion, and no more charge-backs won than recorded',
    *broken(events) {
      const credits = countOf(events, 'earnings.clearing');
      if (credits > 1 || credits !== countOf(events, 'order.completed')) yield `credited ${credits} times`;
      if (countOf(events, 'chargeback.won') > countOf(events, 'chargeback.recorded')) yield 'returned too often';
    },
  },
  {
    number: 22,
    where: 'events',
    expected: 'instants that never go back',
    *broken(events) {
      for (const [index, { at, id }] of events.entries())
        if (at < (events[index - 1]?.at ?? at)) yield `${id} is earlier than the event before it`;
    },
  },
  {
    number: 34,
    where: 'events',
    expected: 'sequences from 1 on without a gap, to that of the order',
    *broken(events, order) {
      for (const [index, { sequence }] of events.entries())
        if (sequence !== index + 1) yield `${sequence} as ${index + 1}`;
      if (order.sequence !== events.length) yield `${events.length} events of an order at ${order.sequence}`;
    },
  },
  {
    number: 35,
    where: 'replay',
    expected: 'the order',
    *broken(events, order, { replay }) {
      if (!areSameOrders(replay(events), order)) yield `another order after ${events.length} events`;
    },
  },
  {
    number: 36,
    where: 'fromRecord',
    expected: 'a record after any instant, and the events after it, give the order',
    *broken(events, order, { evolve, fromRecord, replay, toRecord }) {
      for (const length of restsIn(events)) {
        const back = fromRecord(toRecord(replay(events.slice(0, length))));
        const whole = back.ok ? events.slice(length).reduce<Order>(evolve, back.order) : null;
        if (whole === null || !areSameOrders(whole, order)) yield `another order by a record after event ${length}`;
      }
    },
  },
  {
    number: 39,
    where: 'events',
    expected: 'ids of the order and the sequence',
    *broken(events, order) {
      for (const { id, sequence } of events) if (id !== `${order.id}#${sequence}`) yield id;
    },
  },
  {
    number: 40,
    where: 'remembered',
    expected: 'every command that the events tell of, with what it said, and no other',
    *broken(events, { remembered }) {
      const told = new Map(events.flatMap(({ command }) => (command === null ? [] : [[command.id, command.digest]])));
      for (const [id, digest] of told) if (recall(remembered, id)?.digest !== digest) yield `${id} is forgotten`;
      if (remembered.count !== told.size) yield `${remembered.count} commands, and the events tell of ${told.size}`;
    },
  },
];

/**
 * The laws of a whole history.
 *
 * @param events all of the order's events, from `order.placed` on
 * @param order  what they led to
 * @param engine the functions that are judged; by default those of this library
 * @returns at most one violation for each law
 */
export const historyLawsBrokenBy = (
  events: readonly OrderEvent[],
  order: Order,
  engine: Engine = ownEngine,
): readonly Violation[] => historyLaws.flatMap((law) => firstViolation(law, () => law.broken(events, order, engine)));
