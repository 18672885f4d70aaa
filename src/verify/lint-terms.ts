/** Reads terms for what is wrong between their numbers, before any order is placed under them. */
import { parseTerms } from '../engine/parse-terms.js';
import type { Problem } from '../order/refusals.js';
import type { RuleId } from '../order/rules.js';
import { type Severity, termsRules } from './terms-rules.js';

/** One thing about some terms that their author should know. */
export interface TermsFinding extends Problem {
  readonly severity: Severity;
  /** the rules that it follows from */
  readonly rules: readonly RuleId[];
}

/**
 * Reads terms for contradictions: a window that ends before another can begin, a yes that cancels the order, a right that can
 * never be used. What only shows when orders are run, `explore` finds.
 *
 * @param input terms, or anything that might be
 * @returns what to look at, problems first, each with where, what and what was expected; empty for good terms. Terms that
 *   `placeOrder` would refuse give its problems alone. Never throws
 * @rule D-26
 */
export function lintTerms(input: unknown): readonly TermsFinding[] {
  const terms = parseTerms(input);
  if (!terms.ok) return terms.problems.map((problem) => ({ ...problem, severity: 'problem', rules: ['D-26'] }));
  return termsRules
    .filter(({ isBroken }) => isBroken(terms.value))
    .map(({ severity, where, rules, what, expected }) => ({ severity, where, rules, what, expected }));
}
