/** Writes what is made from the code: `npm run docs`. With --check it writes nothing and fails on what is stale. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, formatted, read, root } from './document.js';
import { guarantees } from './guarantees.js';
import { hostingPage } from './hosting.js';
import { oraclePage } from './oracle-page.js';
import { performancePage } from './performance.js';
import { picture } from './picture.js';
import { readme } from './readme.js';
import { rulesPage } from './rules-page.js';
import { schemaFiles } from './schema-files.js';
import { statechartPage } from './statechart-page.js';
import { termsPage } from './terms-page.js';
import { writersFile } from './writers.js';

const isStale = ({ path, content }: Document): boolean =>
  !existsSync(join(root, path)) || read(path).replaceAll('\r\n', '\n') !== content;

function write({ path, content }: Document): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const documents: readonly Document[] = [
  rulesPage(),
  statechartPage(),
  await picture(),
  termsPage(),
  readme(),
  guarantees(),
  performancePage(),
  oraclePage(),
  hostingPage(),
  ...schemaFiles(),
  writersFile(),
];
const stale = documents.map(formatted).filter(isStale);

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is not what the code says.`);
  if (stale.length > 0) console.error('Run `npm run docs`.');
  else console.log(`${documents.length} generated documents are current.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const document of stale) write(document);
  console.log(stale.length > 0 ? stale.map(({ path }) => `wrote ${path}`).join('\n') : 'Nothing has changed.');
}
