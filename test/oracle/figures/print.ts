/** The oracle's figures: what it finds, what it never flags, and what a log costs. `npm run oracle:figures [-- --quick] [-- --write]`. */
import { writeFileSync } from 'node:fs';
import Table from 'cli-table3';
import { type AnomalyName, anomalyNames, type Divergence, describeVerdict } from 'orderchart/oracle';
import { type Findings, judgeBadTraces } from './bad-traces.js';
import { checked, type LogRun, type Pace, pace } from './big-log.js';
import { type Judgements, judgeValidTraces } from './valid-traces.js';

const isQuick = process.argv.includes('--quick');
const sizes = isQuick
  ? { bad: 200, valid: 2_000, orders: [1_000, 10_000], paceOrders: 1_000, rounds: 3 }
  : { bad: 2_000, valid: 100_000, orders: [10_000, 100_000], paceOrders: 5_000, rounds: 5 };

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

function timed<T>(task: () => T): { result: T; seconds: number } {
  const started = performance.now();
  const result = task();
  return { result, seconds: round((performance.now() - started) / 1000) };
}

const told: readonly AnomalyName[] = ['tooLate', 'missedDeadline', 'wrongParty', 'earningsReleasedTwice'];

const report = (examples: Findings['examples'], name: AnomalyName): string =>
  describeVerdict({ ...(examples.get(name) as Divergence) });

const reasonsText = ({ reasons }: Judgements): string =>
  Object.entries(reasons)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');

const logText = ({ lines, orders, seconds, heap, rss, mostOpen, diverges }: LogRun): string =>
  `${orders} orders interleaved, ${round(seconds)} s, at most ${round(heap, 0)} MiB of heap and ${round(rss, 0)} MiB resident, ` +
  `${mostOpen} orders followed at once, ${diverges} of ${lines / 10} flagged`;

const paceText = ({ check, parse, ratio, rounds, lines }: Pace): string =>
  `${round(check, 2)} s beside ${round(parse, 3)} s, ${round(ratio)} times (medians of ${rounds} rounds of ${lines} lines)`;

/** Says what is being done: all of it takes some minutes. */
const say = (what: string): boolean => process.stderr.write(`${what} …\n`);

say(`${sizes.bad} bad traces`);
const bad = timed(() => judgeBadTraces(sizes.bad));
say(`${sizes.valid} valid traces`);
const valid = timed(() => judgeValidTraces(sizes.valid));
const logs: LogRun[] = [];
for (const orders of sizes.orders) {
  say(`a log of ${orders} orders`);
  logs.push(await checked(orders));
}
say('a log beside its lines, only parsed');
const speed = await pace(sizes.paceOrders, sizes.rounds);

const { traces, flagged, kinds, forms, missed, examples } = bad.result;
const table = new Table({
  head: ['what is shown', 'counted'],
  style: { head: [], border: [] },
  colWidths: [36, 80],
  wordWrap: true,
});
const rows: readonly (readonly [string, string])[] = [
  [
    'bad traces, flagged at the exact step by the right name',
    `${flagged} of ${traces}: ${kinds} of ${anomalyNames.length} kinds in ${forms} forms, ${bad.seconds} s`,
  ],
  [
    'valid traces, thinned, never flagged',
    `${valid.result.flagged.length} of ${valid.result.traces} flagged (${valid.result.observations} observations); ` +
      `${valid.result.conforms} conform, ${valid.result.unknown} unknown (${reasonsText(valid.result)}), ${valid.seconds} s`,
  ],
  ...logs.map((log) => [`a log of ${log.lines} lines`, logText(log)] as const),
  ['checking a log beside only parsing its lines', paceText(speed)],
];
table.push(...rows.map((row) => [...row]));

console.log(`${told.map((name) => report(examples, name)).join('\n\n')}\n`);
console.log(table.toString());
for (const { number, verdict } of valid.result.flagged.slice(0, 10))
  console.log(`valid trace ${number}: ${describeVerdict(verdict)}`);
for (const sentence of missed.slice(0, 10)) console.log(sentence);

const { flagged: wronglyFlagged, ...judgements } = valid.result;
console.log(
  JSON.stringify({
    figures: 'oracle',
    scale: isQuick ? 'quick' : 'full',
    bad: { traces, flagged, kinds, forms, seconds: bad.seconds },
    valid: { ...judgements, flagged: wronglyFlagged.length, seconds: valid.seconds },
    logs,
    pace: speed,
  }),
);
if (process.argv.includes('--write'))
  writeFileSync('docs/figures/oracle.json', `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
if (missed.length > 0 || wronglyFlagged.length > 0 || logs.some(({ diverges }) => diverges > 0)) process.exitCode = 1;
