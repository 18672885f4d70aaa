/** An order at run time, and what comes back from it. */
import type { EventType } from '../chart/index.js';
import type { EventOf } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import type { Refusal } from '../order/refusals.js';
import type { Instant } from '../time/index.js';
import type { RememberedCommands } from './remembered.js';

/** Something that happened to an order. */
export type OrderEvent = EventOf<EventType>;

/**
 * An order: a value that never changes; every command gives a new one. Store it, and send it elsewhere, as `toRecord` gives it.
 *
 * Whatever takes an order trusts it: only `placeOrder`, `submit`, `advance`, `evolve`, `replay` and `fromRecord` make one. A structured
 * clone, a way through JSON, or a proxy around it is a copy that has lost its memory of commands: `submit` and `toRecord` throw a `TypeError`
 * that says so.
 */
export interface Order {
  readonly id: string;
  readonly facts: Facts;
  /** the state of the chart, region by region: `fulfilment/request/earnings/rating` */
  readonly state: string;
  /** of its last event */
  readonly sequence: number;
  /** the next deadline (epoch ms, UTC), so that a sweep reads one number; null: none runs */
  readonly wakeAt: Instant | null;
  /** the accepted commands (D-27) */
  readonly remembered: RememberedCommands;
}

/** What a command did. A refusal changes nothing but the passage of time (D-49). */
export type Outcome =
  | { readonly ok: true; readonly order: Order; readonly events: readonly OrderEvent[] }
  | {
      readonly ok: false;
      readonly order: Order;
      readonly events: readonly OrderEvent[];
      readonly refusals: readonly [Refusal, ...Refusal[]];
    };

/** No events: one list for all who have nothing to tell. */
export const noEvents: readonly OrderEvent[] = Object.freeze([]);
