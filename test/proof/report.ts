/** What the proof prints: a table for people, and one JSON line for programs. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { isTerminal } from '../checks/child.js';
import type { Scale } from './check.js';
import type { Verdict } from './lanes.js';
import { countText, isGood, problemsOf } from './verdict.js';

const colour = pc.createColors(isTerminal && process.env.NO_COLOR === undefined);

const word = (verdict: Verdict): string =>
  verdict.result.skipped !== undefined
    ? colour.yellow('skipped')
    : isGood(verdict)
      ? colour.green('holds')
      : colour.red('FAILS');

const countsOf = ({ result }: Verdict): string =>
  result.skipped ?? [...result.counts.map(countText), ...(result.notes ?? [])].join('\n');

/** A row a check: what it shows, what it counted with its floors, and how long it took. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const table = new Table({
    head: ['', 'what is shown', 'counted (and how much there must be)', 'time', ''],
    style: { head: [], border: [], compact: false },
    colWidths: [5, 38, 66, 9, 9],
    wordWrap: true,
  });
  for (const verdict of verdicts) {
    const { id, name, seconds } = verdict;
    table.push([id, name, countsOf(verdict), `${seconds.toFixed(1)} s`, word(verdict)]);
  }
  return table.toString();
}

/** Every problem, under the check that met it. */
export function problemsText(verdicts: readonly Verdict[]): string {
  const bad = verdicts.filter((verdict) => !isGood(verdict));
  return bad
    .map(
      (verdict) =>
        `${colour.red(verdict.id)} ${verdict.name}\n${problemsOf(verdict)
          .map((problem) => `  ${problem.replaceAll('\n', '\n  ')}`)
          .join('\n')}\n`,
    )
    .join('\n');
}

const countsRecord = ({ result }: Verdict) => Object.fromEntries(result.counts.map(({ what, value }) => [what, value]));

/** One line: the scale, how it ended, and every count by its name. */
export function jsonLineOf(scale: Scale, verdicts: readonly Verdict[], seconds: number): string {
  const checks = verdicts.map((verdict) => [
    verdict.id,
    {
      name: verdict.name,
      holds: isGood(verdict),
      ...(verdict.result.skipped === undefined ? {} : { skipped: verdict.result.skipped }),
      seconds: Number(verdict.seconds.toFixed(1)),
      counts: countsRecord(verdict),
      counted: [...verdict.result.counts.map(countText), ...(verdict.result.notes ?? [])],
    },
  ]);
  const ok = verdicts.every(isGood);
  return JSON.stringify({ verify: scale, ok, seconds: Number(seconds.toFixed(1)), checks: Object.fromEntries(checks) });
}
