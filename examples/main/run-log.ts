/** Runs a log from its first line to the moment that its orders are looked at, and tells a report of it. */
import type { Instant } from '../../src/index.js';
import { linesOf } from './lines-of.js';
import { LogRun } from './log-run.js';
import type { OrderStore } from './order-store.js';
import type { Progress } from './progress.js';
import type { Report } from './report.js';
import { type Totals, totalsOf } from './totals.js';

export interface RunChoice {
  /** the moment looked at (epoch ms, UTC); null: the latest instant of the log */
  readonly now: Instant | null;
  readonly report: Report;
  readonly progress?: Progress;
  /** keeps what the lines do */
  readonly store?: OrderStore | null;
}

async function* counting(chunks: AsyncIterable<Uint8Array>, progress: Progress | undefined) {
  for await (const chunk of chunks) {
    yield chunk;
    progress?.read(chunk.length);
  }
}

/** @param chunks the bytes of the log; an error while they are read ends the run */
export async function runLog(
  chunks: AsyncIterable<Uint8Array>,
  { now, report, progress, store = null }: RunChoice,
): Promise<{ run: LogRun; totals: Totals }> {
  const run = new LogRun(now, store);
  try {
    for await (const line of linesOf(counting(chunks, progress))) {
      const happening = run.run(line);
      if (happening?.kind === 'badLine') report.bad(happening);
      else if (happening !== null) report.happened(happening);
    }
  } finally {
    progress?.stop();
  }
  // Before the end is told: what was told is kept. The time that passes after the last line is only looked at.
  store?.close();
  const moment = now ?? run.latest ?? 0;
  for (const happening of run.settle(moment)) report.happened(happening);
  const totals = totalsOf(run.orders, moment);
  report.end({ run, now: moment, totals });
  return { run, totals };
}
