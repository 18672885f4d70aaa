/** The command line of the benchmark: what it may say, what it means, and what is wrong with it. */
import { type ArgsDef, defineCommand, parseArgs } from 'citty';
import { helpFor, listIn, misuseOf, type Request } from '../../examples/main/command-line.js';
import type { Scale } from './figure.js';

export interface Settings {
  readonly scale: Scale;
  readonly rounds: number;
  /** the names of the figures to measure, or the beginnings of them; null: all */
  readonly only: readonly string[] | null;
  readonly json: boolean;
  readonly strict: boolean;
  readonly write: boolean;
  readonly profile: boolean;
  readonly build: boolean;
}

const definitions = {
  only: { type: 'string', valueHint: 'submit,explain', description: 'Measure the figures that begin like this' },
  rounds: { type: 'string', valueHint: '9', description: 'How many rounds count; more say more about the spread' },
  quick: { type: 'boolean', description: 'Small loads and few rounds: shows that it runs, not how fast' },
  full: { type: 'boolean', description: 'The log of a million orders as well (ten minutes more)' },
  json: { type: 'boolean', description: 'Print a line of JSON for each figure, for programs' },
  strict: { type: 'boolean', description: 'End with status 1 where a figure does not hold' },
  write: { type: 'boolean', description: 'Keep the results in docs/figures/bench.json, for docs/performance.md' },
  profile: {
    type: 'boolean',
    description: 'Say where the time of our side goes; the ratios are then worth nothing',
  },
  build: {
    type: 'boolean',
    default: true,
    description: 'Make dist first: what is measured is what ships',
    negativeDescription: 'Measure the dist that is there',
  },
  help: { type: 'boolean', alias: 'h', description: 'Print this' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'npm run bench --', description: 'Measures the package that ships against what stands beside it' },
  args: definitions,
});

const rest = `HOW TO READ IT

Every figure is a ratio against something that runs beside it in the same process: the two sides take turns, once the engine
has compiled both, each round with commands that were read anew. What counts is the median of the rounds; half of them lie in the spread. Times are
of the processor, so that other programs on the machine disturb them little, but a quiet machine still tells more.

EXAMPLES

  npm run bench                              every figure; some minutes
  npm run bench -- --only submit,explain     those that begin with submit or explain
  npm run bench -- --only explain --profile  where the time of explain goes
  npm run bench --silent -- --json --quick   lines of JSON, soon
  npm run bench -- --write && npm run docs   the table of docs/performance.md, made anew

EXIT STATUS

  0  measured, whether the figures hold or not
  1  with --strict: a figure does not hold; or one could not be measured
  2  the arguments were wrong, or the package could not be built
`;

export const helpText = (): Promise<string> => helpFor(command, rest, false);

const wrong = (sentence: string): Request<Settings> => ({
  kind: 'wrong',
  sentence: `${sentence} See npm run bench -- --help.`,
});

const usualRounds: Readonly<Record<Scale, number>> = { quick: 3, usual: 9, full: 15 };

/** @returns what the command line asks for, or a sentence that says what is wrong with it */
export function requestOf(words: readonly string[]): Request<Settings> {
  const parsed = parseArgs<typeof definitions>([...words], definitions);
  if (parsed.help === true) return { kind: 'help' };
  const misuse = misuseOf(parsed, definitions);
  if (misuse !== undefined) return wrong(misuse);
  if (parsed.quick && parsed.full) return wrong('--quick and --full exclude each other.');
  const scale = parsed.quick ? 'quick' : parsed.full ? 'full' : 'usual';
  const rounds = parsed.rounds === undefined ? usualRounds[scale] : Number(parsed.rounds);
  if (!(Number.isInteger(rounds) && rounds >= 1 && rounds <= 999))
    return wrong(`--rounds takes a number from 1 to 999, not ${JSON.stringify(parsed.rounds)}.`);
  const { json = false, strict = false, write = false, profile = false, build = true } = parsed;
  const only = listIn(parsed.only);
  return { kind: 'run', settings: { scale, rounds, only, json, strict, write, profile, build } };
}
