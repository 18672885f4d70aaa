/** The words of the report: the library's labels, this program's phrases, instants, spans and money. */

import {
  describeRefusal,
  describeSpan,
  type Instant,
  type Language,
  labels,
  type OrderEvent,
  type Refusal,
  type Role,
  type Span,
} from '../../src/index.js';
import { type Phrase, phrases } from './phrases.js';

/** An instant in ISO 8601, UTC; milliseconds only where there are any. */
export const instantText = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);
const isDirection = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

/** Text from a log, safe to print: what could steer a terminal, or turn the direction of its text, is written out. */
export const printable = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) as number;
    return isControl(code) || isDirection(code) ? `\\u{${code.toString(16)}}` : character;
  }).join('');

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  formats.set(key, format);
  return format;
}

type Part = Intl.NumberFormatPart;

/** An amount of minor units as people write it; exact, whatever its size. */
function moneyText(
  amount: number | bigint,
  currency: string,
  language: Language,
  shows: (part: Part) => boolean,
): string {
  const format = currencyFormat(currency, language);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const minor = BigInt(amount)
    .toString()
    .padStart(digits + 1, '0');
  const decimal = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
  // A decimal text is formatted digit by digit, while a number would be rounded to a double first.
  const parts = format.formatToParts(decimal as unknown as number).filter(shows);
  const text = parts.map(({ value }) => value).join('');
  return text.replace(/[\u00a0\u202f]/g, ' ').trim();
}

/** Where the library's word for a role is too long for a column. */
const shortRoles: Partial<Record<OrderEvent['by'], string>> = { support: 'support' };

export function wordingIn(language: Language) {
  const words = labels[language];
  const phrase = (name: Phrase, values: Readonly<Record<string, string | number>> = {}): string =>
    phrases[language][name].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
  return {
    language,
    labels: words,
    phrase,
    role: (by: Role | OrderEvent['by']): string => shortRoles[by] ?? words.roles[by],
    refusal: (refusal: Refusal): string => `${describeRefusal(refusal, language)} (${refusal.rule})`,
    span: (span: Span): string => describeSpan(span, language),
    money: (amount: number | bigint, currency: string): string => moneyText(amount, currency, language, () => true),
    /** the same without the currency, for where it stands already */
    amount: (amount: number | bigint, currency: string): string =>
      moneyText(amount, currency, language, ({ type }) => type !== 'currency'),
  };
}

export type Wording = ReturnType<typeof wordingIn>;
