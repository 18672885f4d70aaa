/** Text in columns: padded, cut and wrapped by what is seen, before any colour is put on. */

/** The width that the report is written for. */
export const pageWidth = 100;

export const indented = (spaces: number, text: string): string => `${' '.repeat(spaces)}${text}`;

/** @returns the text, cut to a width where it is longer */
export const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;

/** @returns the text in exactly that width */
export const column = (text: string, width: number): string => cut(text, width).padEnd(width);

/** @returns the text in lines of at most that width, broken between words where there are any */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line];
}

const glue = '\u00a0';

/** @returns the items in lines of at most that width; no item is broken that fits into a line */
export const wrappedList = (items: readonly string[], separator: string, width: number): string[] =>
  wrapped(items.map((item) => item.replaceAll(' ', glue)).join(separator), width).map((line) =>
    line.replaceAll(glue, ' '),
  );
