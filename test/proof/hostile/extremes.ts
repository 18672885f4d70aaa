/** The largest input that there is: more keys than anybody looks at, and as many commands as an order remembers. */
import { fromRecord, parseCommand, parseTerms, placeOrder, submit, toRecord } from 'orderchart';
import { leastTime } from './tally.js';

const doors = {
  parseCommand,
  parseTerms,
  fromRecord,
  placeOrder: (value: unknown) => placeOrder(value as never),
} as const;

export interface ManyKeys {
  /** the time of the slowest function, as a share of that of `JSON.parse` */
  readonly share: number;
  /** functions that took the value, which none may */
  readonly taken: readonly string[];
}

/**
 * Engines list all keys of an object before they show the first one, so no cap can bite earlier; what can be asked is that
 * nobody waits longer for the refusal than for `JSON.parse` of the same text.
 *
 * @param count how many keys
 */
export function measureManyKeys(count: number): ManyKeys {
  const text = `{${Array.from({ length: count }, (_, key) => `"k${key}":${key}`).join()}}`;
  const value: unknown = JSON.parse(text);
  const entries = Object.entries(doors);
  const slowest = Math.max(...entries.map(([, door]) => leastTime(() => door(value))));
  return {
    share: slowest / leastTime(() => JSON.parse(text)),
    taken: entries.filter(([, door]) => door(value).ok).map(([name]) => name),
  };
}

const placedAt = Date.UTC(2026, 2, 1);

const input = {
  id: 'order-1',
  buyer: 'ana',
  seller: { id: 'sam', tier: 'new' },
  origin: 'gig',
  placedAt,
  deliveryTime: 'P3D',
  revisions: 2,
  shipping: false,
  requirements: true,
  price: { amount: 10_000, currency: 'EUR' },
} as const;

export interface LargestRecord {
  readonly commands: number;
  /** how long it takes to read it and to write it, in milliseconds */
  readonly read: number;
  readonly written: number;
}

/** An order that was sent as many commands as it remembers, each with an id as long as it may be. */
export function measureLargestRecord(): LargestRecord {
  const placement = placeOrder(input);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  let { order } = placement;
  for (let count = 0; count < order.facts.terms.limits.commands; count += 1) {
    const id = String(count).padStart(128, '0');
    order = submit(order, { type: 'remindBuyer', id, at: placedAt, by: 'seller', party: 'sam' }).order;
  }
  const stored: unknown = JSON.parse(JSON.stringify(toRecord(order)));
  const back = fromRecord(stored);
  return {
    commands: back.ok ? back.order.remembered.count : 0,
    read: leastTime(() => fromRecord(stored), 8),
    written: leastTime(() => toRecord(order), 8),
  };
}
