/** `npm run verify`: shows what docs/guarantees.md promises, with numbers, on the code that ships. */
import { runChild } from '../checks/child.js';
import { checksOf, runChecks } from './lanes.js';
import { jsonLineOf, problemsText, tableOf } from './report.js';
import { helpText, requestOf, type Settings } from './settings.js';
import { isGood } from './verdict.js';
import { watcherOn } from './watch.js';

const lanes = 2;

async function prove({ scale, only, json, build }: Settings): Promise<number> {
  const started = performance.now();
  const built = build ? await runChild('tsup --no-dts --silent') : { ok: true, output: '' };
  if (!built.ok) {
    console.error(`The package could not be built:\n${built.output}`);
    return 2;
  }
  const checks = await checksOf(scale, only);
  if (checks.length === 0) {
    console.error(`No check of ${only?.join(', ')} runs at this scale; without --only all of them do.`);
    return 2;
  }
  const watcher = watcherOn(process.stderr, json);
  const verdicts = await runChecks(checks, scale, lanes, watcher);
  watcher.stop();
  const seconds = (performance.now() - started) / 1000;
  const bad = verdicts.filter((verdict) => !isGood(verdict)).length;
  if (!json) console.log(`${tableOf(verdicts)}\n${problemsText(verdicts)}`);
  console.log(jsonLineOf(scale, verdicts, seconds));
  if (!json) console.log(`${verdicts.length - bad} passed, ${bad} failed`);
  return bad === 0 ? 0 : 1;
}

const request = requestOf(process.argv.slice(2));
if (request.kind === 'help') console.log(await helpText());
else if (request.kind === 'wrong') {
  console.error(request.sentence);
  process.exitCode = 2;
} else process.exitCode = await prove(request.settings);
