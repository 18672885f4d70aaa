/** `npm run bench`: measures what docs/performance.md says, on the package that ships. */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { formatted, read } from '../../docs/generate/document.js';
import { root, runChild } from '../checks/child.js';
import { installBuilt, isInstalled } from './built-figure.js';
import type { Row } from './figure.js';
import { filesFor, rowNames } from './figures.js';
import { measure } from './measured.js';
import { sharesText } from './profiler.js';
import { type Result, resultOf } from './result.js';
import { helpText, requestOf, type Settings } from './settings.js';
import { tableOf } from './table.js';
import { type Watch, watchOn } from './watch.js';

async function rowsOf(name: string, { scale, rounds, profile }: Settings, watch: Watch): Promise<readonly Row[]> {
  watch.figure(name);
  const { rows, shares } = await measure({ name, scale, rounds, profile, progress: watch.progress });
  watch.stop();
  if (shares.length > 0) console.log(`${name}: where the time of our side goes\n\n${sharesText(shares)}\n`);
  return rows;
}

const figuresFile = 'docs/figures/bench.json';

interface Kept {
  readonly results: readonly Result[];
}

/** Puts the results into docs/figures/bench.json, in place of those of the same figures. */
function keep(results: readonly Result[], { scale }: Settings): void {
  const before = existsSync(join(root, figuresFile)) ? (JSON.parse(read(figuresFile)) as Kept).results : [];
  const others = before.filter(({ figure }) => !results.some((result) => result.figure === figure));
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  const all = [...results, ...others].sort((a, b) => rowNames.indexOf(a.figure) - rowNames.indexOf(b.figure));
  const content = JSON.stringify({ scale, machine, results: all });
  writeFileSync(join(root, figuresFile), formatted({ path: figuresFile, content }).content);
}

async function bench(settings: Settings): Promise<number> {
  const { only, json, strict, write, build } = settings;
  const built = build ? await runChild('tsup --no-dts --silent') : { ok: true, output: '' };
  if (!built.ok) {
    console.error(`The package could not be built:\n${built.output}`);
    return 2;
  }
  if (build || !isInstalled()) installBuilt();
  const names = filesFor(only);
  if (names.length === 0) {
    console.error(`No figure begins with ${only?.join(' or ')}.`);
    return 2;
  }
  const watch = watchOn(process.stderr, json);
  const results: Result[] = [];
  for (const name of names) {
    const measuredNow = (await rowsOf(name, settings, watch)).map(resultOf);
    results.push(...measuredNow);
    if (json) for (const result of measuredNow) console.log(JSON.stringify(result));
    if (write) keep(results, settings);
  }
  if (!json) console.log(tableOf(results));
  return strict && results.some(({ holds }) => holds === false) ? 1 : 0;
}

const request = requestOf(process.argv.slice(2));
if (request.kind === 'help') console.log(await helpText());
else if (request.kind === 'wrong') {
  console.error(request.sentence);
  process.exitCode = 2;
} else process.exitCode = await bench(request.settings);
