/** Writes the test vectors anew: `npm run vectors`. Review the difference: what changes in them changed for every backend. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { vectorFiles } from './making/files.js';

const folder = resolve(import.meta.dirname, '../../vectors');

const bar = new SingleBar({
  stream: process.stderr,
  clearOnComplete: true,
  hideCursor: true,
  noTTYOutput: false,
  format: '{bar} {percentage} %  every way that an order may go',
  barCompleteChar: '█',
  barIncompleteChar: '░',
});

bar.start(1, 0);
const files = vectorFiles((done, total) => {
  bar.setTotal(total);
  bar.update(done);
});
bar.stop();

mkdirSync(folder, { recursive: true });
for (const { name, text } of files) {
  writeFileSync(join(folder, name), text);
  const { vectors } = JSON.parse(text) as { vectors?: readonly unknown[] };
  const count = vectors === undefined ? '' : `${vectors.length} vectors, `;
  console.log(`vectors/${name}: ${count}${(text.length / 1000).toFixed(0)} kB`);
}
