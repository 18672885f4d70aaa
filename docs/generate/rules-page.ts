/** docs/rules.md: every rule and decision, with its source, its code and its tests. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleId, ruleIds, rules } from '../../src/order/rules.js';
import { type Citation, citedByCode, citedByTests } from './citations.js';
import { type Document, madeBy, page, read, root } from './document.js';

interface Source {
  readonly lines?: string;
  readonly quote?: string;
  readonly question?: string;
  readonly source?: string;
  readonly note?: string;
  readonly url?: string;
}

const sources = JSON.parse(read('docs/sources/rule-sources.json')) as Readonly<Record<RuleId, Source>>;

const isDecision = (id: RuleId): boolean => id.startsWith('D-');

/** A link from docs/ to a line of a file. */
const linkTo = ({ path, line }: Citation, text: string): string => `[${text}](../${path}#L${line})`;

/** `policy/extension.ts: 12, 40`, each number a link. */
function codeLinks(citations: readonly Citation[]): string {
  const files = [...new Set(citations.map(({ path }) => path))];
  return files
    .map((path) => {
      const lines = citations.filter((citation) => citation.path === path);
      return `${path.replace('src/', '')} ${lines.map((citation) => linkTo(citation, String(citation.line))).join(', ')}`;
    })
    .join(' · ');
}

/** What Markdown would read as its own. */
const plain = (text: string): string => text.replace(/[[\]*_`<>]/g, '\\$&');

const testLinks = (citations: readonly Citation[]): readonly string[] =>
  citations.map((citation) => `- ${linkTo(citation, plain(citation.text))}`);

const foreignSource = ({ source, note, url }: Source): readonly string[] => {
  if (note === undefined) return [];
  const links = (url ?? '').split(', ').filter((each) => each !== '');
  const names = (source ?? '').split(', ').filter((name) => name !== 'article');
  const linked = names.map((name, index) => (links[index] === undefined ? name : `[${name}](${links[index]})`));
  return [`Source: ${linked.join(', ')}. ${note}`, ''];
};

const questionOf = ({ question }: Source): readonly string[] =>
  question === undefined ? [] : [`*${plain(question)}*`, ''];

const sourceOf = (source: Source): readonly string[] => [
  ...(source.quote === undefined ? [] : [`> ${source.quote} (l.${source.lines})`, '']),
  ...foreignSource(source),
];

const records = readdirSync(join(root, 'docs/decisions')).sort();

function recordOf(id: RuleId): readonly string[] {
  const record = records.find((name) => name.startsWith(`${id}-`) && name.endsWith('.md'));
  return record === undefined ? [] : [`The record: [${record}](decisions/${record})`, ''];
}

export function rulesPage(): Document {
  const code = citedByCode();
  const tests = citedByTests();
  const section = (id: RuleId): readonly string[] => [
    `### ${id}`,
    '',
    ...questionOf(sources[id]),
    rules[id],
    '',
    ...sourceOf(sources[id]),
    ...recordOf(id),
    `Code: ${codeLinks(code.get(id) ?? []) || 'none'}`,
    '',
    ...(tests.has(id) ? ['Tests:', '', ...testLinks(tests.get(id) ?? [])] : ['Tests: none']),
    '',
  ];
  return page('docs/rules.md', [
    madeBy,
    '',
    '# The rules',
    '',
    'Every rule of the lifecycle, with the words it comes from, the code that keeps it and the tests that hold it to that.',
    '`l.N` is a line of the article *order process guide* (French). Rules that start with `D-` are decisions where the',
    'article is silent or contradicts itself. The numbers are in the [terms](terms.md), the ways in the [chart](statechart.md).',
    '',
    '## From the article',
    '',
    ...ruleIds.filter((id) => !isDecision(id)).flatMap(section),
    '## Decisions',
    '',
    ...ruleIds.filter(isDecision).flatMap(section),
  ]);
}
