/** What a law is: a property of the engine's own functions, shown at one order. */
import type { Instant } from '../../time/index.js';
import type { Order } from '../order.js';
import type { Statement } from './invariant.js';

/** A law, asked of one order. It costs far more than an invariant. */
export interface Law extends Statement {
  /**
   * @param order an order whose deadlines are settled up to its last event
   * @param at    the instant that is judged, not before the order's last event (epoch ms, UTC)
   * @returns what breaks the law, in words; null where it holds
   */
  readonly broken: (order: Order, at: Instant) => string | null;
}

/** The first thing that breaks a law. */
export function firstOf(found: Iterable<string | null>): string | null {
  for (const what of found) if (what !== null) return what;
  return null;
}
