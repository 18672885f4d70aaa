/** Programs with an engine of their own: node has V8, bun has JavaScriptCore. Each is started in a time zone and a language. */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { corpusFolder } from '../files.js';
import type { HostAnswer, Slice } from './answer.js';
import type { Bundle } from './bundle.js';

const run = promisify(execFile);
const host = join(import.meta.dirname, 'host.mjs');

export const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/Paris'] as const;
/** English, and one that writes its numbers in other digits. */
export const locales = ['en-US', 'ar-EG'] as const;

/** Where a program stands in the world. */
export interface Place {
  readonly zone: string;
  readonly locale: string;
}

/** @returns what the program answers, from a process of its own */
export async function answerOf(
  program: string,
  bundle: Bundle,
  { zone, locale }: Place,
  slice: Slice,
): Promise<HostAnswer> {
  const language = `${locale.replace('-', '_')}.UTF-8`;
  const env = { PATH: process.env.PATH, TZ: zone, LANG: language, LC_ALL: language };
  const words = [host, bundle.path, corpusFolder, String(slice.every), String(slice.from)];
  const { stdout } = await run(program, words, { env, maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as HostAnswer;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

/** Where npm puts the binary of bun, which its own package only links to once its install script has run. */
function installedBuns(): readonly string[] {
  const folder = resolve(import.meta.dirname, '../../../node_modules/@oven');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin/bun')) : [];
}

/** @returns the path of bun where this machine has it: on the PATH, or installed by npm */
export function findBun(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'bun'));
  return [...onPath, ...installedBuns()].find(isProgram) ?? null;
}
