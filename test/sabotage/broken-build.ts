/** A copy of the project with one thing broken, built, and looked at by one check. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../checks/child.js';
import type { Break } from './breaks.js';

const copied = [
  'src',
  'test',
  'examples',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsup.config.ts',
  'vitest.config.ts',
  'README.md',
  'CHANGELOG.md',
  '.npmrc',
];

/** How one check saw a build. */
export interface Sight {
  readonly holds: boolean;
  /** what it said first, where it failed */
  readonly said: string;
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'orderchart-sabotage-'));
  for (const entry of copied) cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function spoil(copy: string, { file, find, replace, what }: Break): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`cannot be broken (${what}): ${file} does not have once: ${find}`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}

/** The first sentence under the id of a check in the report. */
function firstProblem(output: string, id: string): string {
  const lines = output.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${id} `));
  return start < 0 ? '' : (lines[start + 1] ?? '').trim();
}

/** Builds a copy, broken or whole, and lets one check look at it. */
export function lookAt(broken: Break | null, id: string): Sight {
  const copy = copyOfProject();
  try {
    if (broken !== null) spoil(copy, broken);
    const seen = spawnSync(process.execPath, ['--import', 'tsx', 'test/proof/run.ts', '--only', id], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 64 * 1_048_576,
    });
    if (seen.status === 2) throw new Error(`the build was not looked at:\n${seen.stderr.slice(-2_000)}`);
    return { holds: seen.status === 0, said: firstProblem(seen.stdout, id) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
