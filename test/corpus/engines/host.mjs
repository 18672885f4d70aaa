// Runs the bundled replay in a program that has a JavaScript engine and the modules of Node: `host.mjs BUNDLE FOLDER EVERY FROM`.
// What it prints is a HostAnswer of answer.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bundle, folder, every, from] = process.argv.slice(2);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));
await import(pathToFileURL(bundle).href);
const answer = JSON.parse(globalThis.replayCorpus(texts, { every: Number(every), from: Number(from) }));
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const { bun, v8, webkit } = process.versions;
const engine = bun === undefined ? `V8 ${v8}` : `JavaScriptCore ${(webkit ?? '').slice(0, 8)} (bun ${bun})`;
console.log(JSON.stringify({ ...answer, engine, zone: timeZone, locale }));
