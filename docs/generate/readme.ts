/** README.md: what stands between its marks is made from the terms, and from the first example. */
import { between, type Document, read, table } from './document.js';
import { articleTermsByPath, row, type Term } from './terms-page.js';

const isNumber = ({ value }: Term): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.startsWith('P'));

/** The numbers of the article, each with its rule. */
function numbers(): string {
  const rows = articleTermsByPath()
    .filter(isNumber)
    .map(row)
    .map(([path = '', says = '', value = '', rules = '']) => [
      value.replaceAll('"', ''),
      says,
      path,
      rules.replaceAll('](', '](docs/'),
    ]);
  return table(['article', 'what it says', 'term', 'rule'], rows).join('\n');
}

/** The core of the first example, as a user of the package would write it. */
function example(): string {
  const core =
    /\/\/ #region readme\n(?<code>[\s\S]*?)\/\/ #endregion/.exec(read('examples/01-happy-path.ts'))?.groups?.code ?? '';
  return `\`\`\`ts\n${core.replace('../src/index.js', 'orderchart')}\`\`\``;
}

export const readme = (): Document => ({
  path: 'README.md',
  content: between(between(read('README.md'), 'example', example()), 'terms', numbers()),
});
