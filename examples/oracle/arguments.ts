/** The command line of the oracle: what it may say, what it means, and what is wrong with it. */
import { type ArgsDef, defineCommand, parseArgs } from 'citty';
import { type CommandType, commandTypes } from '../../src/index.js';
import { helpFor, type Request, strangeOption } from '../main/command-line.js';
import { rest } from './help-text.js';

export const formats = ['ndjson', 'csv', 'ocel'] as const;
export type Format = (typeof formats)[number];

export interface Settings {
  /** `-` for standard input */
  readonly file: string;
  readonly format: Format;
  /** files of JSON, or JSON itself where the text begins with a brace; null where there is none */
  readonly terms: string | null;
  readonly assume: string | null;
  readonly map: string | null;
  readonly silent: readonly CommandType[];
  readonly skewMs: number;
  readonly worst: number;
  readonly openOrders: number;
  readonly json: boolean;
  readonly minimise: boolean;
}

const definitions = {
  file: {
    type: 'positional',
    required: false,
    description: 'The log: .ndjson, .csv or .ocel.json; - reads standard input',
  },
  format: {
    type: 'string',
    valueHint: formats.join('|'),
    description: 'What the log is, where its name does not say so',
  },
  map: {
    type: 'string',
    valueHint: 'FILE',
    description: 'JSON: which column is what, or what each type of event means',
  },
  terms: { type: 'string', valueHint: 'FILE', description: "JSON: your terms, or what differs from the article's" },
  assume: { type: 'string', valueHint: 'JSON|FILE', description: 'What is known of every order beside the log' },
  silent: {
    type: 'string',
    valueHint: 'A,B',
    description: 'Commands that may have happened although the log has none',
  },
  skew: { type: 'string', valueHint: '2s', default: '0ms', description: 'How wrong each clock may be: ms, s or min' },
  worst: { type: 'string', valueHint: 'N', default: '20', description: 'How many of the worst orders are told' },
  open: { type: 'string', valueHint: 'N', default: '10000', description: 'How many orders are followed at once' },
  minimise: { type: 'boolean', description: 'Show the shortest trace that makes each mistake; reads the file twice' },
  json: { type: 'boolean', description: 'Print one JSON object a line: malformed, order, summary' },
  help: { type: 'boolean', alias: 'h', description: 'Print this' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'npm run oracle --', description: "Finds where another system's orders left the rules, from its log" },
  args: definitions,
});

export const helpText = (coloured: boolean): Promise<string> => helpFor(command, rest, coloured);

/** What is wrong with the command line, as a sentence. */
class Wrong extends Error {}

const endings: readonly (readonly [string, Format])[] = [
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.ocel.json', 'ocel'],
  ['.jsonocel', 'ocel'],
];

function formatOf(file: string, format: string | undefined): Format {
  const named = formats.find((name) => name === format);
  if (named !== undefined) return named;
  if (format !== undefined) throw new Wrong(`--format is ${formats.join(', ')}, not ${JSON.stringify(format)}.`);
  const [, found] = endings.find(([ending]) => file.toLowerCase().endsWith(ending)) ?? [];
  if (found !== undefined) return found;
  if (file === '-') return 'ndjson';
  throw new Wrong(
    `What ${file} is, its name does not say: it ends in none of .ndjson, .csv, .ocel.json. Say --format ndjson, csv or ocel.`,
  );
}

function silentOf(text: string | undefined): readonly CommandType[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !(commandTypes as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Wrong(`--silent: there is no command ${unknown}. There are ${commandTypes.join(', ')}.`);
  return names as CommandType[];
}

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 };

function skewOf(text: string): number {
  const [, count, unit = ''] = /^(\d{1,9})(ms|s|min)$/.exec(text) ?? [];
  if (count === undefined) throw new Wrong(`--skew is a time such as 500ms, 2s or 1min, not ${JSON.stringify(text)}.`);
  return Number(count) * (milliseconds[unit] as number);
}

function countOf(name: string, text: string, least: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Wrong(`--${name} is a whole number from ${least} on, not ${JSON.stringify(text)}.`);
}

function settingsOf(words: readonly string[]): Settings | null {
  const parsed = parseArgs<typeof definitions>([...words], definitions);
  if (parsed.help === true) return null;
  const unknown = strangeOption(parsed, definitions);
  if (unknown !== undefined) throw new Wrong(`There is no option --${unknown}.`);
  if (parsed._.length > 1) throw new Wrong(`One log at a time, not ${parsed._.length}.`);
  const { file, terms, assume, map, json = false, minimise = false } = parsed;
  if (file === undefined) throw new Wrong('Which log? Name a file, or - for standard input.');
  for (const name of ['terms', 'assume', 'map'] as const)
    if (parsed[name] === '') throw new Wrong(`--${name} needs a file.`);
  if (minimise && file === '-') throw new Wrong('--minimise reads the log twice: name a file instead of -.');
  return {
    file,
    format: formatOf(file, parsed.format),
    terms: terms ?? null,
    assume: assume ?? null,
    map: map ?? null,
    silent: silentOf(parsed.silent),
    skewMs: skewOf(parsed.skew),
    worst: countOf('worst', parsed.worst, 0),
    openOrders: countOf('open', parsed.open, 1),
    json,
    minimise,
  };
}

/** @returns what the command line asks for, or a sentence that says what is wrong with it */
export function requestOf(words: readonly string[]): Request<Settings> {
  try {
    const settings = settingsOf(words);
    return settings === null ? { kind: 'help' } : { kind: 'run', settings };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { kind: 'wrong', sentence: `${error.message} See npm run oracle -- --help.` };
  }
}
