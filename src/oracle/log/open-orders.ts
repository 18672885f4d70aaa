/** The orders of a log that are being followed: at most so many, each by its id, the one that was quiet the longest first. */
import type { Problem } from '../../order/refusals.js';
import type { Tracker } from '../tracker.js';
import type { Verdict } from '../verdict.js';

/** An order that is being followed. */
export interface OpenOrder {
  readonly id: string;
  /** what follows it; null once its verdict is settled */
  tracker: Tracker | null;
  settled: Verdict | null;
  /** what could not be read of it, if something could not */
  unread: readonly [Problem, ...Problem[]] | null;
  /** how many observations were judged */
  observations: number;
  /** the line of the last one, from 1 */
  line: number;
  /** the lines of those that may turn out to be wrong once the next is seen, by their numbers */
  held: Map<number, number> | null;
  /** its neighbours by when they were last heard of */
  quieter: OpenOrder | null;
  livelier: OpenOrder | null;
}

const opened = (id: string, tracker: Tracker): OpenOrder => ({
  id,
  tracker,
  settled: null,
  unread: null,
  observations: 0,
  line: 0,
  held: null,
  quieter: null,
  livelier: null,
});

/**
 * What could not be read may have changed the order: what follows it cannot be judged, nor what only waits for others of its
 * instant. What was decided before stands: it was settled then.
 */
export function verdictOf({ tracker, unread, observations }: OpenOrder): Verdict {
  const verdict = (tracker as Tracker).verdict();
  if (unread === null) return verdict;
  const reason = { code: 'trace.malformed', problems: unread } as const;
  return { verdict: 'unknown', index: observations, reasons: [reason], coverage: verdict.coverage };
}

export class OpenOrders {
  readonly #byId = new Map<string, OpenOrder>();
  #quietest: OpenOrder | null = null;
  #liveliest: OpenOrder | null = null;

  get size(): number {
    return this.#byId.size;
  }

  /** @returns the order, which was heard of just now; undefined where it is not followed */
  heardOf(id: string): OpenOrder | undefined {
    const order = this.#byId.get(id);
    if (order === undefined || order === this.#liveliest) return order;
    this.#unlink(order);
    this.#append(order);
    return order;
  }

  open(id: string, tracker: Tracker): OpenOrder {
    const order = opened(id, tracker);
    this.#byId.set(id, order);
    this.#append(order);
    return order;
  }

  /** @returns the order that was quiet the longest, which is not followed any more; null where there is none */
  takeQuietest(): OpenOrder | null {
    const order = this.#quietest;
    if (order === null) return null;
    this.#unlink(order);
    this.#byId.delete(order.id);
    return order;
  }

  #append(order: OpenOrder): void {
    order.quieter = this.#liveliest;
    order.livelier = null;
    if (this.#liveliest === null) this.#quietest = order;
    else this.#liveliest.livelier = order;
    this.#liveliest = order;
  }

  #unlink(order: OpenOrder): void {
    if (order.quieter === null) this.#quietest = order.livelier;
    else order.quieter.livelier = order.livelier;
    if (order.livelier === null) this.#liveliest = order.quieter;
    else order.livelier.quieter = order.quieter;
  }
}
