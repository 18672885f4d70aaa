/** `checkLog` on NDJSON against `JSON.parse` of the same lines. */
import { checkLog } from 'orderchart/oracle';
import { byScale, type Figure } from '../figure.js';
import { logLines } from '../logs.js';
import { compare, slowness, timesText } from '../rounds.js';

const figure: Figure = {
  async measure(effort) {
    const lines = logLines(byScale(effort, 100, 1_000));
    const report = await checkLog(lines);
    const ours = () => () => checkLog(lines);
    const theirs = () => () => {
      let values: unknown;
      for (const line of lines) values = JSON.parse(line);
      return values;
    };
    const comparison = await compare(ours, theirs, effort);
    const { orders, conforms, diverges, unknown } = report;
    return [
      {
        figure: 'check-log',
        what: '`checkLog` of NDJSON',
        against: '`JSON.parse` of the same lines',
        ratios: slowness(comparison),
        bound: { atMost: 2 },
        stated: [
          timesText(comparison, lines.length, 'line'),
          `${orders} orders in ${lines.length} lines: ${conforms} conform, ${diverges} diverge, ${unknown} unknown`,
        ],
      },
    ];
  },
};

export default figure;
