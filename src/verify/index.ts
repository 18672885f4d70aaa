/** The door of the proof: everything that somebody who writes their own terms, or doubts ours, may run on them. */
export { exemplarsOf } from '../engine/exemplars.js';
export { historyLawsBrokenBy } from '../engine/invariants/history-laws.js';
export {
  assertInvariants,
  InvariantBroken,
  type Observed,
  type Violation,
  violationsOf,
  violationsOfStep,
} from '../engine/invariants/index.js';
export { type Engine, ownEngine } from '../engine/invariants/law.js';
export {
  type InvariantEntry,
  type InvariantKind,
  invariants,
  type LawOptions,
  lawsBrokenBy,
} from '../engine/invariants/registry.js';
export { vouchFor } from '../engine/made-commands.js';
export type { Exploration, ExplorationCoverage, Finding, FindingKind, ScenarioStep } from './exploration.js';
export { type ExploreOptions, explore, type OrderVariant } from './explore.js';
export { lintTerms, type TermsFinding } from './lint-terms.js';
export type { Contents } from './moves.js';
export { describeFinding } from './scenario.js';
export type { Severity } from './terms-rules.js';
