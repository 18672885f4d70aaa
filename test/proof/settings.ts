/** The command line of the proof: what it may say, what it means, and what is wrong with it. */
import { type ArgsDef, defineCommand, parseArgs } from 'citty';
import { helpFor, listIn, misuseOf, type Request } from '../../examples/main/command-line.js';
import type { Scale } from './check.js';

export interface Settings {
  readonly scale: Scale;
  /** the ids of the checks to run; null: all of the scale */
  readonly only: readonly string[] | null;
  readonly json: boolean;
  /** whether dist is made anew first */
  readonly build: boolean;
}

const definitions = {
  full: { type: 'boolean', description: 'The whole proof instead of its short form' },
  only: { type: 'string', valueHint: 'G1,G6', description: 'Run only these checks' },
  json: { type: 'boolean', description: 'Print the JSON line alone, for programs' },
  build: {
    type: 'boolean',
    default: true,
    description: 'Make dist first: what is checked is what ships',
    negativeDescription: 'Check the dist that is there',
  },
  help: { type: 'boolean', alias: 'h', description: 'Print this' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'npm run verify --', description: 'Proves what docs/guarantees.md promises, on the code that ships' },
  args: definitions,
});

const rest = `EXAMPLES

  npm run verify                   every check, at most 90 seconds
  npm run verify:full              the whole numbers
  npm run verify -- --only G1,G2   only these
  npm run verify --silent -- --json

Each check counts what it did; a count below its floor fails, so that a check that was skipped can't pass.

EXIT STATUS

  0  everything held, and every floor was reached
  1  something did not hold, or was not counted often enough
  2  the arguments were wrong, or the package could not be built
`;

export const helpText = (): Promise<string> => helpFor(command, rest, false);

const wrong = (sentence: string): Request<Settings> => ({
  kind: 'wrong',
  sentence: `${sentence} See npm run verify -- --help.`,
});

/** @returns what the command line asks for, or a sentence that says what is wrong with it */
export function requestOf(words: readonly string[]): Request<Settings> {
  const parsed = parseArgs<typeof definitions>([...words], definitions);
  if (parsed.help === true) return { kind: 'help' };
  const misuse = misuseOf(parsed, definitions);
  if (misuse !== undefined) return wrong(misuse);
  const only = listIn(parsed.only)?.map((id) => id.toUpperCase()) ?? null;
  const bad = only?.find((id) => !/^G\d+$/.test(id));
  if (bad !== undefined) return wrong(`--only takes ids such as G1,G6, not ${JSON.stringify(bad)}.`);
  return {
    kind: 'run',
    settings: {
      scale: parsed.full ? 'full' : 'quick',
      only,
      json: parsed.json === true,
      build: parsed.build !== false,
    },
  };
}
