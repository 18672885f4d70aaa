/** The door of the oracle: whether another system kept the rules, where it first left them, and what was allowed instead. */
export { type AnomalyName, anomalies, anomalyNames } from './anomalies.js';
export { type CheckOptions, check } from './check.js';
export { type DeadlineCoverage, mergeCoverage, type TraceCoverage } from './coverage.js';
export { describeVerdict } from './describe-verdict.js';
export { type FieldName, type FieldValue, fieldNames } from './fields.js';
export { type Minimised, minimise } from './minimise.js';
export { Observation, type ObservationInput, type ObservationOf } from './observation.js';
export { commandSeen, eventsSeen, placementSeen, readingsOf } from './observer.js';
export type { Assumption } from './placement.js';
export { Tracker } from './tracker.js';
export type {
  Assumed,
  Conformance,
  Divergence,
  FiredDeadline,
  PossibleOrder,
  Standing,
  Uncertainty,
  UnknownReason,
  Verdict,
} from './verdict.js';
