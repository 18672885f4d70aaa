/** The states of a search, each met once, with the shortest way to it. */
import type { Order } from '../engine/order.js';
import type { Instant } from '../time/index.js';
import type { Move } from './moves.js';
import { relativeKey } from './relative-key.js';

/** How a state was met: from which one, when, and by what; null: time passed. */
export interface Arrival {
  readonly from: number;
  readonly at: Instant;
  readonly move: Move | null;
}

export class Frontier {
  readonly orders: Order[] = [];
  readonly #arrivals: (Arrival | null)[] = [];
  readonly #numbers = new Map<string, number>();

  /** @returns the number of the state that an order is in; one that was never met is put at the end */
  numberOf(order: Order, arrival: Arrival | null): number {
    const key = relativeKey(order);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.orders.length;
    this.#numbers.set(key, number);
    this.orders.push(order);
    this.#arrivals.push(arrival);
    return number;
  }

  /** The moves from the placement to a state, the last one last. */
  wayTo(number: number): readonly Arrival[] {
    const way: Arrival[] = [];
    for (let arrival = this.#arrivals[number]; arrival; arrival = this.#arrivals[arrival.from]) way.unshift(arrival);
    return way;
  }
}
