/** Replay: an order from its history. Nothing is judged again, so a changed policy can't rewrite what happened. */
import { copyFacts } from '../order/copy-facts.js';
import type { Facts } from '../order/facts.js';
import type { Order, OrderEvent } from './order.js';
import { configurationAt } from './programs.js';
import { nothingRemembered, recall, remember } from './remembered.js';
import { wakeAtOf } from './step.js';

const began = (event: OrderEvent): Order => ({
  id: event.order,
  facts: event.facts as Facts,
  state: event.state,
  sequence: 0,
  wakeAt: null,
  remembered: nothingRemembered,
});

/** Twice the same event, one that is missing, two that changed places, or one of another order. */
const isNext = (before: Order, event: OrderEvent): boolean =>
  event.order === before.id &&
  event.sequence === before.sequence + 1 &&
  (event.sequence > 1 || event.type === 'order.placed');

/**
 * The order after one event more. It consults no guard: the facts are merged, the state is the event's.
 *
 * @param order null before the first event, which is `order.placed`
 * @param event one that the library gave, also after a way through JSON. Its content is trusted
 * @throws RangeError for an event that is not the next one of this order
 */
export function evolve(order: Order | null, event: OrderEvent): Order {
  const before = order ?? began(event);
  if (!isNext(before, event))
    throw new RangeError(
      `orderchart: event ${event.sequence} of ${event.order} does not follow event ${before.sequence} of ${before.id}`,
    );
  const facts = copyFacts(before.facts);
  Object.assign(facts, event.facts, { at: event.at });
  const { command } = event;
  const isKnown = command === null || recall(before.remembered, command.id) !== null;
  return {
    id: before.id,
    facts,
    state: event.state,
    sequence: event.sequence,
    wakeAt: wakeAtOf(configurationAt(event.state), facts),
    remembered: isKnown ? before.remembered : remember(before.remembered, command),
  };
}

/**
 * The order that a whole history leads to, from `order.placed` on.
 *
 * @param events the events of one order, in sequence; their content is trusted, as `fromRecord` is there for what is not. The
 *   events of one command belong together: store all of them or none
 * @throws RangeError where there is none, one is missing, stands twice or in another's place, or is of another order
 */
export function replay(events: readonly [OrderEvent, ...OrderEvent[]] | readonly OrderEvent[]): Order {
  const order = events.reduce<Order | null>(evolve, null);
  if (order === null) throw new RangeError('orderchart: replay needs the events of an order, order.placed first');
  return order;
}
