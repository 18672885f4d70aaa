/**
 * Objects of very many keys. Engines list all keys of an object before they show the first one, so no cap can bite earlier;
 * what can be asked is that nobody waits longer for the refusal than for `JSON.parse` of the same text.
 */
import { fromRecord, parseCommand, parseTerms, placeOrder } from 'orderchart';

const doors = {
  parseCommand,
  parseTerms,
  fromRecord,
  placeOrder: (value: unknown) => placeOrder(value as never),
} as const;

const timeOf = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

/** The least of a few: what else runs on this machine is nobody's fault. */
const leastOf = (run: () => unknown): number => Math.min(timeOf(run), timeOf(run), timeOf(run));

export interface ManyKeys {
  /** the time of the slowest function, as a share of that of `JSON.parse` */
  readonly share: number;
  /** functions that took the value, which none may */
  readonly taken: readonly string[];
}

/** @param count how many keys */
export function measureManyKeys(count: number): ManyKeys {
  const text = `{${Array.from({ length: count }, (_, key) => `"k${key}":${key}`).join()}}`;
  const value: unknown = JSON.parse(text);
  const entries = Object.entries(doors);
  const slowest = Math.max(...entries.map(([, door]) => leastOf(() => door(value))));
  return {
    share: slowest / leastOf(() => JSON.parse(text)),
    taken: entries.filter(([, door]) => door(value).ok).map(([name]) => name),
  };
}
