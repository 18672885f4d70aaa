/** Makes the one script that every engine runs: the replay, and the library as it was built. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** A script in a folder of its own. */
export interface Bundle {
  readonly path: string;
  readonly remove: () => void;
}

export async function bundled(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'orderchart-'));
  const path = join(folder, 'replay.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'in-any-engine.ts')],
    outfile: path,
    bundle: true,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    // Types come from src, but what runs is what ships.
    alias: { orderchart: join(root, 'dist/index.js') },
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
