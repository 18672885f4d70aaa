/** The report of the oracle for programs: one JSON object a line, told apart by `kind`. Instants are epoch ms (UTC). */
import { describeVerdict, type LogReport, type Minimised } from '../../src/oracle/index.js';
import type { Write } from '../main/report.js';

/** @param shortest the minimal traces of the worst orders, by their ids; empty where nobody asked for them */
export function jsonReport(write: Write, report: LogReport, shortest: ReadonlyMap<string, Minimised>): void {
  const { worst, malformedLines, ...summary } = report;
  const put = (line: object): void => write(JSON.stringify(line));
  for (const line of malformedLines) put({ kind: 'malformed', ...line });
  for (const { order, line, verdict } of worst) {
    // What a whole log met is in the summary.
    const { coverage: _, ...said } = verdict;
    put({ kind: 'order', order, line, ...said, text: describeVerdict(verdict), minimised: shortest.get(order)?.trace });
  }
  put({ kind: 'summary', ...summary });
}
