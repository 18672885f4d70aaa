/** Where a mutant is, in words that find it again when lines have moved. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** A mutant, whatever became of it. White space is one space. */
export interface Place {
  /** from the root of the package */
  readonly file: string;
  /** the whole line that it begins on */
  readonly on: string;
  /** what stands there, and what the mutant puts in its place */
  readonly from: string;
  readonly to: string;
}

/** Counted from 0. */
interface Position {
  readonly line: number;
  readonly column: number;
}

interface Located {
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
}

const root = resolve(import.meta.dirname, '../..');
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const files = new Map<string, readonly string[]>();

function linesOf(file: string): readonly string[] {
  const lines = files.get(file) ?? readFileSync(file, 'utf8').split('\n');
  files.set(file, lines);
  return lines;
}

export function placeOf({ fileName, location: { start, end }, replacement }: Located): Place {
  const [first = '', ...rest] = linesOf(fileName).slice(start.line, end.line + 1);
  const last = (rest.at(-1) ?? first).slice(0, end.column);
  const text = rest.length === 0 ? [last.slice(start.column)] : [first.slice(start.column), ...rest.slice(0, -1), last];
  return {
    file: relative(root, fileName),
    on: inOneLine(first),
    from: inOneLine(text.join(' ')),
    to: inOneLine(replacement),
  };
}
