/** A refusal as a sentence: its template in a language, with its parameters filled in. */
import type { Problem, Refusal } from '../order/refusals.js';
import { isoOf, isSpan, type Span } from '../time/index.js';
import type { Labels, SpanUnit, StatePath } from './label-types.js';
import { type Language, wordsIn } from './labels.js';

type Format = (value: never, words: Labels) => string;

const listed = (items: readonly string[]): string => items.join(', ');

const roleText = (role: string, { roles }: Labels): string => (roles as Readonly<Record<string, string>>)[role] ?? role;

const stateText = (path: string, { states }: Labels): string => states[path as StatePath] ?? path;

const units: Readonly<Record<string, SpanUnit>> = {
  W: 'weeks',
  D: 'days',
  H: 'hours',
  M: 'minutes',
  S: 'seconds',
};

/** The grammar has no months, so each letter is one unit (D-53). */
function spanText(span: string, { spans }: Labels): string {
  if (!isSpan(span)) return typeof span === 'string' ? span : '';
  const parts = [...span.matchAll(/(\d+)([WDHMS])/g)].map(([, count, letter]) => {
    const [one, many] = spans[units[letter as string] as SpanUnit];
    return `${Number(count)} ${Number(count) === 1 ? one : many}`;
  });
  return parts.join(' ');
}

const problemText = ({ where, what, expected }: Problem, { words }: Labels): string =>
  `${where === '' ? words.input : where}: ${what} (${expected}).`;

/** The parameters that are no plain text or number. Instants are shown as ISO 8601 in UTC, amounts in minor units. */
const formats: Readonly<Record<string, Format>> = {
  at: isoOf,
  lastEventAt: isoOf,
  computed: isoOf,
  last: isoOf,
  until: isoOf,
  laterThan: isoOf,
  by: roleText,
  role: roleText,
  openedBy: roleText,
  expected: (roles: readonly string[], words) => listed(roles.map((role) => roleText(role, words))),
  files: listed,
  state: (state: string, words) => stateText(`fulfilment.${state.split('/')[0]}`, words),
  possibleIn: (paths: readonly string[], words) => listed(paths.map((path) => stateText(path, words))),
  problems: (problems: readonly Problem[], words) => problems.map((problem) => problemText(problem, words)).join(' '),
  maximum: (maximum: number | string, words) =>
    typeof maximum === 'string' ? spanText(maximum, words) : String(maximum),
  totalMax: spanText,
};

const valueText = (name: string, value: unknown, words: Labels): string => {
  if (value === null) return words.words.none;
  const format = formats[name];
  return format === undefined ? String(value) : format(value as never, words);
};

/**
 * Says how long a span is: `P1DT12H` is "1 day 12 hours".
 *
 * @param language `en` by default, and for a language that the library does not speak
 * @returns the text itself where it is no span
 */
export const describeSpan = (span: Span, language: Language = 'en'): string => spanText(span, wordsIn(language));

/**
 * Says in one or two sentences why an order said no.
 *
 * @param refusal  one that the library gave, also after a way through JSON; anything else may throw
 * @param language `en` by default, and for a language that the library does not speak
 * @returns plain text; what came from outside (ids, file names) stands in it as it was, so escape it for HTML
 */
export function describeRefusal({ code, parameters }: Refusal, language: Language = 'en'): string {
  const words = wordsIn(language);
  return words.refusals[code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = (parameters as Readonly<Record<string, unknown>>)[name];
    return value === undefined ? whole : valueText(name, value, words);
  });
}
