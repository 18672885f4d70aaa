/** Values out of columns and attributes: text, mostly, read as what it stands for. Exact; nothing is guessed. */
import { isSpan } from '../../time/index.js';
import { malformed } from './adapter.js';

/** What a column, or an attribute, may hold. */
export type Cell = string | number | boolean | null | undefined;

export const isCell = (value: unknown): value is Cell =>
  value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

/** Whether nothing was said. */
export const isEmpty = (cell: Cell): cell is '' | null | undefined =>
  cell === '' || cell === null || cell === undefined;

/** @returns a cell as somebody would quote it */
export const quoted = (cell: unknown): string => JSON.stringify(cell === undefined ? 'nothing' : cell).slice(0, 60);

const decimal = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;

/**
 * @param scale a power of ten that the number is multiplied by, such as 100 for cents
 * @returns a whole number; NaN for what is none, or has more digits than the scale takes
 */
export function wholeNumber(cell: Cell, scale = 1): number {
  const [, sign, whole = '', fraction = ''] = decimal.exec(String(cell).trim()) ?? [];
  const places = String(scale).length - 1;
  const digits = fraction.replace(/0+$/, '');
  if (whole === '' || digits.length > places) return Number.NaN;
  const number = Number(`${sign}${whole}${digits.padEnd(places, '0')}`);
  return Number.isSafeInteger(number) ? number : Number.NaN;
}

const truths: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
});

/** Where a value goes, and what it is read with. */
interface Reading {
  readonly where: string;
  readonly order: string | null;
  readonly scale: number;
}

const reader =
  (expected: string, read: (cell: Exclude<Cell, null | undefined>, scale: number) => unknown) =>
  (cell: Exclude<Cell, null | undefined>, { where, order, scale }: Reading): unknown => {
    const value = read(cell, scale);
    if (value === undefined || Number.isNaN(value)) throw malformed(where, quoted(cell), expected, order);
    return value;
  };

function json(cell: Cell): unknown {
  try {
    return JSON.parse(String(cell));
  } catch {
    return undefined;
  }
}

const daySpan = (cell: Cell): string | undefined => {
  const days = wholeNumber(cell);
  return Number.isNaN(days) || days < 0 ? undefined : `P${days}D`;
};

/** How a cell is read, by what it stands for. */
export const readers = {
  text: reader('a text', String),
  whole: reader('a whole number', wholeNumber),
  truth: reader('true or false', (cell) => truths[String(cell).trim().toLowerCase()]),
  days: reader('a number of days', daySpan),
  span: reader('an ISO 8601 span, such as P3D', (cell) => (isSpan(String(cell)) ? String(cell) : undefined)),
  /** `unlimited` where a number is none */
  allowance: reader('a whole number, or unlimited', (cell) => (cell === 'unlimited' ? null : wholeNumber(cell))),
  list: reader('texts, with spaces or commas between', (cell) =>
    String(cell)
      .split(/[\s,;|]+/)
      .filter(Boolean),
  ),
  json: reader('JSON', json),
  /** of a field: whatever it looks like */
  value: reader('a number, a text, true, false or null', (cell) => {
    if (cell === 'null') return null;
    if (cell === 'true' || cell === 'false') return cell === 'true';
    const number = wholeNumber(cell);
    return Number.isNaN(number) ? cell : number;
  }),
} as const;

export type ReaderName = keyof typeof readers;
