/** Runs a command line from the root of the package and keeps all that it says. */

import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const isTerminal = process.stdout.isTTY === true;

/** How a child process ended: its exit code, and what it wrote to both streams as it came. */
export interface ChildResult {
  readonly ok: boolean;
  readonly output: string;
}

/** The children's output is kept, not shown: they can't see the terminal, so they are told about it. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  const colours = isTerminal ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const path = [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...inherited, ...colours, PATH: path };
}

export function runChild(commandLine: string): Promise<ChildResult> {
  return new Promise((done) => {
    const child = spawn(commandLine, { cwd: root, env: environment(), shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) => done({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
