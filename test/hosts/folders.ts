/** The hosts in examples/hosts: which there are, and their packages. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runChild } from '../checks/child.js';

const home = join(root, 'examples', 'hosts');
const inHome = (folder: string, file: string): string => join(home, folder, file);

/** The names of the folders that have a host: it can be held to the kit. */
export const hostFolders = (): readonly string[] =>
  readdirSync(home).filter((folder) => existsSync(inHome(folder, 'conform.ts')));

export const pathOf = (folder: string): string => join(home, folder);

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether npm has laid the packages of the lock file there: it leaves a note of that. */
const isInstalled = (folder: string): boolean =>
  timeOf(inHome(folder, 'node_modules/.package-lock.json')) >= timeOf(inHome(folder, 'package-lock.json'));

/**
 * Installs what the lock file of a folder names, where that has not been done.
 *
 * @returns what npm said, where it failed; else null
 */
export async function install(folder: string): Promise<string | null> {
  if (isInstalled(folder)) return null;
  const { ok, output } = await runChild(`npm ci --no-audit --no-fund --loglevel=error --prefix "${pathOf(folder)}"`);
  return ok ? null : output.trim();
}
