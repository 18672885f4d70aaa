/** Packs the package as npm would publish it, and lays it beside its dependencies as npm would install it. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from './child.js';

interface Manifest {
  readonly name: string;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly exports: Record<string, unknown>;
}

export interface Installed {
  readonly manifest: Manifest;
  /** A folder whose node_modules hold the package and nothing but what it depends on. */
  readonly host: string;
  /** Where the package itself lies. */
  readonly home: string;
  /** The files in the package, relative to `home`. */
  readonly files: readonly string[];
}

const isWindows = process.platform === 'win32';

function packInto(folder: string): { filename: string; files: { path: string }[] } {
  const args = ['pack', '--json', '--loglevel=error', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: isWindows }));
  return packed;
}

/** Links what the package asks for and no more, so that an import of anything else fails as it would for others. */
function link(dependencies: Record<string, string>, host: string): void {
  for (const name of Object.keys(dependencies)) {
    const link = join(host, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(root, 'node_modules', name), link, 'junction');
  }
}

export function installPacked(): Installed {
  const host = mkdtempSync(join(tmpdir(), 'orderchart-pack-'));
  process.on('exit', () => rmSync(host, { recursive: true, force: true }));
  const { filename, files } = packInto(host);
  const manifest: Manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const home = join(host, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  // Relative names: a drive letter in front of a colon would be a remote host to some versions of tar.
  execFileSync('tar', ['-xzf', filename, '-C', join('node_modules', manifest.name), '--strip-components=1'], {
    cwd: host,
  });
  link(manifest.dependencies, host);
  return { manifest, host, home, files: files.map(({ path }) => path) };
}

/** Installs the optional peers, too, as those would who want the doors that need them. */
export const addPeers = ({ manifest, host }: Installed): void => link(manifest.peerDependencies, host);
