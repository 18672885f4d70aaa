/** What the kit prints. */
import type { CaseResult, Report } from './kit.js';

export const rowOf = ({ name, result, detail, seconds }: CaseResult): string =>
  `  ${result.padEnd(12)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${name}${detail === '' ? '' : `\n${' '.repeat(25)}${detail}`}`;

export function figuresText({ figures }: Report): string {
  const { ordersPerSecond, commandsPerSecond, recoveryMs, killsSurvived } = figures;
  const shown = [
    ordersPerSecond === undefined ? null : `${ordersPerSecond} orders a second (8 commands each)`,
    commandsPerSecond === undefined ? null : `${commandsPerSecond} commands a second`,
    recoveryMs === undefined ? null : `${recoveryMs} ms from a start to the first answer (median)`,
    killsSurvived === undefined ? null : `${killsSurvived} kills survived`,
  ];
  return shown.filter((text) => text !== null).join(' · ');
}
