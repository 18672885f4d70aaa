/** Checks a whole log: orders interleaved, a verdict each, in memory that doesn't grow with the log. */
import { type CheckOptions, readOnce } from '../options.js';
import { Tracker } from '../tracker.js';
import type { Verdict } from '../verdict.js';
import type { Adapter } from './adapter.js';
import { LogCheck } from './log-check.js';
import type { LogReport } from './log-report.js';
import { ndjson } from './ndjson.js';

/** How a log is checked; what `check` knows of one order holds for each of them. */
export interface LogOptions extends CheckOptions {
  /** how a line becomes observations; `ndjson()` by default */
  readonly adapter?: Adapter;
  /** how many of the worst orders are told; 20 by default */
  readonly worst?: number;
  /**
   * How many orders are followed at once; 10,000 by default. Beyond it, the one that was quiet the longest is closed with its
   * verdict so far; where more comes of it, it counts as unknown.
   */
  readonly openOrders?: number;
  /** the number of a line, where not every line of the file is handed over, or not as one */
  readonly lineOf?: (raw: unknown) => number;
  /** called with each verdict as its order is closed; where more came of one that was closed early, the totals alone say so */
  readonly onVerdict?: (order: string, verdict: Verdict) => void;
  /** called with the lines taken so far, now and then */
  readonly onProgress?: (lines: number) => void;
}

/** A line as text or as an object; a list is a batch of lines, which costs less to wait for than each of them. */
export type LogLine = string | object;

type LogLines = Iterable<LogLine> | AsyncIterable<LogLine>;

const progressEvery = 10_000;

/** What is no number of orders is as if nothing was said: memory stays bounded whatever is asked for. */
const atLeast = (minimum: number, count: number, otherwise: number): number =>
  Number.isFinite(count) ? Math.max(minimum, Math.floor(count)) : otherwise;

const usual = { worst: 20, openOrders: 10_000 } as const;

function logCheckOf(options: LogOptions): LogCheck {
  const {
    adapter = ndjson(),
    worst = usual.worst,
    openOrders = usual.openOrders,
    lineOf = null,
    onVerdict = null,
  } = options;
  const once = readOnce(options);
  return new LogCheck({
    adapter,
    worst: atLeast(0, worst, usual.worst),
    openOrders: atLeast(1, openOrders, usual.openOrders),
    newTracker: () => new Tracker(once),
    lineOf,
    onVerdict,
  });
}

/** @returns what takes one line, or a batch of them */
function takerOf(check: LogCheck, onProgress: ((lines: number) => void) | undefined): (line: LogLine) => void {
  let next = progressEvery;
  return (line) => {
    if (Array.isArray(line)) for (const one of line) check.take(one);
    else check.take(line);
    if (onProgress === undefined || check.lines < next) return;
    next = check.lines + progressEvery;
    onProgress(check.lines);
  };
}

/**
 * @param lines the log, in the order in which it was written. A text is cut into lines
 * @returns the totals, and the worst orders. A line that can't be read is counted, told and survived; what it said of the
 *   order that it names is unknown, and so is that order from there, unless it had left the rules before
 */
export async function checkLog(lines: LogLines | string, options: LogOptions = {}): Promise<LogReport> {
  const check = logCheckOf(options);
  const take = takerOf(check, options.onProgress);
  if (typeof lines === 'string') take(lines.split('\n'));
  else if (Symbol.iterator in lines) for (const line of lines) take(line);
  else for await (const line of lines) take(line);
  return check.end();
}
