/** A clock for tests: time passes when the test says so. */
import { type Instant, type InstantText, toEpoch } from '../time/index.js';
import { advance, nextDeadline } from './advance.js';
import type { Order, OrderEvent } from './order.js';

/** An order at a moment, with all that has happened since the clock was made. */
export interface TestClock {
  readonly order: Order;
  /** the moment that the clock shows (epoch ms, UTC) */
  readonly now: Instant;
  readonly events: readonly OrderEvent[];
  /** Lets time pass to an instant; an earlier one changes nothing. */
  advanceTo(instant: InstantText): TestClock;
  /** Lets time pass to the next deadline, which fires. Without one nothing changes. */
  advanceToNextDeadline(): TestClock;
}

function clockAt(order: Order, now: Instant, events: readonly OrderEvent[]): TestClock {
  const advanceTo = (instant: InstantText): TestClock => {
    const later = Math.max(now, toEpoch(instant) || now); // what is no instant changes nothing
    const settled = advance(order, later);
    return clockAt(settled.order, later, [...events, ...settled.events]);
  };
  return { order, now, events, advanceTo, advanceToNextDeadline: () => advanceTo(nextDeadline(order)?.at ?? now) };
}

/**
 * A clock on an order, for tests and sandboxes: jump to an instant, or go deadline by deadline. Each step gives a new clock.
 *
 * @rule D-02
 */
export const testClock = (order: Order): TestClock => clockAt(order, order.facts.at, []);
