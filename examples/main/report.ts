/** What a report of a log is told, in this order: each happening and bad line, then the end. */
import type { Instant } from '../../src/index.js';
import type { Happening } from './happening.js';
import type { LogRun } from './log-run.js';
import type { BadLine } from './read-line.js';
import type { Totals } from './totals.js';

export interface End {
  readonly run: LogRun;
  /** the moment that the orders are looked at, settled up to it (epoch ms, UTC) */
  readonly now: Instant;
  readonly totals: Totals;
}

export interface Report {
  happened(happening: Happening): void;
  bad(line: BadLine): void;
  end(end: End): void;
}

/** Where a report writes: whole lines, without their end. */
export type Write = (line: string) => void;
