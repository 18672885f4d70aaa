/** One run of the oracle over a log, from its arguments to the status that it ends with. */
import { parseTerms } from '../../src/index.js';
import { type CheckOptions, checkLog } from '../../src/oracle/index.js';
import { UnreadableLog } from '../main/open-log.js';
import { paintFor } from '../main/paint.js';
import type { Write } from '../main/report.js';
import { termsOf } from '../main/terms-of.js';
import { helpText, requestOf, type Settings } from './arguments.js';
import { jsonArgument } from './json-argument.js';
import { jsonReport } from './json-report.js';
import { logSource } from './log-source.js';
import { minimised } from './minimised.js';
import { textReport } from './text-report.js';
import { Unusable } from './unusable.js';

/** Where a run writes: its report, and what is wrong. */
export interface Output {
  readonly write: Write;
  readonly complain: Write;
  /** whether people look at the report, in a terminal */
  readonly isTerminal: boolean;
}

async function termsIn(file: string): Promise<CheckOptions> {
  const parsed = parseTerms(termsOf(await jsonArgument('terms', file)));
  if (parsed.ok) return { terms: parsed.value };
  const [{ where, what, expected } = { where: '', what: '', expected: '' }] = parsed.problems;
  throw new Unusable(`--terms: ${where === '' ? '' : `${where}: `}${what}; expected: ${expected}.`);
}

async function optionsOf({ terms, assume, silent, skewMs }: Settings): Promise<CheckOptions> {
  return {
    ...(terms === null ? {} : await termsIn(terms)),
    ...(assume === null
      ? {}
      : { assume: (await jsonArgument('assume', assume)) as NonNullable<CheckOptions['assume']> }),
    silent,
    skewMs,
  };
}

async function checkFile(settings: Settings, { write, complain, isTerminal }: Output): Promise<number> {
  const { file, format, worst, openOrders } = settings;
  const options = await optionsOf(settings);
  const map = settings.map === null ? null : await jsonArgument('map', settings.map);
  const { lines, reading } = await logSource(file, format, map);
  const report = await checkLog(lines, { ...options, ...reading, worst, openOrders });
  const isWanted = settings.minimise && report.worst.length > 0;
  const shortest = isWanted ? await minimised(report, await logSource(file, format, map), options) : new Map();
  if (settings.json) jsonReport(write, report, shortest);
  else textReport(write, report, shortest, paintFor(isTerminal));
  if (report.observations > 0) return report.diverges > 0 ? 1 : 0;
  complain(`Nothing in ${file} could be read as an observation. See npm run oracle -- --help for what a log is.`);
  return 2;
}

/** @returns the exit status: 0, 1 where orders left the rules, 2 where the log could not be checked */
export async function runOracle(words: readonly string[], output: Output): Promise<number> {
  const request = requestOf(words);
  if (request.kind === 'help') output.write(await helpText(output.isTerminal));
  if (request.kind === 'wrong') output.complain(request.sentence);
  if (request.kind !== 'run') return request.kind === 'help' ? 0 : 2;
  try {
    return await checkFile(request.settings, output);
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof UnreadableLog)) throw error;
    output.complain(error.message);
    return 2;
  }
}
