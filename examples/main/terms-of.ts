/** The terms of a placement: the article's, with what the line says differently. */
import { articleTerms, type Terms, type TermsChanges, termsWith } from '../../src/index.js';

/**
 * @param changes whole terms, or only what differs from the article's; not validated here, `placeOrder` does that
 * @returns the article's terms themselves where nothing differs, so that orders share them
 */
export function termsOf(changes: unknown): Terms {
  if (changes === undefined) return articleTerms;
  if (typeof changes !== 'object' || changes === null) return changes as unknown as Terms;
  return termsWith({ name: 'article, changed', ...(changes as TermsChanges) });
}
