/** Tables of the summary, and blocks of lines next to each other. */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import type { Style } from './style.js';

export type Cell = string | number;

/** A table with a rule under its head and nothing else; all columns but the first are numbers. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { paint }: Pick<Style, 'paint'>,
): string[] {
  const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '' };
  const table = new Table({
    head: head.map((text) => paint.bold(text)),
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    chars: {
      ...none,
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      right: '',
      'right-mid': '',
      middle: ' ',
      mid: '─',
      'mid-mid': '─',
    },
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => ` ${line.trimEnd()}`);
}

/** The width that is seen: colours take none. */
const seen = (text: string): number => stripVTControlCharacters(text).length;

/** Blocks of lines next to each other. */
export function sideBySide(blocks: readonly (readonly string[])[]): string[] {
  const height = Math.max(...blocks.map(({ length }) => length));
  const widths = blocks.map((block) => Math.max(...block.map(seen)));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block, index) => {
        const line = block[row] ?? '';
        return line + ' '.repeat((widths[index] as number) - seen(line));
      })
      .join('  ')
      .trimEnd(),
  );
}
