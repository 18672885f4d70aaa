/** The command line of `npm run hosts`: what it may say, what it means, and what is wrong with it. */
import { type ArgsDef, defineCommand, parseArgs } from 'citty';
import { type Scale, wholeScale } from '../../examples/hosts/conformance/scale.js';
import { helpFor, listIn, misuseOf, type Request } from '../../examples/main/command-line.js';

export interface Settings {
  /** the folders to run, or the beginnings of their names; null: all */
  readonly only: readonly string[] | null;
  /** text in the names of the variants to run, with commas between; empty: all */
  readonly variant: string;
  /** what the kit is told of its scale; what is not in it is as the kit has it */
  readonly scale: Partial<Scale>;
  readonly json: boolean;
  readonly write: boolean;
  readonly build: boolean;
}

const scaleNames = Object.keys(wholeScale) as (keyof Scale)[];

const definitions = {
  only: { type: 'string', valueHint: 'embedded,postgres', description: 'Run the hosts whose folders begin like this' },
  variant: { type: 'string', valueHint: 'PGlite', description: 'Run the variants with any of this in their names' },
  kills: { type: 'string', valueHint: `${wholeScale.kills}`, description: 'How often the process of a host is killed' },
  crowd: { type: 'string', valueHint: `${wholeScale.crowd}`, description: 'How many commands reach one order at once' },
  orders: {
    type: 'string',
    valueHint: `${wholeScale.orders}`,
    description: 'How many random orders the other cases use',
  },
  seed: { type: 'string', valueHint: `${wholeScale.seed}`, description: 'Another seed: other stories' },
  json: { type: 'boolean', description: 'Print a line of JSON for each variant, and nothing else' },
  write: { type: 'boolean', description: 'Keep the reports in docs/figures/hosts.json, for docs/hosting.md' },
  build: {
    type: 'boolean',
    default: true,
    description: 'Make dist first: the hosts run on what ships',
    negativeDescription: 'Run on the dist that is there',
  },
  help: { type: 'boolean', alias: 'h', description: 'Print this' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'npm run hosts --',
    description: 'Starts each host that this machine can run, and holds it to the kit',
  },
  args: definitions,
});

const rest = `WHAT HAPPENS

Each folder of examples/hosts that has a host gets its packages (npm ci, from its own lock file), is run by the conformance kit, one
after the other, and ends; whatever it left running counts as a promise broken. What this machine can't run says what it lacks.

EXAMPLES

  npm run hosts                                  every host, as long as it takes (some 20 minutes)
  npm run hosts -- --kills 10 --orders 5         all of them, soon
  npm run hosts -- --only embedded               the one in a file
  npm run hosts -- --write && npm run docs       the table of docs/hosting.md, made anew
  DATABASE_URL=postgres://… npm run hosts -- --only postgres
                                                 on a server of yours

EXIT STATUS

  0  every promise was kept by every host that could be run
  1  a promise was broken, or a host could not be started
  2  the arguments were wrong, or the package could not be built
`;

export const helpText = (): Promise<string> => helpFor(command, rest, false);

const wrong = (sentence: string): Request<Settings> => ({
  kind: 'wrong',
  sentence: `${sentence} See npm run hosts -- --help.`,
});

const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text);

/** @returns what the command line asks for, or a sentence that says what is wrong with it */
export function requestOf(words: readonly string[]): Request<Settings> {
  const parsed = parseArgs<typeof definitions>([...words], definitions);
  if (parsed.help === true) return { kind: 'help' };
  const misuse = misuseOf(parsed, definitions);
  if (misuse !== undefined) return wrong(misuse);
  const told = scaleNames.filter((name) => parsed[name] !== undefined);
  const odd = told.find((name) => !isCount(String(parsed[name])));
  if (odd !== undefined) return wrong(`--${odd} takes a number from 1 to 999999, not ${JSON.stringify(parsed[odd])}.`);
  const scale = Object.fromEntries(told.map((name) => [name, Number(parsed[name])]));
  const { variant = '', json = false, write = false, build = true } = parsed;
  const only = listIn(parsed.only);
  return { kind: 'run', settings: { only, variant, scale, json, write, build } };
}
