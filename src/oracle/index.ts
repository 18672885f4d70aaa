/** The door of the oracle: whether another system kept the rules, where it first left them, and what was allowed instead. */
export { type AnomalyName, anomalies, anomalyNames } from './anomalies.js';
export { type CheckOptions, check } from './check.js';
export { type DeadlineCoverage, mergeCoverage, type TraceCoverage } from './coverage.js';
export { type CoverageRow, coverageRows } from './coverage-rows.js';
export { describeVerdict } from './describe-verdict.js';
export { type FieldName, type FieldValue, fieldNames } from './fields.js';
export { type Adapter, MalformedLine, MalformedMap } from './log/adapter.js';
export { checkLog, type LogLine, type LogOptions } from './log/check-log.js';
export { CsvMap, csv } from './log/csv.js';
export type { LineProblem, LogReport, LogUnknownReason } from './log/log-report.js';
export { ndjson } from './log/ndjson.js';
export { OcelMap, ocel } from './log/ocel.js';
export { ocelEntries } from './log/ocel-entries.js';
export { bySeverity, type WorstOrder } from './log/severity.js';
export { type Minimised, minimise } from './minimise.js';
export { Observation, type ObservationInput, type ObservationOf } from './observation.js';
export { type AnswerTold, commandSeen, eventsSeen, placementSeen, readingsOf } from './observer.js';
export type { Assumption } from './placement.js';
export { seenText as describeObservation } from './sentences.js';
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
