/** What a whole log comes to. */
import type { Problem } from '../../order/refusals.js';
import type { AnomalyName } from '../anomalies.js';
import type { TraceCoverage } from '../coverage.js';
import type { UnknownReason } from '../verdict.js';
import type { WorstOrder } from './severity.js';

/** A line that could not be read, or not be taken. */
export interface LineProblem {
  /** of the log, from 1 */
  readonly line: number;
  /** the character at which reading ended, from 1; null where that is not known */
  readonly column: number | null;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Why nobody can say: as of a trace, or because the order was closed early. */
export type LogUnknownReason = UnknownReason['code'] | 'closed.early';

/** The verdicts of a log, counted, with the worst of them. */
export interface LogReport {
  readonly lines: number;
  readonly observations: number;
  /** lines that could not be read; what they said of an order that they name is unknown from there */
  readonly malformed: number;
  /** the first 20 of them */
  readonly malformedLines: readonly LineProblem[];
  /** orders = conforms + diverges + unknown */
  readonly orders: number;
  readonly conforms: number;
  readonly diverges: number;
  readonly unknown: number;
  /** how many orders left the rules in which way; only those that did */
  readonly anomalies: Readonly<Partial<Record<AnomalyName, number>>>;
  /** for how many orders nobody can say, by the first reason */
  readonly reasons: Readonly<Partial<Record<LogUnknownReason, number>>>;
  /** orders that were closed to make room for others */
  readonly closedEarly: number;
  /**
   * Observations of orders that had been closed to make room: they were not judged. What was closed is remembered in 8 MiB at
   * most; after a million such orders, one new order in 6,000 is taken for one of them: nobody can say then, but nothing is
   * held against anybody.
   */
  readonly unjudged: number;
  /** the most orders that were followed at once */
  readonly mostOpen: number;
  readonly worst: readonly WorstOrder[];
  readonly coverage: TraceCoverage;
}
