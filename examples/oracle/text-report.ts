/** The report of the oracle for people: the totals, the anomalies, the worst orders, how much of the rules the log met. */
import { deadlines } from '../../src/index.js';
import {
  anomalies,
  bySeverity,
  type CoverageRow,
  coverageRows,
  describeVerdict,
  type LogReport,
  type Minimised,
} from '../../src/oracle/index.js';
import { indented, pageWidth, wrapped } from '../main/layout.js';
import type { Paint } from '../main/paint.js';
import type { Write } from '../main/report.js';
import { type Cell, tableText } from '../main/table-text.js';
import { printable } from '../main/wording.js';

const counts = new Intl.NumberFormat('en');
const shown = (count: number): string => counts.format(count);

const paragraph = (spaces: number, text: string): readonly string[] =>
  text.split('\n').flatMap((line) => wrapped(printable(line), pageWidth - spaces).map((one) => indented(spaces, one)));

function totalsText({ lines, observations, orders, conforms, diverges, unknown }: LogReport, paint: Paint): string[] {
  const share = (count: number): string => (orders === 0 ? '' : `${((count / orders) * 100).toFixed(1)} %`);
  const row = (name: string, count: number, colour: (text: string) => string): readonly Cell[] => [
    name,
    count === 0 ? shown(count) : colour(shown(count)),
    share(count),
  ];
  const said = `${shown(lines)} lines, ${shown(observations)} observations of ${shown(orders)} orders`;
  return [
    paint.bold(` ${said}`),
    '',
    ...tableText(
      ['verdict', 'orders', ''],
      [
        row('keep the rules', conforms, paint.green),
        row('leave the rules', diverges, paint.red),
        row('nobody can say', unknown, paint.yellow),
      ],
      { paint },
    ),
  ];
}

function anomaliesText(report: LogReport, paint: Paint): string[] {
  const found = bySeverity.filter((name) => report.anomalies[name] !== undefined);
  if (found.length === 0) return [];
  const rows = found.map((name) => [`${name}: the system ${anomalies[name]}`, shown(report.anomalies[name] ?? 0)]);
  return ['', ...tableText(['anomaly, the most serious first', 'orders'], rows, { paint })];
}

/** Why nobody can say, and what would help. */
const remedies: Readonly<Record<string, string>> = {
  'trace.malformed': 'a line of the order could not be read: see the malformed lines',
  'terms.malformed': 'the terms are none',
  'placement.unknown': 'the log does not say how the order began: give what is missing with --assume',
  'placement.refused': 'no such order can be placed',
  'content.unknown': 'the log does not say what a command said',
  silence: 'commands that --silent names may explain it',
  'limit.reached': 'too many orders are possible',
  'closed.early': 'more came of it after it was closed to make room: raise --open',
};

function reasonsText({ reasons }: LogReport, paint: Paint): string[] {
  const rows = Object.entries(reasons).map(([code, count]) => [`${code}: ${remedies[code] ?? ''}`, shown(count)]);
  return rows.length === 0 ? [] : ['', ...tableText(['why nobody can say', 'orders'], rows, { paint })];
}

function worstText({ worst }: LogReport, shortest: ReadonlyMap<string, Minimised>, paint: Paint): string[] {
  return worst.flatMap(({ order, line, verdict }) => {
    const minimal = shortest.get(order);
    const trace = minimal?.trace.map((one) => indented(6, printable(JSON.stringify(one)))) ?? [];
    return [
      '',
      ` ${paint.red(verdict.anomaly)} ${paint.bold(printable(order))}, line ${shown(line)}`,
      ...paragraph(3, describeVerdict(verdict)),
      ...(trace.length === 0
        ? []
        : [indented(3, `The shortest trace that shows it, ${trace.length} observations:`), ...trace]),
    ];
  });
}

function coverageText({ coverage }: LogReport, paint: Paint): string[] {
  const rows = deadlines.flatMap(({ name }) => {
    const met = coverage.deadlines[name];
    return met === undefined ? [] : [[name, ...[met.fired, met.before, met.at, met.after].map(shown)]];
  });
  const all = coverageRows(coverage);
  const share = (kind: CoverageRow['kind']): string => {
    const ofKind = all.filter((row) => row.kind === kind);
    return `${ofKind.filter(({ count }) => count > 0).length} of ${ofKind.length}`;
  };
  const transitions = `${share('transition')} transitions of the chart`;
  const said = ` The log met ${transitions}, ${share('refusal')} reasons to refuse, ${rows.length} of ${deadlines.length} deadlines.`;
  const head = ['deadline', 'fired', '1 ms before', 'at it', '1 ms after'];
  return ['', said, ...(rows.length === 0 ? [] : ['', ...tableText(head, rows, { paint })])];
}

function malformedText({ malformed, malformedLines, closedEarly, unjudged }: LogReport, paint: Paint): string[] {
  const lines = malformedLines.flatMap(({ line, column, problems: [{ where, what, expected }] }) => {
    const place = `line ${shown(line)}${column === null ? '' : `, character ${shown(column)}`}`;
    return paragraph(3, `${place}: ${where === '' ? '' : `${where}: `}${what}; expected: ${expected}`);
  });
  const more = malformed - malformedLines.length;
  return [
    ...(malformed === 0
      ? []
      : ['', paint.yellow(` Malformed lines: ${shown(malformed)}. What they said is missing.`), ...lines]),
    ...(more > 0 ? [indented(3, `and ${shown(more)} more`)] : []),
    ...(closedEarly === 0
      ? []
      : [
          '',
          ` Closed to make room: ${shown(closedEarly)} orders, of which ${shown(unjudged)} observations came later.`,
        ]),
  ];
}

/** @param shortest the minimal traces of the worst orders, by their ids; empty where nobody asked for them */
export function textReport(
  write: Write,
  report: LogReport,
  shortest: ReadonlyMap<string, Minimised>,
  paint: Paint,
): void {
  const lines = [
    ...totalsText(report, paint),
    ...anomaliesText(report, paint),
    ...reasonsText(report, paint),
    ...worstText(report, shortest, paint),
    ...coverageText(report, paint),
    ...malformedText(report, paint),
  ];
  for (const line of lines) write(line);
}
