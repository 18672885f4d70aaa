/** What an order costs in a log of 1,000 orders, and in logs of up to a million. */
import { checkLog, type LogReport } from 'orderchart/oracle';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { logLines } from '../logs.js';
import { compare, eachTook, slowness, timeText } from '../rounds.js';

const block = 1_000;

interface Line {
  readonly parts: readonly string[];
  readonly id: string;
}

function cutLines(lines: readonly string[]): readonly Line[] {
  return lines.map((line) => {
    const id = (JSON.parse(line) as { order: string }).order;
    return { id, parts: line.split(JSON.stringify(id).slice(1, -1)) };
  });
}

/** The same thousand orders again and again, each time with ids of their own. */
function* logOf(lines: readonly Line[], orders: number): Generator<string> {
  for (let number = 0; number * block < orders; number += 1)
    for (const { id, parts } of lines) yield parts.join(`${id}-${number}`);
}

async function measure(effort: Effort): Promise<readonly Row[]> {
  const lines = cutLines(logLines(block));
  const sizes = [10_000, 100_000, 1_000_000].slice(0, byScale(effort, 1, 2, 3));
  const rows: Row[] = [];
  for (const orders of sizes) {
    // As much is read on both sides: one long log, or many short ones; beyond 20 of them more short ones say no more.
    const logs = Math.min(orders / block, 20);
    let largest: LogReport | null = null;
    const ours = () => async () => {
      largest = await checkLog(logOf(lines, orders));
    };
    const theirs = () => async () => {
      for (let log = 0; log < logs; log += 1) await checkLog(logOf(lines, block));
    };
    const isLong = orders > 10_000;
    const rounds = isLong ? 1 : Math.min(effort.rounds, 5);
    const comparison = await compare(ours, theirs, { ...effort, rounds }, isLong ? 0 : 1_000);
    const [long, short] = [eachTook(comparison.ours, orders), eachTook(comparison.theirs, logs * block)];
    const { mostOpen } = largest as unknown as LogReport;
    rows.push({
      figure: `growth-log-${orders}`,
      what: `an order in a log of ${orders.toLocaleString('en')}`,
      against: 'an order in a log of 1,000',
      ratios: slowness(comparison).map((ratio) => (ratio * logs * block) / orders),
      bound: { atMost: 1.25 },
      stated: [
        `${timeText(long)} an order against ${timeText(short)}, lines made anew included`,
        `${mostOpen.toLocaleString('en')} orders open at most, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in all`,
      ],
    });
  }
  return rows;
}

const figure: Figure = { measure };

export default figure;
