/** The table that `npm run hosts` prints: a line for each variant of a host. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { isTerminal } from '../checks/child.js';
import { type HostReport, promisesText } from './report.js';

const colour = pc.createColors(isTerminal && process.env.NO_COLOR === undefined);

const number = (value: number | undefined): string => (value === undefined ? '–' : value.toLocaleString('en'));

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
    const { host, figures, cases, isKept } = report;
    const { ordersPerSecond, commandsPerSecond, recoveryMs, killsSurvived } = figures;
    const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
    table.push([
      host,
      isKept ? colour.green(promisesText(report)) : colour.red(promisesText(report)),
      ...[number(ordersPerSecond), number(commandsPerSecond)],
      recoveryMs === undefined ? '–' : `${number(recoveryMs)} ms`,
      number(killsSurvived),
      `${Math.round(seconds)} s`,
    ]);
  }
  return table.toString();
}
