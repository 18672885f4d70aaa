import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseCommand } from '../../src/index.js';

const root = resolve(import.meta.dirname, '../..');
const envelope = { type: 'deliver', id: 'c', at: '2026-03-10T12:00Z', by: 'seller', party: 'sam' };
const inputs = [
  { ...envelope, files: [], message: 'done', confirmEmpty: true },
  { ...envelope, at: 'soon', files: [{}] },
];

/** What a process says of the inputs in which nothing may make code out of texts, as many hosts have it. */
function readWithout(): unknown {
  const program = `
    import { parseCommand } from ${JSON.stringify(resolve(root, 'src/index.ts'))};
    let isAllowed = true;
    try { new Function(''); } catch { isAllowed = false; }
    console.log(JSON.stringify({ isAllowed, read: ${JSON.stringify(inputs)}.map((input) => parseCommand(input)) }));`;
  const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module'];
  return JSON.parse(execFileSync(process.execPath, [...flags, '--eval', program], { cwd: root, encoding: 'utf8' }));
}

test('D-49 · commands are read alike where no code may be made at run time', () =>
  expect(readWithout()).toEqual({ isAllowed: false, read: inputs.map((input) => parseCommand(input)) }));
