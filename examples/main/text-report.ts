/** The report for people: the orders one after the other, then the summary. */
import type { Order } from '../../src/index.js';
import { orderText } from './order-text.js';
import type { Paint } from './paint.js';
import type { BadLine } from './read-line.js';
import type { Report, Write } from './report.js';
import type { Style } from './style.js';
import { summaryText } from './summary-text.js';
import { type Row, rowsOf } from './timeline.js';
import { printable } from './wording.js';

export interface TextStyle extends Style {
  /** the only order to show; null for all, with the summary */
  readonly only: string | null;
  /** nothing but the summary */
  readonly quiet: boolean;
}

/** @returns a bad line as a sentence, with a line more for each problem after the first */
export function badLineText({ line, reason, expected, problems }: BadLine, paint: Paint): string {
  const more = problems
    .slice(1)
    .map((problem) => `    ${problem.where}: ${problem.what}; expected: ${problem.expected}`);
  const [first, ...others] = [`: ${reason}; expected: ${expected}`, ...more].map(printable);
  return [`${paint.red(`line ${line}`)}${first}`, ...others].join('\n');
}

export function textReport(write: Write, complain: Write, errorPaint: Paint, style: TextStyle): Report {
  const timelines = new Map<string, Row[]>();
  const isShown = (order: Order): boolean => !style.quiet && (style.only === null || order.id === style.only);
  return {
    happened(happening) {
      const { order } = happening;
      if (!isShown(order)) return;
      const rows = timelines.get(order.id) ?? [];
      rows.push(...rowsOf(happening));
      timelines.set(order.id, rows);
    },
    bad: (line) => complain(badLineText(line, errorPaint)),
    end({ run, now, totals }) {
      const { orders, counts } = run;
      for (const order of orders.filter(isShown))
        for (const line of orderText(order, timelines.get(order.id) ?? [], now, style)) write(line);
      if (style.only !== null) return;
      for (const line of summaryText(totals, counts, orders.length, run.latest === null ? null : now, style))
        write(line);
    },
  };
}
