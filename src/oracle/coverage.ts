/** What a trace, or a whole suite, exercised of the rules: transitions, refusals, deadlines and their edges. Merges. */

import type { Order } from '../engine/order.js';
import { configurationAt } from '../engine/programs.js';
import { type DeadlineName, deadlines } from '../order/deadlines.js';
import type { Instant } from '../time/index.js';

/** How often a deadline was met: a millisecond before it, at it, a millisecond after it; and how often it fired. */
export interface DeadlineCoverage {
  readonly before: number;
  readonly at: number;
  readonly after: number;
  readonly fired: number;
}

/** How often each thing was met. What is not named was never met. Plain JSON, so that processes can send it to each other. */
export interface TraceCoverage {
  readonly transitions: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly deadlines: Readonly<Partial<Record<DeadlineName, DeadlineCoverage>>>;
}

export const noCoverage: TraceCoverage = Object.freeze({ transitions: {}, refusals: {}, deadlines: {} });

const notMet: DeadlineCoverage = Object.freeze({ before: 0, at: 0, after: 0, fired: 0 });

function counted(...tables: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const table of tables) for (const [name, count] of Object.entries(table)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** @returns what several traces, processes or suites met together */
export function mergeCoverage(...parts: readonly TraceCoverage[]): TraceCoverage {
  const met: Partial<Record<DeadlineName, DeadlineCoverage>> = {};
  for (const { name } of deadlines) {
    const counts = parts.map((part) => part.deadlines[name]).filter((one) => one !== undefined);
    if (counts.length > 0) met[name] = counted(...(counts as never[])) as unknown as DeadlineCoverage;
  }
  return {
    transitions: counted(...parts.map(({ transitions }) => transitions)),
    refusals: counted(...parts.map(({ refusals }) => refusals)),
    deadlines: met,
  };
}

const tableOf = (names: readonly string[], count: number): Record<string, number> =>
  counted(...names.map((name) => ({ [name]: count })));

/** Counts what one trace meets, as it goes. */
export class CoverageCounter {
  /** by list: the same step walks the very same one */
  readonly #walked = new Map<readonly string[], number>();
  readonly #refusals: Record<string, number> = {};
  readonly #deadlines: Partial<Record<DeadlineName, { before: number; at: number; after: number; fired: number }>> = {};

  took(transitions: readonly string[]): void {
    this.#walked.set(transitions, (this.#walked.get(transitions) ?? 0) + 1);
  }

  refused(codes: readonly string[]): void {
    for (const code of codes) this.#refusals[code] = (this.#refusals[code] ?? 0) + 1;
  }

  fired(name: DeadlineName): void {
    this.#deadline(name).fired += 1;
  }

  /** Something was seen at an instant of an order whose deadlines are not settled up to it. */
  looked(order: Order, at: Instant): void {
    if (order.wakeAt === null || order.wakeAt > at + 1) return;
    for (const { name, fact } of configurationAt(order.state).deadlines) {
      const due = order.facts[fact];
      if (due === null) continue;
      const late = at - Math.max(due, order.facts.at);
      if (late === -1) this.#deadline(name).before += 1;
      else if (late === 0) this.#deadline(name).at += 1;
      else if (late === 1) this.#deadline(name).after += 1;
    }
  }

  #deadline(name: DeadlineName) {
    this.#deadlines[name] ??= { ...notMet };
    return this.#deadlines[name];
  }

  get result(): TraceCoverage {
    return mergeCoverage({
      transitions: counted(...[...this.#walked].map(([names, count]) => tableOf(names, count))),
      refusals: this.#refusals,
      deadlines: this.#deadlines,
    });
  }
}
