/** G19: few dependencies, none that runs anything when it is installed, each pinned, and no address in the lock file. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Check, CheckResult } from '../check.js';

const root = resolve(import.meta.dirname, '../../..');

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly scripts?: Versions;
  readonly dependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly devDependencies?: Versions;
}

/** An entry of the lock file. */
interface Locked extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

type LockFile = Readonly<Record<string, Locked>>;

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What npm runs when a package is installed; `prepare`, too, where it comes from git. */
const installs = ['preinstall', 'install', 'postinstall'] as const;
const ownInstalls = [...installs, 'prepare'] as const;

/** What npm would run: a script by its name, or node-gyp, where there is a binding.gyp. */
const scriptsOf = (folder: string, { scripts = {} }: Manifest): string[] => [
  ...(folder === '' ? ownInstalls : installs)
    .filter((name) => name in scripts)
    .map((name) => `${folder || 'the package'}: ${name} runs ${scripts[name]}`),
  ...(existsSync(join(root, folder, 'binding.gyp'))
    ? [`${folder || 'the package'}: npm compiles its binding.gyp`]
    : []),
];

/** Where npm finds a package that another one asks for: beside it, or further up. */
function installedAt(locked: LockFile, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in locked) return path;
    if (folder === '') return null;
  }
}

const wanted = ({ dependencies, optionalDependencies }: Manifest): string[] =>
  Object.keys({ ...dependencies, ...optionalDependencies });

/** The folders of all production dependencies, theirs included. */
function productionTree(locked: LockFile): string[] {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const name of wanted(locked[from] ?? {})) {
      const path = installedAt(locked, from, name);
      if (path === null || found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit('');
  return [...found];
}

const isPinned = (version: string): boolean => /^(?:npm:(?:@[^@]+|[^@]+)@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version);

function pinProblems(manifest: Manifest, locked: LockFile): string[] {
  const versions = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
  return Object.entries(versions).flatMap(([name, version]) => {
    if (!isPinned(version)) return [`${name} is not pinned: ${version}`];
    const installed = locked[`node_modules/${name}`]?.version;
    return version.endsWith(`${installed}`)
      ? []
      : [`${name} is ${version} in package.json, ${installed} in the lock file`];
  });
}

/** npm writes no digest of what another machine would install, such as a binary for its processor. */
const lockProblems = (locked: LockFile): string[] =>
  Object.entries(locked).flatMap(([path, entry]) => [
    ...(entry.resolved === undefined ? [] : [`the lock file says where ${path} comes from: ${entry.resolved}`]),
    ...(path === '' || entry.integrity !== undefined || entry.optional === true
      ? []
      : [`the lock file has no digest of ${path}`]),
  ]);

function run(): CheckResult {
  const manifest = read('package.json') as Manifest;
  const { packages: locked } = read('package-lock.json') as { packages: LockFile };
  const tree = productionTree(locked);
  const scripts = [
    ...scriptsOf('', manifest),
    ...tree.flatMap((path) => scriptsOf(path, read(`${path}/package.json`) as Manifest)),
    ...tree.filter((path) => locked[path]?.hasInstallScript === true).map((path) => `${path} has an install script`),
  ];
  const development = tree
    .filter((path) => locked[path]?.dev === true)
    .map((path) => `${path} is locked as a development dependency`);
  const [pins, locks] = [pinProblems(manifest, locked), lockProblems(locked)];
  return {
    counts: [
      { what: 'production dependencies', value: wanted(manifest).length, atMost: 3 },
      {
        what: 'packages they bring, themselves included',
        value: tree.length,
        atLeast: wanted(manifest).length,
        atMost: 6,
      },
      { what: 'install scripts', value: scripts.length, atMost: 0 },
      { what: 'versions that are not pinned', value: pins.length, atMost: 0 },
      { what: 'packages in the lock file', value: Object.keys(locked).length - 1, atLeast: 100 },
      { what: 'addresses and missing digests in it', value: locks.length, atMost: 0 },
    ],
    failures: [...scripts, ...development, ...pins, ...locks],
  };
}

const check: Check = {
  id: 'G19',
  name: 'few dependencies, pinned, and none that runs when it is installed',
  scales: ['quick', 'full'],
  seconds: { quick: 1, full: 1 },
  run,
};
export default check;
