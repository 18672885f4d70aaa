/** The laws of time: `advance`, `nextDeadline` and `forecast` agree. */
import { lastInstant } from '../../time/index.js';
import { advance, forecast, isDue, nextDeadline } from '../advance.js';
import type { Order, OrderEvent } from '../order.js';
import { firstOf, type Law } from './law.js';
import { areSameEvents, areSameOrders } from './same.js';

/** One deadline after the other: where the order stops on its way, and what happens there. */
interface Stop {
  readonly at: number;
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

function stopsOf(order: Order): readonly Stop[] {
  const stops: Stop[] = [];
  let here = order;
  for (let next = nextDeadline(here); next !== null && next.at <= lastInstant; next = nextDeadline(here)) {
    const { order: later, events } = advance(here, next.at);
    if (later === here) break;
    here = later;
    stops.push({ at: next.at, order: here, events });
  }
  return stops;
}

const from = (order: Order, { at }: { readonly at: number }): string => `${order.state}: advance to ${at}`;

export const timeLaws: readonly Law[] = [
  {
    number: 26,
    where: 'advance',
    expected: 'in steps or at once: the same order; a second time: the very same',
    broken: (order) => {
      const stops = stopsOf(order);
      return firstOf(
        stops.map((stop, index) => {
          const before = stops[index - 1]?.order ?? order;
          const isSame =
            areSameOrders(advance(order, stop.at).order, stop.order) &&
            areSameOrders(advance(order, stop.at - 1).order, before) &&
            advance(stop.order, stop.at).order === stop.order;
          return isSame ? null : `${from(order, stop)} differs from going there deadline by deadline`;
        }),
      );
    },
  },
  {
    number: 27,
    where: 'advance',
    expected: 'nothing armed that is due',
    broken: (order) =>
      firstOf(
        stopsOf(order).map((stop) =>
          isDue(stop.order, stop.at) || (nextDeadline(stop.order)?.at ?? Infinity) <= stop.at
            ? `${from(order, stop)} leaves a deadline that is due`
            : null,
        ),
      ),
  },
  {
    number: 28,
    where: 'nextDeadline',
    expected: 'the first instant at which advance changes anything, and wakeAt',
    broken: (order) => {
      const next = nextDeadline(order);
      if (next === null)
        return advance(order, lastInstant).order === order ? null : `${order.state} has none, and changes`;
      if (advance(order, next.at - 1).order !== order) return `${from(order, next)}: too late by a millisecond`;
      return advance(order, next.at).events.length > 0 && next.at === order.wakeAt
        ? null
        : `${from(order, next)}: nothing happens then`;
    },
  },
  {
    number: 29,
    where: 'forecast',
    expected: 'what happens deadline by deadline',
    broken: (order) => {
      const happened = stopsOf(order).flatMap(({ events }) => events);
      return areSameEvents(forecast(order), happened) ? null : `${order.state}: another future`;
    },
  },
];
