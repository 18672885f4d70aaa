/** What was found of each variant of a host. */
import type { Report } from '../../examples/hosts/conformance/kit.js';
import type { NotRun } from '../../examples/hosts/conformance/main.js';

export type HostReport = Report | NotRun;

/** A host that gave no report is a promise broken. */
export const failedReport = (host: string, detail: string): Report => ({
  host,
  cases: [{ name: 'it runs, and leaves nothing running', result: 'broken', detail, seconds: 0 }],
  figures: {},
  isKept: false,
});

export const isBroken = (report: HostReport): boolean => 'isKept' in report && !report.isKept;

/** @returns the report that a line of output is; null for a line that is for people */
export function reportIn(line: string): HostReport | null {
  if (!line.startsWith('{"host":')) return null;
  try {
    return JSON.parse(line) as HostReport;
  } catch {
    return null;
  }
}

const count = ({ cases }: Report, result: Report['cases'][number]['result']): number =>
  cases.filter((one) => one.result === result).length;

/** @returns how many of the promises were kept, and of how many nobody speaks */
export function promisesText(report: Report): string {
  const [broken, apart] = [count(report, 'broken'), count(report, 'not promised')];
  const kept = count(report, 'kept');
  const words = [`${kept} of ${kept + broken} kept`, ...(apart > 0 ? [`${apart} not promised`] : [])];
  return words.join(', ');
}

/** @returns what is wrong, a line each */
export const brokenText = (reports: readonly HostReport[]): string =>
  reports
    .filter((report): report is Report => 'isKept' in report)
    .flatMap(({ host, cases }) =>
      cases.filter(({ result }) => result === 'broken').map(({ name, detail }) => `${host}: ${name}\n  ${detail}`),
    )
    .join('\n');

const number = (value: number | undefined): string => (value === undefined ? '–' : value.toLocaleString('en'));

/** @returns orders a second, commands a second, ms from a start to the first answer, kills survived: as cells of a table */
export const figureCells = ({ figures }: Report): readonly string[] => [
  number(figures.ordersPerSecond),
  number(figures.commandsPerSecond),
  figures.recoveryMs === undefined ? '–' : `${number(figures.recoveryMs)} ms`,
  number(figures.killsSurvived),
];
