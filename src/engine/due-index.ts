/** Which of many orders have a deadline that has come, without looking at the others. */
import { type Instant, type InstantText, toEpoch } from '../time/index.js';
import type { Order } from './order.js';

/** What the index reads of an order: it holds ids and instants, never the order. */
export type WaitingOrder = Pick<Order, 'id' | 'wakeAt'>;

/** Orders by the instant of their next deadline. */
export interface DueIndex {
  /** how many orders wait for a deadline */
  readonly size: number;
  /** the earliest deadline of all (epoch ms, UTC): until when a host may sleep; null where nobody waits */
  readonly nextAt: Instant | null;
  /** Takes an order in, moves it to its new deadline, or drops it where none runs. Call it with every order you store. */
  set(order: WaitingOrder): void;
  /** Forgets an order. @returns whether it was there */
  delete(id: string): boolean;
  /**
   * @param now epoch ms (UTC), or ISO 8601 with an offset; nothing is due by what is no instant
   * @returns the ids of all orders for which `isDue` says yes, in no order. They stay until `set` says what came of them
   */
  due(now: InstantText): string[];
}

/** They stand side by side: a walk reads one line of memory for all four. */
const children = 4;
const firstCapacity = 1_024;

/**
 * A heap: every place is due no later than its children. What is due is then found from the top, by turning back at each
 * order that is not, and to move an order takes a few steps however many there are.
 */
class Heap implements DueIndex {
  /** place by place: the instant, and the slot of the order that it is of */
  #instants = new Float64Array(firstCapacity);
  #slots = new Int32Array(firstCapacity);
  /** slot by slot: the place in the heap, and the id */
  #places = new Int32Array(firstCapacity);
  readonly #ids: string[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #freeSlots: number[] = [];

  get size(): number {
    return this.#slotOf.size;
  }

  get nextAt(): Instant | null {
    return this.size === 0 ? null : (this.#instants[0] as Instant);
  }

  set({ id, wakeAt }: WaitingOrder): void {
    const known = this.#slotOf.get(id);
    if (wakeAt === null || Number.isNaN(wakeAt)) this.delete(id);
    else if (known !== undefined) this.#settle(this.#places[known] as number, wakeAt, known);
    else {
      if (this.size === this.#instants.length) this.#grow();
      this.#settle(this.size, wakeAt, this.#slotFor(id));
    }
  }

  delete(id: string): boolean {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return false;
    const place = this.#places[slot] as number;
    this.#slotOf.delete(id);
    this.#ids[slot] = '';
    this.#freeSlots.push(slot);
    const last = this.size;
    if (place < last) this.#settle(place, this.#instants[last] as Instant, this.#slots[last] as number);
    return true;
  }

  due(now: InstantText): string[] {
    const instant = toEpoch(now);
    const found: string[] = [];
    const places = [0];
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      if (place >= this.size || !((this.#instants[place] as Instant) <= instant)) continue;
      found.push(this.#ids[this.#slots[place] as number] as string);
      for (let child = 1; child <= children; child += 1) places.push(place * children + child);
    }
    return found;
  }

  #slotFor(id: string): number {
    const slot = this.#freeSlots.pop() ?? this.#ids.length;
    this.#ids[slot] = id;
    this.#slotOf.set(id, slot);
    return slot;
  }

  /** Lets an order rise or sink from a place whose own order has left it, to where its instant belongs. */
  #settle(from: number, instant: Instant, slot: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      if ((this.#instants[parent] as Instant) <= instant) break;
      this.#put(place, this.#instants[parent] as Instant, this.#slots[parent] as number);
      place = parent;
    }
    for (let child = this.#earliestChild(place); child !== -1; child = this.#earliestChild(place)) {
      if ((this.#instants[child] as Instant) >= instant) break;
      this.#put(place, this.#instants[child] as Instant, this.#slots[child] as number);
      place = child;
    }
    this.#put(place, instant, slot);
  }

  #earliestChild(place: number): number {
    const first = place * children + 1;
    const end = Math.min(first + children, this.size);
    let earliest = first < end ? first : -1;
    for (let child = first + 1; child < end; child += 1)
      if ((this.#instants[child] as Instant) < (this.#instants[earliest] as Instant)) earliest = child;
    return earliest;
  }

  #put(place: number, instant: Instant, slot: number): void {
    this.#instants[place] = instant;
    this.#slots[place] = slot;
    this.#places[slot] = place;
  }

  /** Slots that were freed are used again, so there are never more of them than places. */
  #grow(): void {
    const capacity = this.#instants.length * 2;
    const [instants, slots, places] = [this.#instants, this.#slots, this.#places];
    this.#instants = new Float64Array(capacity);
    this.#instants.set(instants);
    this.#slots = new Int32Array(capacity);
    this.#slots.set(slots);
    this.#places = new Int32Array(capacity);
    this.#places.set(places);
  }
}

/**
 * Makes an index for sweeps over many orders: `due(now)` costs as much as there is due, and to look in vain costs nothing.
 *
 * @param orders those that are there already
 * @example for (const id of index.due(now)) { const { order } = advance(orders.get(id), now); store(order); index.set(order); }
 * @rule D-01, D-02
 */
export function dueIndex(orders: Iterable<WaitingOrder> = []): DueIndex {
  const index = new Heap();
  for (const order of orders) index.set(order);
  return index;
}
