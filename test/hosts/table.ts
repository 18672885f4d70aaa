/** The table that `npm run hosts` prints: a line for each variant of a host. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { isTerminal } from '../checks/child.js';
import { figureCells, type HostReport, promisesText } from './report.js';

const colour = pc.createColors(isTerminal && process.env.NO_COLOR === undefined);

export function tableOf(reports: readonly HostReport[]): string {
  const table = new Table({
    head: ['host', 'promises', 'orders/s', 'commands/s', 'start to answer', 'kills survived', 'took'],
    style: { head: [], border: [], compact: false },
    colWidths: [42, 28, 11, 13, 17, 16, 9],
    wordWrap: true,
  });
  for (const report of reports) {
    if ('whyNot' in report) {
      table.push([report.host, { content: colour.dim(`not run: ${report.whyNot}`), colSpan: 6 }]);
      continue;
    }
    const { host, cases, isKept } = report;
    const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
    table.push([
      host,
      isKept ? colour.green(promisesText(report)) : colour.red(promisesText(report)),
      ...figureCells(report),
      `${Math.round(seconds)} s`,
    ]);
  }
  return table.toString();
}
