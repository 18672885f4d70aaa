/** Terms from outside: validated once, and shared by all orders that are placed under them. */
import { articleTerms, Terms } from '../terms/index.js';
import { atFirstUse } from '../time/index.js';
import { canonicalJson } from './digest.js';
import { type Validated, validate } from './validate.js';

const known = new WeakSet<object>([articleTerms]);
const article = atFirstUse(() => canonicalJson(articleTerms));
const shared = new Map<string, Terms>();
const mostShared = 100;

const isKnown = (input: unknown): input is Terms => known.has(input as object); // whatever it is: a set has no other things

/**
 * Equal terms become the same object, so that a million orders from a store hold them once.
 *
 * @param terms valid by their schema, and frozen
 */
export function shareTerms(terms: Terms): Terms {
  const text = canonicalJson(terms);
  const twin = text === article() ? articleTerms : shared.get(text);
  if (twin !== undefined) return twin;
  if (shared.size >= mostShared) shared.clear();
  shared.set(text, terms);
  known.add(terms);
  return terms;
}

/**
 * Validates terms, once for each object.
 *
 * @returns the terms, frozen, or problems that say where, what and what was expected; never throws
 * @rule D-26
 */
export function parseTerms(input: unknown): Validated<Terms> {
  if (isKnown(input)) return { ok: true, value: input };
  const valid = validate(Terms, input);
  return valid.ok ? { ok: true, value: shareTerms(valid.value) } : valid;
}
