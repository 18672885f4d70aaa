/** docs/mutation.md: what the last whole run came to, folder by folder, and every mutant that is listed as equivalent. */
import { dirname } from 'node:path';
import { type Equivalent, isThat } from './equivalent.js';
import { flawless, leastScore, type Part } from './floors.js';
import type { Mutant } from './mutants.js';
import { mutantsOf, scoreOf, survivors } from './score.js';

const head = ['mutants', 'killed', 'timed out', 'survived', 'equivalent', 'score'];
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function scoreRow(name: string, mutants: readonly Mutant[], listed: readonly Equivalent[]): string {
  const { percent, ...score } = scoreOf(mutants, listed);
  return row([
    name,
    score.mutants,
    score.killed,
    score.timedOut,
    score.survived,
    score.equivalent,
    `${percent.toFixed(1)} %`,
  ]);
}

const table = (first: string, rows: readonly string[]): string =>
  [row([first, ...head]), row([first, ...head].map((_, index) => (index === 0 ? '---' : '---:'))), ...rows].join('\n');

const code = (text: string): string => `\`\`${text.replaceAll('|', '\\|')}\`\``;

function reasons(listed: readonly Equivalent[]): string {
  return [...new Set(listed.map(({ reason }) => reason))]
    .map((reason) => {
      const entries = listed.filter((each) => each.reason === reason);
      const lines = entries.map(({ file, from, to }) => `- \`${file}\`: ${code(from)} → ${code(to)}`);
      return `${reason}\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** Those that survived, each with its reason: as often as it survived. */
const aliveFor = (left: readonly Equivalent[], alive: readonly Mutant[]): readonly Equivalent[] =>
  alive.flatMap((mutant) => left.filter((each) => isThat(each, mutant)).slice(0, 1));

/** @param mutants of a run over everything */
export function pageOf(mutants: readonly Mutant[], listed: readonly Equivalent[], left: readonly Equivalent[]): string {
  const folders = [...new Set(mutants.map(({ file }) => dirname(file)))].sort();
  const parts = Object.keys(flawless) as Part[];
  return `# Mutation testing

A mutant is the library with one small mistake in it: a bound that is off by one, a condition turned round, a text left out.
A test that fails on it kills it; a mutant that survives shows something that no test looks at. G11 of
[the guarantees](guarantees.md) makes them all, and fails below ${leastScore} %, or where a single one survives in what
handles money, deadlines and authorisation.

${table('folder', [
  ...folders.map((folder) =>
    scoreRow(
      `\`${folder}\``,
      mutants.filter(({ file }) => dirname(file) === folder),
      listed,
    ),
  ),
  scoreRow('all', mutants, listed),
])}

${table(
  'no mutant survives in',
  parts.map((part) => scoreRow(part, mutantsOf(part, mutants), listed)),
)}

Texts for people are not mutated: labels, sentences, rules in words, descriptions of states, transitions and fields.
What is mutated is all that decides what becomes of an order. The oracle, the test kit and the verifier, which judge orders and
decide none, are not part of the score; \`npm run mutation -- 'src/oracle/**/*.ts'\` tries one of them.

## Mutants that survived

Each is left for a reason, in \`test/mutation/left.json\`; one without a reason fails the check. They count as survivors.

${reasons(aliveFor(left, survivors(mutants, listed)))}

## Mutants that do what the code does

No test can tell these from the original. They are listed one by one in \`test/mutation/equivalent.json\`, and do not count.
An entry that is no mutant any more, or that a test kills after all, fails the check.

${reasons(listed)}
`;
}
