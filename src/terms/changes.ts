/** Terms that differ from others in a few places. */
import { articleTerms } from './article.js';
import type { Terms } from './terms.js';

/** Terms in part: what is left out stays as it is. A list is replaced as a whole, and so is what may be null. */
export type TermsChanges<T = Terms> = {
  readonly [K in keyof T]?: T[K] extends readonly (infer E)[]
    ? readonly E[]
    : T[K] extends string | number | boolean
      ? T[K]
      : TermsChanges<T[K]> | Extract<T[K], string | null>;
};

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changed(base: unknown, changes: unknown): unknown {
  if (!isTable(base) || !isTable(changes)) return changes;
  const entries = Object.entries(changes).map(([key, value]) => {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    return [key, changed(before, value)] as const;
  });
  return Object.fromEntries([...Object.entries(base), ...entries]);
}

/**
 * Terms with a few changes, to place orders under; `placeOrder` and `parseTerms` say what is wrong with them.
 *
 * @param changes what differs, such as `{ name: 'ours', review: { window: 'P7D' } }`
 * @param base    the terms that they differ from; the article's by default
 * @rule D-26
 */
export const termsWith = (changes: TermsChanges, base: Terms = articleTerms): Terms => changed(base, changes) as Terms;
