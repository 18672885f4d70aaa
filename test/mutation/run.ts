/**
 * Mutation testing by hand: `npm run mutation`, or `npm run mutation -- src/policy/money.ts` for some files. Prints what
 * survives, to work on. `--workers=1` leaves a core to others; `--listed` also runs what is listed as equivalent; `--write`
 * writes docs/mutation.md, after a run over everything.
 */
import { writeFileSync } from 'node:fs';
import { equivalents, leftAlive } from './equivalent.js';
import { mutants } from './mutants.js';
import { pageOf } from './page.js';
import { progressOn } from './progress-lines.js';
import { scoreOf, staleEntries, survivors, unreasoned } from './score.js';

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const listed = equivalents();
const left = leftAlive();

const [, workers = '2'] = /--workers=(\d+)/.exec(words.join(' ')) ?? [];

const found = await mutants(progressOn(process.stderr), {
  files,
  listed: words.includes('--listed'),
  workers: Number(workers),
});

for (const { file, line, from, to, fate } of survivors(found, listed))
  console.log(`${file}:${line} ${fate}\n  - ${from}\n  + ${to}`);
for (const { file, line, reason } of found.filter(({ fate }) => fate === 'error'))
  console.log(`${file}:${line} ${reason}`);
const mutated = new Set(found.map(({ file }) => file));
for (const problem of staleEntries(
  found,
  listed.filter(({ file }) => mutated.has(file)),
))
  console.log(problem);
for (const problem of unreasoned(
  survivors(found, listed),
  left.filter(({ file }) => mutated.has(file)),
))
  console.log(problem);
const { percent, ...counts } = scoreOf(found, listed);
console.log({ percent: percent.toFixed(2), ...counts });
if (words.includes('--write') && files.length === 0) writeFileSync('docs/mutation.md', pageOf(found, listed, left));
