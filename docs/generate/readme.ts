/** README.md: what stands between its marks is made from the terms, and from the examples. */
import { between, type Document, exampleCode, read, table } from './document.js';
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

/** What the README shows of the examples, by the mark it stands between. */
const shown = {
  example: exampleCode('examples/01-happy-path.ts', 'readme'),
  oracle: exampleCode('examples/13-asking-the-oracle.ts', 'trace'),
};

export const readme = (): Document => ({
  path: 'README.md',
  content: Object.entries({ ...shown, terms: numbers() }).reduce(
    (page, [mark, content]) => between(page, mark, content),
    read('README.md'),
  ),
});
