/** Floor 1: the terms, and the sets of terms that the library brings. */
export { articleTerms } from './article.js';
export { type TermsChanges, termsWith } from './changes.js';
export { frozen } from './frozen.js';
export { SellerTier } from './money-terms.js';
export { Terms } from './terms.js';
