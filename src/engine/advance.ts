/** The passage of time: deadlines fire one by one, each at its own instant, however late the host looks. */
import { clockTypeOf, type DeadlineName } from '../order/deadlines.js';
import type { Facts } from '../order/facts.js';
import { type Instant, type InstantText, lastInstant, toEpoch } from '../time/index.js';
import { clockHappening } from './happening.js';
import { noEvents, type Order, type OrderEvent } from './order.js';
import { type Configuration, configurationAt } from './programs.js';
import { nothingTold, type Telling, take } from './step.js';

/** A deadline that runs. */
export interface RunningDeadline {
  readonly name: DeadlineName;
  /** when it fires (epoch ms, UTC): its instant, or that of the last event where it was set in the past (D-41) */
  readonly at: Instant;
}

/** The deadline that fires next in a state with these facts. */
export function nextDeadlineIn({ deadlines }: Configuration, facts: Facts): RunningDeadline | null {
  let next: RunningDeadline | null = null;
  for (const { name, instantIn } of deadlines) {
    const instant = instantIn(facts);
    if (instant === null) continue;
    const at = Math.max(instant, facts.at);
    if (next === null || at < next.at) next = { name, at };
  }
  return next;
}

/**
 * The deadline that fires next if nobody acts. A deadline runs when the state listens to it and its instant is set.
 *
 * @returns null when no deadline runs; two at one instant come in the order of D-41
 * @rule D-01, D-41
 */
export const nextDeadline = (order: Order): RunningDeadline | null =>
  nextDeadlineIn(configurationAt(order.state), order.facts);

/** @returns whether a deadline has come: all that a sweep has to ask, one number an order; never by what is no instant */
export const isDue = (order: Order, now: InstantText): boolean => order.wakeAt !== null && order.wakeAt <= toEpoch(now);

/** Fires every deadline up to an instant, in order. @rule D-02 */
export function settle(order: Order, now: Instant, telling: Telling): Order {
  let settled = order;
  while (isDue(settled, now)) {
    const deadline = nextDeadline(settled) as RunningDeadline;
    if (deadline.at > now) break;
    // A deadline that runs is one that the state listens to, and its guard asks no more than its instant: it fires.
    settled = take(settled, clockHappening({ type: clockTypeOf(deadline.name), at: deadline.at }), telling) as Order;
  }
  return settled;
}

/**
 * Lets time pass: fires every deadline up to an instant, one by one, each at its own instant.
 *
 * @param now the instant that the host knows: epoch ms (UTC), or ISO 8601 with an offset. One before the last event changes
 *   nothing, and neither does what is no instant, whatever it is
 * @returns the order after it, the very same where nothing was due, and what happened
 * @rule D-02, D-41, D-43
 */
export function advance(order: Order, now: InstantText): { order: Order; events: readonly OrderEvent[] } {
  const instant = toEpoch(now);
  if (!isDue(order, instant)) return { order, events: noEvents };
  const telling = nothingTold();
  const settled = settle(order, instant, telling);
  return { order: settled, events: telling.events };
}

/** @returns everything that will happen if nobody acts, to the end @rule D-02 */
export const forecast = (order: Order): readonly OrderEvent[] => advance(order, lastInstant).events;
