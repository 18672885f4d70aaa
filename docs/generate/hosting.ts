/** docs/hosting.md: its tables are what `npm run hosts -- --write` found last. */
import { figureCells, type HostReport, promisesText } from '../../test/hosts/report.js';
import { between, type Document, read, table } from './document.js';

interface Figures {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number };
  readonly reports: readonly HostReport[];
}

function row(report: HostReport): readonly string[] {
  if ('whyNot' in report) return [report.host, 'not run', '–', '–', '–', '–'];
  const promises = promisesText(report);
  return [report.host, report.isKept ? promises : `**${promises}**`, ...figureCells(report)];
}

const heads = ['host', 'promises of the kit', 'orders a second', 'commands a second', 'start to first answer', 'kills'];

/** What a promise was tried with, or why a host does not give it: for each host the kit's own words. */
function details(reports: readonly HostReport[]): readonly string[] {
  return reports.flatMap((report) =>
    'whyNot' in report
      ? [`- **${report.host}** was not run: ${report.whyNot}`]
      : [
          `- **${report.host}**`,
          ...report.cases.map(
            ({ name, result, detail }) => `  - ${name}: ${result === 'kept' ? '' : `_${result}_, `}${detail}`,
          ),
        ],
  );
}

function figures(): string {
  const { machine, reports } = JSON.parse(read('docs/figures/hosts.json')) as Figures;
  return [
    `\`npm run hosts\` on Node ${machine.node.slice(1)}, ${machine.cores} cores of ${machine.cpu}:`,
    '',
    ...table(heads, reports.map(row)),
    '',
    'What was tried, in the words of the kit:',
    '',
    ...details(reports),
  ].join('\n');
}

export const hostingPage = (): Document => ({
  path: 'docs/hosting.md',
  content: between(read('docs/hosting.md'), 'figures', figures()),
});
