/**
 * Adds to the corpus: `npx tsx test/corpus/write.ts`, by hand, after a build. What is there already stays as it is, for ever; it
 * says what it added, and what the corpus covers now.
 */
import { coverageOf } from './coverage.js';
import { addFiles, corpusFiles, corpusFolder } from './files.js';
import { readHistories } from './lines.js';
import { newFiles } from './making/all.js';
import { Walk } from './walked.js';

const added = addFiles(corpusFolder, newFiles());
console.log(added.length === 0 ? 'Nothing is new.' : added.map((name) => `added ${name}`).join('\n'));

const files = corpusFiles();
const histories = readHistories(files.map(({ text }) => text));
console.log(`${histories.length} histories, ${files.reduce((sum, { text }) => sum + text.length, 0)} characters`);
for (const [what, seen] of Object.entries(coverageOf(histories)))
  console.log(`${seen.size} ${what}: ${[...seen].sort().join(', ')}`);

const walk = new Walk();
for (const history of histories) {
  const stray = walk.follow(history);
  if (stray !== null) console.log(stray);
}
console.log(`${walk.walked.size} transitions walked, missed: ${walk.missed.join('; ') || 'none'}`);
