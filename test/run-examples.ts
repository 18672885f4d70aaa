/** Runs every numbered example in turn, as a reader would; each must end well and in good time. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../examples');
const timeout = 60_000;

function runs(example: string): boolean {
  const options = { encoding: 'utf8', timeout, cwd: resolve(folder, '..') } as const;
  const { status, error, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', example], options);
  console.log(`${status === 0 ? 'ok    ' : 'failed'} ${example}`);
  if (status !== 0) console.log(`${stdout}${stderr}${error?.message ?? ''}`);
  return status === 0;
}

const files = existsSync(folder) ? readdirSync(folder) : [];
const examples = files.filter((file) => /^\d\d-.*\.ts$/.test(file)).sort();
const failed = examples.filter((file) => !runs(join('examples', file)));

if (examples.length === 0) console.log('examples/ has no file named NN-name.ts');
process.exitCode = failed.length > 0 || examples.length === 0 ? 1 : 0;
