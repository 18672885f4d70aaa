/** G3: the chart that is built is the one that was reviewed, transition by transition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlines, orderMachine } from 'orderchart';
import { differingRows } from '../../golden/aligned.js';
import { transitionTable } from '../../golden/transition-table.js';
import type { Check, CheckResult } from '../check.js';

const file = join(import.meta.dirname, '../../golden/transitions.txt');

/** The rows of the first section, below its title and its head. */
const transitionsIn = (text: string): number => (text.split('\n# ')[0] ?? '').trim().split('\n').length - 3;

function run(): CheckResult {
  const actual = transitionTable(orderMachine, deadlines);
  const rows = differingRows(readFileSync(file, 'utf8'), actual);
  return {
    counts: [
      { what: 'transitions compared', value: transitionsIn(actual), atLeast: 85 },
      { what: 'rows that differ', value: rows.length, atMost: 0 },
    ],
    failures: rows.map((row) => `test/golden/transitions.txt: ${row}`),
  };
}

const check: Check = {
  id: 'G3',
  name: 'the chart that was reviewed, transition by transition',
  scales: ['quick', 'full'],
  seconds: { quick: 1, full: 1 },
  run,
};
export default check;
