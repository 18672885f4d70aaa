/** `npm run verify:sabotage`: breaks the library in many ways, one at a time, and shows that a check notices each. */

import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import pc from 'picocolors';
import { isTerminal } from '../checks/child.js';
import { breaks } from './breaks.js';
import { lookAt, type Sight } from './broken-build.js';

const colour = pc.createColors(isTerminal && process.env.NO_COLOR === undefined);
const checks = [...new Set(breaks.map(({ caughtBy }) => caughtBy))].sort();
const bar = process.stderr.isTTY
  ? new SingleBar({
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      format: '{bar} {value} of {total}  {what}',
    })
  : null;
bar?.start(breaks.length + checks.length, 0, { what: '' });

function look(what: string, sight: () => Sight): Sight {
  bar?.update({ what });
  const seen = sight();
  bar?.increment();
  if (bar === null) process.stderr.write(`${seen.holds ? 'holds ' : 'caught'}  ${what}\n`);
  return seen;
}

// A check that fails on the whole build, too, would catch nothing.
const whole = checks.map((id) => ({ id, seen: look(`${id} looks at the build as it is`, () => lookAt(null, id)) }));
const broken = breaks.map((each) => ({ ...each, seen: look(each.what, () => lookAt(each, each.caughtBy)) }));
bar?.stop();

const table = new Table({
  head: ['broken on purpose', 'check', '', 'what it said first'],
  style: { head: [], border: [] },
  colWidths: [52, 7, 9, 62],
  wordWrap: true,
});
for (const { what, caughtBy, seen } of broken)
  table.push([what, caughtBy, seen.holds ? colour.red('MISSED') : colour.green('caught'), seen.said.slice(0, 240)]);
console.log(table.toString());

const blind = whole.filter(({ seen }) => !seen.holds);
for (const { id, seen } of blind)
  console.log(`${id} fails on the build as it is, so it can't tell a broken one: ${seen.said}`);
const missed = broken.filter(({ seen }) => seen.holds);
const caught = broken.length - missed.length;
console.log(
  JSON.stringify({
    sabotage: broken.length,
    caught,
    missed: missed.map(({ what }) => what),
    blind: blind.map(({ id }) => id),
  }),
);
console.log(`${caught + whole.length - blind.length} passed, ${missed.length + blind.length} failed`);
process.exitCode = missed.length + blind.length === 0 ? 0 : 1;
