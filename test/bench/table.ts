/** The table that `npm run bench` prints. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { isTerminal } from '../checks/child.js';
import { type Result, ratioText } from './result.js';

const colour = pc.createColors(isTerminal && process.env.NO_COLOR === undefined);

const word = ({ holds }: Result): string =>
  holds === null ? '' : holds ? colour.green('holds') : colour.red('misses');

const plain = (text: string): string => text.replaceAll('`', '');

export function tableOf(results: readonly Result[]): string {
  const table = new Table({
    head: ['figure', 'what, and against what', 'ratio', 'half of the rounds', 'must reach', ''],
    style: { head: [], border: [], compact: false },
    colWidths: [20, 58, 17, 17, 17, 8],
    wordWrap: true,
  });
  for (const result of results) {
    const { figure, what, against, stated, mustReach } = result;
    const { ratio, spread } = ratioText(result);
    const said = [`${plain(what)}, against ${plain(against)}`, ...stated.map((text) => colour.dim(plain(text)))];
    table.push([figure, said.join('\n'), ratio, spread, mustReach ?? 'is stated', word(result)]);
  }
  return table.toString();
}
