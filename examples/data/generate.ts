/** Writes the bundled orders, `npx tsx examples/data/generate.ts`, and says what they walk. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transitionNames } from '../../src/engine/taken-transitions.js';
import { runOf } from '../main/run-of.js';
import { bundledLog } from './bundled-orders.js';
import { Walk } from './walked-transitions.js';

const text = bundledLog();
const walk = new Walk();
const { run, badLines } = runOf(text, (happening) => walk.follow(happening));
const file = resolve(import.meta.dirname, 'orders.ndjson');
writeFileSync(file, text);

const { lines, accepted, refused, repeated } = run.counts;
console.log(`${file}: ${text.length} bytes`);
console.log(
  `${run.orders.length} orders, ${lines} lines: ${accepted} accepted, ${refused} refused, ${repeated} repeated`,
);
console.log(`${walk.walked.size} of ${transitionNames.length} transitions walked`);
for (const name of walk.missed) console.log(`  missed: ${name}`);
for (const bad of badLines) console.log(`  bad line ${bad.line}: ${bad.reason}`);
process.exitCode = walk.missed.length + badLines.length === 0 ? 0 : 1;
