/** The laws of histories and records: an order is what its events say, however it was stored on the way. */
import { canonicalJson } from '../digest.js';
import type { Order, OrderEvent } from '../order.js';
import { fromRecord, toRecord } from '../record.js';
import { evolve, replay } from '../replay.js';
import type { Statement, Violation } from './invariant.js';
import { firstOf, type Law } from './law.js';
import { violation } from './of-order.js';
import { areSameOrders } from './same.js';

/** What a record of an order gives back; null where it is the order itself, to the same bytes. */
function lostInRecord(order: Order): string | null {
  const record = toRecord(order);
  const back = fromRecord(record);
  if (!back.ok) return `not read back: ${back.problems.map(({ where, what }) => `${where} ${what}`).join(', ')}`;
  if (!areSameOrders(back.order, order)) return 'another order is read back';
  return canonicalJson(toRecord(back.order)) === canonicalJson(record) ? null : 'other bytes are written again';
}

export const recordLaws: readonly Law[] = [
  {
    number: 35,
    where: 'toRecord',
    expected: 'the order that fromRecord gives back, to the same bytes',
    broken: (order) => {
      const lost = lostInRecord(order);
      return lost === null ? null : `${order.state} at ${order.facts.at}: ${lost}`;
    },
  },
];

/** A law of a whole history. */
interface HistoryLaw extends Statement {
  readonly broken: (events: readonly OrderEvent[], order: Order) => string | null;
}

/**
 * How many events a host may have stored when it wrote a record: all of an instant, as only then is the order settled.
 *
 * @returns the lengths of such beginnings, the whole left out
 */
const resting = (events: readonly OrderEvent[]): readonly number[] =>
  events.flatMap(({ at }, index) => (index > 0 && at > (events[index - 1] as OrderEvent).at ? [index] : []));

function brokenAt(events: readonly OrderEvent[], order: Order, length: number): string | null {
  const back = fromRecord(toRecord(replay(events.slice(0, length))));
  if (!back.ok) return `the record after event ${length}: ${back.problems.map(({ where }) => where).join(', ')}`;
  const whole = events.slice(length).reduce<Order>(evolve, back.order);
  return areSameOrders(whole, order) ? null : `the record after event ${length} and the rest are another order`;
}

const credits = (events: readonly OrderEvent[], type: string): number =>
  events.filter((event) => event.type === type).length;

export const historyLaws: readonly HistoryLaw[] = [
  {
    number: 4,
    where: 'events',
    expected: 'one completion at most, and no more charge-backs won than recorded',
    broken: (events) =>
      credits(events, 'earnings.clearing') === credits(events, 'order.completed') &&
      credits(events, 'order.completed') <= 1 &&
      credits(events, 'chargeback.won') <= credits(events, 'chargeback.recorded')
        ? null
        : 'credited too often',
  },
  {
    number: 22,
    where: 'events',
    expected: 'instants that never go back',
    broken: (events) =>
      firstOf(
        events.map(({ at, id }, index) =>
          at < (events[index - 1]?.at ?? at) ? `${id} is earlier than the event before it` : null,
        ),
      ),
  },
  {
    number: 34,
    where: 'events',
    expected: 'sequences from 1 on without a gap, to that of the order',
    broken: (events, order) =>
      events.every(({ sequence }, index) => sequence === index + 1) && order.sequence === events.length
        ? null
        : `${events.map(({ sequence }) => sequence)} of ${order.sequence}`,
  },
  {
    number: 35,
    where: 'replay',
    expected: 'the order',
    broken: (events, order) => (areSameOrders(replay(events), order) ? null : 'another order'),
  },
  {
    number: 36,
    where: 'fromRecord',
    expected: 'a record after any instant, and the events after it, give the order',
    broken: (events, order) => firstOf(resting(events).map((length) => brokenAt(events, order, length))),
  },
  {
    number: 39,
    where: 'events',
    expected: 'ids of the order and the sequence',
    broken: (events, order) =>
      firstOf(events.map(({ id, sequence }) => (id === `${order.id}#${sequence}` ? null : id))),
  },
];

/**
 * The laws of a whole history.
 *
 * @param events all of the order's events, from `order.placed` on
 * @param order  what they led to
 */
export const historyLawsBrokenBy = (events: readonly OrderEvent[], order: Order): readonly Violation[] =>
  historyLaws.flatMap((law) => {
    const what = law.broken(events, order);
    return what === null ? [] : [violation(law, what)];
  });
