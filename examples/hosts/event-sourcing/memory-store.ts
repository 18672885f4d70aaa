/** Emmett's store in memory, with the deadlines as an inline projection. For tests: it keeps nothing beyond its process. */
import { getInMemoryEventStore, projections } from '@event-driven-io/emmett';
import { type Instant, orderMachine } from 'orderchart';
import { deadlineIn } from './deadlines.js';
import type { OrderStore } from './order-store.js';

export function memoryStore(): OrderStore {
  const deadlines = new Map<string, Instant>();
  const events = getInMemoryEventStore({
    projections: projections.inline([
      {
        // The events are named like the actions of the chart.
        canHandle: Object.keys(orderMachine.implementations.actions),
        handle(messages) {
          const { stream, wakeAt } = deadlineIn(messages);
          if (wakeAt === null) deadlines.delete(stream);
          else deadlines.set(stream, wakeAt);
        },
      },
    ]),
  });
  const sorted = () => [...deadlines].sort(([, one], [, other]) => one - other);
  return {
    events,
    due: (now) => sorted().flatMap(([stream, at]) => (at <= now ? [stream] : [])),
    earliest: () => sorted()[0]?.[1] ?? null,
    close() {},
  };
}
