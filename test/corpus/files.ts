/** The files of the corpus, and the list of their digests that keeps them frozen. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const corpusFolder = join(import.meta.dirname, 'format-1');

/** As `sha256sum` writes and checks it. */
export const sumsName = 'SHA256SUMS';

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const sumLine = ({ name, text }: CorpusFile): string => `${sumOf(text)}  ${name}`;

/** Every file of the corpus, by name. */
export const corpusFiles = (folder: string = corpusFolder): readonly CorpusFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** @returns a sentence for every file that is not what it was when it was frozen */
export function thawed(files: readonly CorpusFile[], sums: string): readonly string[] {
  const frozen = sums.split('\n').filter((line) => line !== '');
  const nameOf = (line: string): string => line.slice(66);
  const names = new Set(files.map(({ name }) => name));
  const lines = new Set(frozen);
  return [
    ...frozen.filter((line) => !names.has(nameOf(line))).map((line) => `${nameOf(line)} is gone`),
    ...files
      .filter((file) => !lines.has(sumLine(file)))
      .map(({ name }) =>
        frozen.some((line) => nameOf(line) === name) ? `${name} has changed` : `${name} is not listed in ${sumsName}`,
      ),
  ];
}

/**
 * Adds what is missing, and lists it. A file that is there stays as it is, whatever would be written today.
 *
 * @returns the names of the files added
 */
export function addFiles(folder: string, files: readonly CorpusFile[]): readonly string[] {
  const sums = join(folder, sumsName);
  const listed = existsSync(sums) ? readFileSync(sums, 'utf8') : '';
  const fresh = files.filter(({ name }) => !existsSync(join(folder, name)) && !listed.includes(`  ${name}\n`));
  for (const { name, text } of fresh) writeFileSync(join(folder, name), text, { flag: 'wx' });
  writeFileSync(sums, listed + fresh.map((file) => `${sumLine(file)}\n`).join(''));
  return fresh.map(({ name }) => name);
}
