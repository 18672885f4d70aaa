/** docs/terms.md: every term, with what it means, the article's value and its rule. */
import { jsonSchemaOf } from '../../src/engine/json-schemas.js';
import { articleTerms } from '../../src/terms/index.js';
import { type Document, madeBy, page, table } from './document.js';

/** What this page reads of a JSON Schema; `rule` is ours. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly rule?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Term {
  readonly path: string;
  readonly schema: Schema;
  readonly value: unknown;
}

function termsIn(schema: Schema, value: unknown, path: string): readonly Term[] {
  if (schema.properties === undefined) return [{ path, schema, value }];
  return Object.entries(schema.properties).flatMap(([name, inner]) =>
    termsIn(inner, (value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
  );
}

const ruleLinks = (rules: string): string =>
  rules
    .split(', ')
    .map((rule) => `[${rule}](rules.md#${rule.toLowerCase()})`)
    .join(', ');

/** A term as the cells of a table: its name, what it says, the article's value, its rules. */
export const row = ({ path, schema, value }: Term): readonly string[] => [
  `\`${path}\``,
  schema.description ?? '',
  `\`${JSON.stringify(value)}\``,
  schema.rule === undefined ? '' : ruleLinks(schema.rule),
];

/** Every term, by its path. */
export function articleTermsByPath(): readonly Term[] {
  const schema = jsonSchemaOf('Terms') as Schema;
  return termsIn(schema.$defs?.Terms ?? schema, articleTerms, '');
}

export function termsPage(): Document {
  const terms = articleTermsByPath();
  return page('docs/terms.md', [
    madeBy,
    '',
    '# The terms',
    '',
    'Every number and every choice that a marketplace may set. `articleTerms` holds the values of the article; pass others to',
    '`placeOrder(input, termsWith({ … }))`, and the order keeps them for life ([D-26](rules.md#d-26)). Spans are ISO 8601, from weeks to',
    'seconds. A period is a span of elapsed time, or `{ span, countedIn }` to count days of `calendar` ([D-03](rules.md#d-03)).',
    'Shares are in basis points, amounts in minor units. As JSON Schema: [schemas/Terms.json](schemas/Terms.json).',
    '',
    '```ts',
    'termsWith({',
    "  name: 'working days in Paris',",
    "  calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-05-01'] }, // 1 is Monday",
    "  delivery: { countedIn: 'businessDays' },",
    "  review: { window: { span: 'P3D', countedIn: 'calendarDays' } },",
    '});',
    '```',
    '',
    ...table(['term', 'what it says', 'article', 'rule'], terms.map(row)),
  ]);
}
