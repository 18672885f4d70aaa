/** A file that is made from the code, and never by hand. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Document {
  /** from the root of the package, with `/` */
  readonly path: string;
  readonly content: string;
}

export const root = resolve(import.meta.dirname, '..', '..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What stands at the head of a page that nobody should edit. */
export const madeBy = '<!-- Made by `npm run docs`. Edit the code it is made from, not this page. -->';

/** A cell of a table: one line, and no bar of its own. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @returns the lines of a table in Markdown */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

export const page = (path: string, lines: readonly string[]): Document => ({
  path,
  content: `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`,
});

/** @returns the page with the content between two marks, `<!-- mark:start -->` and `<!-- mark:end -->`, made anew */
export const between = (page: string, mark: string, content: string): string =>
  page.replace(
    new RegExp(`(<!-- ${mark}:start -->)[\\s\\S]*(<!-- ${mark}:end -->)`),
    (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`,
  );

/** @returns a marked piece of an example as a block of code, as a user of the package would write it */
export function exampleCode(path: string, region: string): string {
  const marked = new RegExp(`// #region ${region}\\n(?<code>[\\s\\S]*?)// #endregion ${region}\\n`);
  const code = marked.exec(read(path))?.groups?.code;
  if (code === undefined) throw new Error(`${path} has no region ${region}`);
  const imported = code.replace(/'\.\.\/src(\/\w+)?\/index\.js'/g, (_, door = '') => `'orderchart${door}'`);
  return `\`\`\`ts\n${imported}\`\`\``;
}

const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** @returns the document as the formatter of this repository writes it, so that the two never disagree */
export function formatted(document: Document): Document {
  if (!/\.(md|json|ts)$/.test(document.path)) return document;
  const args = [biome, 'format', `--stdin-file-path=${document.path}`];
  const run = spawnSync(process.execPath, args, { cwd: root, input: document.content, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${document.path} can't be formatted: ${run.stderr}`);
  return { ...document, content: run.stdout };
}
