/**
 * `npm start`: runs an order log through the library and tells the life of each order. All that the outside world has to
 * do with it is here: arguments, files, the terminal, the exit status. `npm start -- --help` explains it.
 */
import { helpText, requestOf, type Settings } from './main/arguments.js';
import { jsonReport } from './main/json-report.js';
import { openLog, UnreadableLog } from './main/open-log.js';
import { paintFor } from './main/paint.js';
import { progressOf } from './main/progress.js';
import type { Report } from './main/report.js';
import { runLog } from './main/run-log.js';
import { complain, write } from './main/terminal.js';
import { badLineText, textReport } from './main/text-report.js';
import { UnusableStore } from './main/unusable-store.js';
import { wordingIn } from './main/wording.js';

const { stdout, stderr } = process;
const errorPaint = paintFor(stderr.isTTY === true);

function reportFor({ json, language, order, quiet }: Settings): Report {
  if (!json)
    return textReport(write, complain, errorPaint, {
      paint: paintFor(stdout.isTTY === true),
      words: wordingIn(language),
      only: order,
      quiet,
    });
  const report = jsonReport(write, { only: order, quiet });
  return {
    ...report,
    bad(line) {
      report.bad(line);
      complain(badLineText(line, errorPaint));
    },
  };
}

/** Only who keeps orders needs libsql. */
async function storeAt(path: string | null) {
  if (path === null) return null;
  const { OrderStore } = await import('./main/order-store.js');
  return new OrderStore(path);
}

async function run(settings: Settings): Promise<number> {
  const { chunks, size } = await openLog(settings.file);
  const progress = progressOf(size, stderr);
  const store = await storeAt(settings.db);
  const choice = { now: settings.now, report: reportFor(settings), progress, store };
  const { run: ran, totals } = await runLog(chunks, choice);
  if (store !== null && store.known > 0) complain(`${store.known} lines were kept before in ${settings.db}.`);
  if (settings.order !== null && !ran.orders.some(({ id }) => id === settings.order)) {
    const some = ran.orders.slice(0, 3).map(({ id }) => id);
    complain(
      `There is no order ${settings.order} in the log. ${some.length > 0 ? `There are: ${some.join(', ')}, …` : ''}`,
    );
    return 2;
  }
  return ran.counts.badLines > 0 || totals.unbalanced.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const request = requestOf(process.argv.slice(2));
  if (request.kind === 'help') write(await helpText(stdout.isTTY === true));
  if (request.kind === 'wrong') complain(request.sentence);
  if (request.kind !== 'run') return request.kind === 'help' ? 0 : 2;
  try {
    return await run(request.settings);
  } catch (error) {
    if (!(error instanceof UnreadableLog || error instanceof UnusableStore)) throw error;
    complain(error.message);
    return 2;
  }
}

process.exitCode = await main();
