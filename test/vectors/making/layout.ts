/** How a file of vectors is laid out. */
import type { VectorFile } from '../vector.js';

/** @returns a file of vectors as text: one line for each step, so that a difference can be read */
export function textOf({ vectors, terms, ...head }: VectorFile): string {
  const line = (value: unknown): string => JSON.stringify(value);
  const list = (lines: readonly string[], indent: string): string =>
    lines.length === 0 ? '' : `\n${lines.map((each) => `${indent}${each}`).join(',\n')}\n${indent.slice(2)}`;
  const heads = Object.entries(head).map(([key, value]) => `${line(key)}: ${line(value)}`);
  const named = Object.entries(terms).map(([name, value]) => `${line(name)}: ${line(value)}`);
  const told = vectors.map(({ steps, ...rest }) => {
    const parts = Object.entries(rest).map(([key, value]) => `${line(key)}: ${line(value)}`);
    return `{${list([...parts, `"steps": [${list(steps.map(line), '        ')}]`], '      ')}}`;
  });
  const body = [...heads, `"terms": {${list(named, '    ')}}`, `"vectors": [${list(told, '    ')}]`];
  return `{${list(body, '  ')}}\n`;
}
