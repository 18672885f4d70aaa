/**
 * Bring your log: a small marketplace with its own words, and five mistakes that real code makes. A mapper of 60 lines puts its
 * log into the oracle's words; the oracle says at which line each job left the rules, why, and what was allowed instead.
 */
import assert from 'node:assert/strict';
import { type Adapter, checkLog, describeVerdict, minimise } from '../src/oracle/index.js';
import { type Line, observationsOf } from './12-bring-your-log/observations-of.js';
import { logOfMarch } from './12-bring-your-log/six-jobs.js';

const log = logOfMarch();
const read = (text: string) => JSON.parse(text) as Line;
const adapter: Adapter = (raw) => observationsOf(read(raw as string));

/** The lines about a job without which its mistake would not show. */
function linesNeeded(about: readonly string[]): readonly string[] {
  const told = about.flatMap((text) => adapter(text).map((seen) => ({ text, seen })));
  const kept = minimise(told.map(({ seen }) => seen))?.indices ?? [];
  return [...new Set(kept.map((index) => told[index]?.text ?? ''))];
}

const { orders, conforms, diverges, unknown, malformed, worst } = await checkLog(log, { adapter });
console.log(
  `${log.length} lines about ${orders} jobs: ${conforms} keeps the rules, ${diverges} don't. The worst first:`,
);

for (const { order, line, verdict } of worst) {
  const about = log.filter((text) => read(text).job === order);
  const needed = linesNeeded(about);
  console.log(`\n${order.toUpperCase()} left the rules at line ${line}\n\n${describeVerdict(verdict)}\n`);
  console.log(`${needed.length} of the ${about.length} lines about it are enough to show it:`);
  for (const text of needed) console.log(`${String(log.indexOf(text) + 1).padStart(4)}  ${text}`);
}

const found = worst.map(({ order, line, verdict: { anomaly, rule } }) => {
  const { event, ts } = read(log[line - 1] as string);
  return `${order}: ${anomaly} (${rule}) at ${event}, ${ts}`;
});
assert.deepEqual(found, [
  'jingle: earningsReleasedTwice (CLR-1) at PAYOUT_SENT, 2026-03-24T23:00:00.000Z',
  'flyer: finishedOrderChanged (DONE-2) at CALL_OFF_AGREED, 2026-03-10T08:00:00.000Z',
  'logo: tooLate (ACC-3) at WORK_APPROVED, 2026-03-11T15:00:00.000Z',
  'poster: missedDeadline (EXT-2) at PAGE_SHOWN, 2026-03-08T11:00:00.000Z',
  'menu: firedEarly (LATE-1) at PAGE_SHOWN, 2026-03-10T11:30:00.000Z',
]);
assert.deepEqual([conforms, unknown, malformed], [1, 0, 0]);
