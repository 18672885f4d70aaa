/** The command line: what it may say, what it means, and what is wrong with it. */
import { resolve } from 'node:path';
import { type ArgsDef, defineCommand, parseArgs } from 'citty';
import type { Instant, Language } from '../../src/index.js';
import { helpFor, type Request, strangeOption } from './command-line.js';
import { instantOf } from './instant-of.js';

export interface Settings {
  /** `-` for standard input */
  readonly file: string;
  readonly order: string | null;
  readonly now: Instant | null;
  /** the file that keeps the orders */
  readonly db: string | null;
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

const bundled = resolve(import.meta.dirname, '../data/orders.ndjson');

const definitions = {
  file: {
    type: 'positional',
    required: false,
    description: 'An order log, one JSON object a line; - reads standard input. Without it: the bundled orders',
  },
  order: { type: 'string', valueHint: 'ID', description: 'Show only this order' },
  now: {
    type: 'string',
    valueHint: 'INSTANT',
    description: 'Look at the orders as of then, and leave out later lines. Default: the latest instant of the log',
  },
  db: {
    type: 'string',
    valueHint: 'FILE',
    description:
      'Keep what the log does in this file, and go on from it: killed anywhere and started again, nothing is lost, nothing done twice',
  },
  language: { type: 'string', valueHint: 'en|fr', default: 'en', description: 'The language of the report' },
  json: {
    type: 'boolean',
    description: 'Print one JSON object a line: event, refused, repeated, badLine, order, summary',
  },
  quiet: { type: 'boolean', description: 'Print only the summary' },
  help: { type: 'boolean', alias: 'h', description: 'Print this' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'npm start --',
    description: 'Runs order logs through orderchart and tells the life of each order',
  },
  args: definitions,
});

const rest = `EXAMPLES

  npm start                                      the bundled orders
  npm start -- --quiet                           only what they come to
  npm start -- --order FOA92F000                 one order, with all that may happen next
  npm start -- --order FOA92F000 --now 2026-01-06T12:00Z
                                                 the same, as of then
  npm start -- my-orders.ndjson                  your own log
  npm start -- my-orders.ndjson --db orders.db    the same, kept in a file: start it again, and it goes on
  npm start --silent -- my-orders.ndjson --json  for programs: without npm's own lines
  cat my-orders.ndjson | npm start -- -          from standard input

A LOG

  {"type":"placeOrder","order":{…}}
  {"type":"deliver","id":"c1","at":"2026-03-02T09:00:00Z","by":"seller","party":"sam","files":[],"message":"Done","confirmEmpty":true}

  The bundled log, examples/data/orders.ndjson, shows whole ones.
  Each object stands on one line. A command belongs to the order opened last, or to the one that it names with an
  extra field "order". A placement may bring "terms": what they leave out is as in the article.

EXIT STATUS

  0  every line was run (refused commands are answers, not errors)
  1  there were bad lines, or the money did not balance
  2  the arguments were wrong, or the log could not be read
`;

export const helpText = (coloured: boolean): Promise<string> => helpFor(command, rest, coloured);

const wrong = (sentence: string): Request<Settings> => ({
  kind: 'wrong',
  sentence: `${sentence} See npm start -- --help.`,
});

const isLanguage = (text: string): text is Language => text === 'en' || text === 'fr';

/** @returns what the command line asks for, or a sentence that says what is wrong with it */
export function requestOf(words: readonly string[]): Request<Settings> {
  const parsed = parseArgs<typeof definitions>([...words], definitions);
  if (parsed.help === true) return { kind: 'help' };
  const unknown = strangeOption(parsed, definitions);
  if (unknown !== undefined) return wrong(`There is no option --${unknown}.`);
  if (parsed._.length > 1) return wrong(`One log at a time, not ${parsed._.length}.`);
  const { file, order, now, db, language = 'en', json = false, quiet = false } = parsed;
  if (!isLanguage(language)) return wrong(`--language is en or fr, not ${JSON.stringify(language)}.`);
  if (order === '') return wrong('--order needs the id of an order.');
  if (db === '') return wrong('--db needs a file.');
  if (db !== undefined && now !== undefined) return wrong('--db keeps the whole log: --now does not go with it.');
  const instant = now === undefined ? null : instantOf(now);
  if (instant === undefined)
    return wrong(`--now needs an instant with an offset, such as 2026-03-10T12:00:00Z, not ${JSON.stringify(now)}.`);
  const settings = { file: file ?? bundled, order: order ?? null, now: instant, db: db ?? null, language, json, quiet };
  return { kind: 'run', settings };
}
