/** What differs between two pieces of JSON, field by field, in words that say where to look. */

/** One field that is not what it was. */
export interface Change {
  /** such as `events[0].facts.dueAt` */
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const first = 946_684_800_000;
const last = 4_133_980_799_999;
const longest = 160;

const isInstant = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= first && (value as number) <= last;

/** An instant as people read it; anything else as it is. */
export const instantText = (value: unknown): string =>
  isInstant(value) ? new Date(value).toISOString() : String(value);

/** A value as a reader wants it: short, and an instant with its date. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isInstant(value)) return `${value} (${instantText(value)})`;
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

const join = (path: string, key: string, isList: boolean): string =>
  isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

/** @returns the fields that differ, in the order of what was; empty where canonical JSON would be the same */
export function changesBetween(was: unknown, is: unknown, path = ''): readonly Change[] {
  if (Object.is(was, is)) return [];
  if (!isObject(was) || !isObject(is) || Array.isArray(was) !== Array.isArray(is))
    return [{ field: path, was: shown(was), is: shown(is) }];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => changesBetween(was[key], is[key], join(path, key, Array.isArray(was))));
}

/** JSON with sorted keys and no spaces, written here once more: the library's own is under test. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  keys.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** A value as it is once it was written and read again. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
