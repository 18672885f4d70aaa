import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { breaks } from './breaks.js';

const root = resolve(import.meta.dirname, '../..');

test.each(breaks)('$what: there is exactly one place to break, in $file', ({ file, find }) =>
  expect(readFileSync(resolve(root, file), 'utf8').split(find)).toHaveLength(2),
);
