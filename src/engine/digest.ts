/**
 * Digests: short texts that differ where contents differ. They tell a repeated command from a changed one, and a stored
 * record from a damaged one; they are no protection against somebody who wants to forge.
 */
import type { Command } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';
import { Given } from './given.js';

/** Keys that an object does not keep in the order it was given them: indices come first, and `__proto__` is none at all. */
const isUnruly = (key: string): boolean => key === '__proto__' || /^\d/.test(key);

interface Sorting {
  isPossible: boolean;
}

/** A copy with sorted keys. */
function sorted(value: unknown, sorting: Sorting): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => sorted(item, sorting));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (isUnruly(key)) sorting.isPossible = false;
    else copy[key] = sorted((value as Record<string, unknown>)[key], sorting);
  }
  return copy;
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item ?? null)).join()}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`).join()}}`;
}

/**
 * JSON with sorted keys and no spaces: the same content gives the same text. The engine writes a sorted copy many times as
 * fast as we do, so that is taken where objects keep the order of their keys.
 *
 * @param value plain JSON, such as `JSON.parse` or `toRecord` gives it, of any size. Anything else may throw
 */
export function canonicalJson(value: unknown): string {
  const sorting: Sorting = { isPossible: true };
  const copy = sorted(value, sorting);
  return sorting.isPossible ? (JSON.stringify(copy) ?? 'null') : written(value);
}

const hexOf = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/** The two halves of a multiplicative hash (cyrb), mixed. */
function mixed(high: number, low: number): string {
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return hexOf(first) + hexOf(second);
}

/** @returns 32 hexadecimal digits: two lanes, seeded with 0 and 1, in one pass over the text */
export function digestOf(text: string): string {
  let [high0, low0, high1, low1] = [0xdeadbeef, 0x41c6ce57, 0xdeadbeef ^ 1, 0x41c6ce57 ^ 1];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high0 = Math.imul(high0 ^ unit, 2654435761);
    low0 = Math.imul(low0 ^ unit, 1597334677);
    high1 = Math.imul(high1 ^ unit, 2654435761);
    low1 = Math.imul(low1 ^ unit, 1597334677);
  }
  return mixed(high0, low0) + mixed(high1, low1);
}

/** The digest of what a command says: everything but `at`, so that a retry is the same command (D-27). */
function commandDigest(command: Command): string {
  const { at: _, ...content } = command;
  return digestOf(canonicalJson(content));
}

/** A command's id and digest; the digest costs more than the command, so it is computed when somebody looks. */
class Digested extends Given {
  readonly #command: Command;
  #digest: string | null = null;

  constructor(command: Command) {
    super({ id: command.id });
    this.#command = command;
    Object.defineProperty(this, 'digest', lazyDigest);
  }

  /** The command itself, where it is still known. */
  static commandOf = (reference: object): Command | null => (#command in reference ? reference.#command : null);

  static digestOf(reference: Digested): string {
    reference.#digest ??= commandDigest(reference.#command);
    return reference.#digest;
  }
}

/** One function for all references: with one each, every reference would have a shape of its own. */
const lazyDigest: PropertyDescriptor & ThisType<Digested> = {
  enumerable: true,
  get() {
    return Digested.digestOf(this);
  },
};

type Table = Readonly<Record<string, unknown>>;

/** No command says null. */
const isTable = (value: unknown): value is Table => typeof value === 'object';

/** Whether two parts of commands give the same canonical JSON. One name is a list in all commands or in none. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isTable(a) || !isTable(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!isSame(a[key], b[key])) return false;
  return true;
}

/**
 * Whether two references are of commands that say the same. Where both commands are still known, they are compared: that costs
 * far less than two digests.
 *
 * @rule D-27
 */
export function isSameCommand(a: CommandReference, b: CommandReference): boolean {
  if (a === b) return true;
  const [first, second] = [Digested.commandOf(a), Digested.commandOf(b)];
  return first !== null && second !== null ? isSame({ ...first, at: second.at }, second) : a.digest === b.digest;
}

export const referenceTo = (command: Command): CommandReference => new Digested(command) as unknown as CommandReference;
