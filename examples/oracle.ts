/**
 * `npm run oracle -- FILE`: holds the log of another system against the rules, and tells where its orders left them.
 * `npm run oracle -- --help` explains it.
 */
import { parseTerms } from '../src/index.js';
import { type CheckOptions, checkLog } from '../src/oracle/index.js';
import { UnreadableLog } from './main/open-log.js';
import { paintFor } from './main/paint.js';
import { termsOf } from './main/terms-of.js';
import { helpText, requestOf, type Settings } from './oracle/arguments.js';
import { jsonArgument } from './oracle/json-argument.js';
import { jsonReport } from './oracle/json-report.js';
import { logSource } from './oracle/log-source.js';
import { minimised } from './oracle/minimised.js';
import { textReport } from './oracle/text-report.js';
import { Unusable } from './oracle/unusable.js';

const { stdout, stderr } = process;

const write = (line: string): void => void stdout.write(`${line}\n`);
const complain = (line: string): void => void stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`);

// Who reads with `head` has seen enough: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

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

async function run(settings: Settings): Promise<number> {
  const { file, format, worst, openOrders } = settings;
  const options = await optionsOf(settings);
  const map = settings.map === null ? null : await jsonArgument('map', settings.map);
  const { lines, reading } = await logSource(file, format, map);
  const report = await checkLog(lines, { ...options, ...reading, worst, openOrders });
  const isWanted = settings.minimise && report.worst.length > 0;
  const shortest = isWanted ? await minimised(report, await logSource(file, format, map), options) : new Map();
  if (settings.json) jsonReport(write, report, shortest);
  else textReport(write, report, shortest, paintFor(stdout.isTTY === true));
  if (report.observations > 0) return report.diverges > 0 ? 1 : 0;
  complain(`Nothing in ${file} could be read as an observation. See npm run oracle -- --help for what a log is.`);
  return 2;
}

async function main(): Promise<number> {
  const request = requestOf(process.argv.slice(2));
  if (request.kind === 'help') write(await helpText(stdout.isTTY === true));
  if (request.kind === 'wrong') complain(request.sentence);
  if (request.kind !== 'run') return request.kind === 'help' ? 0 : 2;
  try {
    return await run(request.settings);
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof UnreadableLog)) throw error;
    complain(error.message);
    return 2;
  }
}

process.exitCode = await main();
