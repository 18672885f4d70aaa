/** Verdicts: whether a trace kept the rules, where it first left them, or why nobody can say. */
import type { Order } from '../engine/order.js';
import type { CommandType } from '../order/commands.js';
import type { DeadlineName } from '../order/deadlines.js';
import type { Problem, Refusal } from '../order/refusals.js';
import type { Role } from '../order/roles.js';
import type { RuleId } from '../order/rules.js';
import type { Instant } from '../time/index.js';
import type { Status } from '../view/status.js';
import type { AnomalyName } from './anomalies.js';
import type { TraceCoverage } from './coverage.js';
import type { FieldValue } from './fields.js';
import type { Observation } from './observation.js';

/** Something that must have happened although nobody saw it. */
export interface Assumed {
  readonly at: Instant;
  readonly command: CommandType;
  readonly by: Role;
}

/** An order that fits everything that was seen. */
export interface PossibleOrder {
  readonly order: Order;
  /** the silent commands that it takes to explain what was seen; empty where all was seen */
  readonly assumed: readonly Assumed[];
}

/** A deadline that had come, and what it did. */
export interface FiredDeadline {
  readonly name: DeadlineName;
  readonly at: Instant;
  readonly rule: RuleId;
}

/** Where an order stood that was still possible before the trace left the rules. */
export interface Standing {
  readonly state: string;
  readonly status: Status;
  /** when the order came to stand so (epoch ms, UTC) */
  readonly since: Instant;
  /** the deadlines that ran, and when they fire; the next one first */
  readonly deadlines: readonly { readonly name: DeadlineName; readonly at: Instant }[];
  /** what each role could have sent at that moment */
  readonly allowed: Readonly<Record<Role, readonly CommandType[]>>;
  /** every reason against the command that was seen; empty where none was seen, or none speaks against it */
  readonly refusals: readonly Refusal[];
  /** the deadlines that had come since the last command, in order */
  readonly fired: readonly FiredDeadline[];
  /** what the rules say of the field or the status that was seen; absent for other observations */
  readonly expected?: FieldValue;
}

/** Why nobody can say. */
export type UnknownReason =
  | { readonly code: 'trace.malformed'; readonly problems: readonly Problem[] }
  | { readonly code: 'terms.malformed'; readonly problems: readonly Problem[] }
  | { readonly code: 'options.malformed'; readonly problems: readonly Problem[] }
  /** the trace does not say how the order began, and nothing was assumed for it */
  | { readonly code: 'placement.unknown'; readonly missing: readonly string[] }
  /** the order as it was seen to be placed is none that can be placed */
  | { readonly code: 'placement.refused'; readonly refusals: readonly Refusal[] }
  /** what was said with a command is not known, and nothing that was tried fits */
  | { readonly code: 'content.unknown'; readonly command: CommandType; readonly missing: readonly string[] }
  /** silent commands may explain it, but none that was tried does */
  | { readonly code: 'silence'; readonly silent: readonly CommandType[] }
  /** there were more possible orders than `limit` */
  | { readonly code: 'limit.reached'; readonly limit: number };

/** What a trace comes to. */
export type Verdict =
  | { readonly verdict: 'conforms'; readonly possible: readonly PossibleOrder[]; readonly coverage: TraceCoverage }
  | {
      readonly verdict: 'diverges';
      /** of the observation at which the trace first left the rules, from 0 */
      readonly index: number;
      readonly anomaly: AnomalyName;
      /** the rule that was broken */
      readonly rule: RuleId;
      readonly observed: Observation;
      /** each order that was still possible before it */
      readonly before: readonly [Standing, ...Standing[]];
      readonly coverage: TraceCoverage;
    }
  | {
      readonly verdict: 'unknown';
      /** of the first observation that nothing fits; null where it did not come to observations */
      readonly index: number | null;
      readonly reasons: readonly [UnknownReason, ...UnknownReason[]];
      readonly coverage: TraceCoverage;
    };

export type Conformance = Extract<Verdict, { verdict: 'conforms' }>;
export type Divergence = Extract<Verdict, { verdict: 'diverges' }>;
export type Uncertainty = Extract<Verdict, { verdict: 'unknown' }>;
