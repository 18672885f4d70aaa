/** What a search of all orders under some terms found. */
import type { CommandType } from '../order/commands.js';
import type { Role } from '../order/roles.js';
import type { Instant } from '../time/index.js';

/** One move on the way to a state: a command, or the passage of time. */
export interface ScenarioStep {
  /** epoch ms, UTC */
  readonly at: Instant;
  readonly by: Role | 'clock';
  /** null: time passed, and what was due fired */
  readonly command: CommandType | null;
  /** what the command said beside who and when */
  readonly content: object;
  /** the refusal codes; empty where it was taken */
  readonly refused: readonly string[];
  /** the state of the chart after it: fulfilment/request/earnings/rating */
  readonly state: string;
}

/**
 * What a search found wrong:
 * - `invariant`: something that must always hold does not; a bug of the library
 * - `stuck`: unfinished, no deadline runs, and neither buyer nor seller can do anything (D-36)
 * - `deadEnd`: unfinished, and without support no end can be reached any more
 * - `oldTimer`: a deadline that was set in the past ended the order in the very instant in which it was set
 */
export type FindingKind = 'invariant' | 'stuck' | 'deadEnd' | 'oldTimer';

/** One thing that is wrong, with the shortest way there. */
export interface Finding {
  readonly kind: FindingKind;
  /** in words, with the numbers or rules it breaks */
  readonly what: string;
  /** how the order was placed, in words */
  readonly placed: string;
  readonly scenario: readonly ScenarioStep[];
}

/** How much of the chart and of its answers a search has seen. */
export interface ExplorationCoverage {
  /** paths of the states that were reached, and of those that were not */
  readonly states: { readonly reached: readonly string[]; readonly missed: readonly string[] };
  readonly transitions: { readonly reached: readonly string[]; readonly missed: readonly string[] };
  /** how an order may end: `completed: accepted`, `cancelled: silence`, … */
  readonly outcomes: { readonly reached: readonly string[]; readonly missed: readonly string[] };
  readonly deadlines: { readonly reached: readonly string[]; readonly missed: readonly string[] };
  /** the refusal codes that were given */
  readonly refusals: readonly string[];
}

export interface Exploration {
  /** the name of the terms */
  readonly terms: string;
  /** nothing was found wrong */
  readonly ok: boolean;
  /** every state was expanded; false where `mostStates` cut the search short */
  readonly complete: boolean;
  /** states told apart by everything that a rule reads, instants counted from now */
  readonly states: number;
  /** (state, instant, command) tried, accepted or refused, and the passages of time */
  readonly pairs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly coverage: ExplorationCoverage;
  /** at most ten of each kind */
  readonly findings: readonly Finding[];
}
