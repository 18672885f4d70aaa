import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const codeLines = (/```ts\n(?<code>[\s\S]*?)```/.exec(readme)?.groups?.code ?? '')
  .split('\n')
  .filter((line) => line.trim());

describe('README', () => {
  test('its example is the core of the first one, which runs with all examples, and no longer than a reader has patience', () => {
    const example = readFileSync(join(root, 'examples/01-happy-path.ts'), 'utf8');
    for (const line of codeLines) expect(example).toContain(line.replace("'orderchart'", "'../src/index.js'"));
    expect(codeLines.length).toBeGreaterThan(10);
    expect(codeLines.length).toBeLessThan(20);
  });

  test('every file that it links to is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(20);
    for (const path of links) expect(() => readFileSync(join(root, path)), path).not.toThrow();
  });
});
