/** Is what npm would publish whole, lean, and usable through `import` and `require` alike? */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPeers, type Installed, installPacked } from './checks/packed.js';

const mayShip = /^(dist\/.+|vectors\/[\w.]+\.json|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;
const mustShip = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'package.json',
  'dist/index.js',
  'dist/index.cjs',
  'vectors/vectors.schema.json',
];

/** Run in the host's folder; `orderchart` is bound to the package when it starts. */
const placeAnOrder = `
  const placed = orderchart.placeOrder({
    id: 'order-1', buyer: 'ana', seller: { id: 'ben', tier: 'new' }, origin: 'gig',
    placedAt: 1772366400000, deliveryTime: 'P3D', revisions: 1, shipping: false, requirements: false,
    price: { amount: 10000, currency: 'USD' },
  });
  if (!placed.ok) throw new Error('not placed: ' + JSON.stringify(placed.refusals));
  const next = orderchart.nextDeadline(placed.order);
  console.log(JSON.stringify({ status: orderchart.statusOf(placed.order), next }));
`;

function evaluate(host: string, kind: 'module' | 'commonjs', code: string): string {
  return execFileSync(process.execPath, [`--input-type=${kind}`, '-e', code], { cwd: host, encoding: 'utf8' });
}

/** Both forms of a door must open, onto the same names. */
function doorProblems(host: string, door: string): string[] {
  const list = 'console.log(Object.keys(door).filter((name) => name !== "default").sort().join())';
  const imported = evaluate(host, 'module', `import * as door from '${door}'; ${list}`);
  const required = evaluate(host, 'commonjs', `const door = require('${door}'); ${list}`);
  return imported === required ? [] : [`${door}: import gives ${imported.trim()} but require gives ${required.trim()}`];
}

function useProblems(host: string, name: string): string[] {
  const imported = evaluate(host, 'module', `import * as orderchart from '${name}'; ${placeAnOrder}`);
  const required = evaluate(host, 'commonjs', `const orderchart = require('${name}'); ${placeAnOrder}`);
  return imported === required ? [] : [`placeOrder: import answers ${imported} but require answers ${required}`];
}

function contentProblems({ files }: Installed): string[] {
  const extra = files.filter((file) => !mayShip.test(file)).map((file) => `${file} should not be in the package`);
  const missing = mustShip.filter((file) => !files.includes(file)).map((file) => `${file} is not in the package`);
  return [...extra, ...missing];
}

/** A type from elsewhere in a declaration file obliges everyone who imports us to have that package too. */
function typeProblems({ home, files, manifest }: Installed): string[] {
  const declarations = files.filter((file) => /\.d\.c?ts$/.test(file));
  return declarations.flatMap((file) => {
    const text = readFileSync(join(home, file), 'utf8');
    const packages = [...text.matchAll(/(?:from|import\()\s*['"]([^'".][^'"]*)['"]/g)].map((match) => match[1] ?? '');
    const strangers = packages.filter((name) => !isTyped(name, manifest));
    return [...new Set(strangers)].map((name) => `${file} shows types of ${name}, which are not a dependency`);
  });
}

function isTyped(name: string, { dependencies, peerDependencies }: Installed['manifest']): boolean {
  const owner = name.split('/')[0] ?? name;
  return owner === 'luxon' ? '@types/luxon' in dependencies : owner in dependencies || owner in peerDependencies;
}

const installed = installPacked();
const { host, manifest } = installed;
const doors = Object.keys(manifest.exports).filter((door) => door !== './package.json' && door !== './vectors/*');
/** The one that needs an optional peer; all others have to open without. */
const peerDoor = './testing';
const open = (door: string): string[] => doorProblems(host, manifest.name + door.slice(1));

const problems = [
  ...contentProblems(installed),
  ...typeProblems(installed),
  ...doors.filter((door) => door !== peerDoor).flatMap(open),
  ...useProblems(host, manifest.name),
];
addPeers(installed);
problems.push(...open(peerDoor));

for (const problem of problems) console.log(problem);
console.log(`${installed.files.length} files, ${doors.length} doors, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
