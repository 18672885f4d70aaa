/** The laws of time: `advance`, `nextDeadline` and `forecast` agree. */
import { type Instant, lastInstant } from '../../time/index.js';
import type { Order, OrderEvent } from '../order.js';
import type { Engine, Law } from './law.js';
import { areSameEvents, areSameOrders } from './same.js';

/** Where an order comes to on its way, deadline by deadline, and what happens there. */
interface Stop {
  readonly at: Instant;
  readonly before: Order;
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** One deadline after the other, to the end. */
function stopsOf(order: Order, { advance, nextDeadline }: Engine): readonly Stop[] {
  const stops: Stop[] = [];
  let before = order;
  for (let next = nextDeadline(before); next !== null; next = nextDeadline(before)) {
    const stop = { at: next.at, before, ...advance(before, next.at) };
    if (stop.order === before) break;
    stops.push(stop);
    before = stop.order;
  }
  return stops;
}

const to = (order: Order, at: Instant): string => `advance to ${at} in ${order.state}`;

export const timeLaws: readonly Law[] = [
  {
    number: 26,
    where: 'advance',
    expected: 'in steps or at once the same order; a second time the very same',
    *broken(order, _, engine) {
      for (const stop of stopsOf(order, engine)) {
        const reached = (at: Instant) => engine.advance(order, at).order;
        if (!areSameOrders(reached(stop.at), stop.order)) yield `${to(order, stop.at)}: another order than in steps`;
        if (!areSameOrders(reached(stop.at - 1), stop.before)) yield `${to(order, stop.at - 1)}: too early`;
        if (engine.advance(stop.order, stop.at).order !== stop.order)
          yield `${to(stop.order, stop.at)} again: a change`;
      }
    },
  },
  {
    number: 27,
    where: 'advance',
    expected: 'nothing armed that is due',
    *broken(order, _, engine) {
      for (const { at, order: there } of stopsOf(order, engine)) {
        const next = engine.nextDeadline(there);
        if (engine.isDue(there, at) || (next !== null && next.at <= at)) yield `${to(order, at)}: a deadline is due`;
      }
    },
  },
  {
    number: 28,
    where: 'nextDeadline',
    expected: 'the first instant at which advance changes anything, and wakeAt',
    *broken(order, _, { advance, nextDeadline }) {
      const at = nextDeadline(order)?.at ?? null;
      if (at !== order.wakeAt) yield `${order.state}: ${at}, but wakeAt is ${order.wakeAt}`;
      if (advance(order, at === null ? lastInstant : at - 1).order !== order)
        yield `${order.state}: a change before ${at}`;
      if (at !== null && advance(order, at).events.length === 0) yield `${to(order, at)}: nothing happens`;
    },
  },
  {
    number: 29,
    where: 'forecast',
    expected: 'what happens deadline by deadline',
    *broken(order, _, engine) {
      const happens = stopsOf(order, engine).flatMap(({ events }) => events);
      if (!areSameEvents(engine.forecast(order), happens)) yield `${order.state}: another future`;
    },
  },
];
