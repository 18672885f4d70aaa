/** Changes values in places: copies on the way there, so that what was changed stays as it was for everybody else. */

import { below, pick, type Random } from '../../support/seeded-random.js';
import type { Maker } from './random.js';

export type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** @returns every place inside a value: of leaves, lists and objects */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (!isContainer(value)) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...placesIn(value[key], [...path, key])]);
}

const copyOf = (value: unknown): Container =>
  (Array.isArray(value) ? [...value] : isContainer(value) ? { ...value } : {}) as Container;

const own = (value: unknown, key: string | number): unknown =>
  isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>(own, value);

/** Written as data: an assignment to `__proto__` would do something else. */
function put(container: Container, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

/** @returns the value with another one in a place */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = copyOf(value);
  put(copy, key, replaced(own(copy, key), rest, by));
  return copy;
}

/** @returns the value without what is in a place */
export function removed(value: unknown, path: Path): unknown {
  const key = path.at(-1) as string | number;
  const parent = copyOf(valueAt(value, path.slice(0, -1)));
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return replaced(value, path.slice(0, -1), parent);
}

/** A valid value that was changed, and where. */
export interface Mutant {
  readonly value: unknown;
  /** the places that were changed */
  readonly paths: readonly Path[];
}

const changes = [1, 1, 1, 1, 2, 2, 3] as const;

/** Whether one leads into the other: what was put there is nothing to walk through. */
const overlap = (one: Path, other: Path): boolean =>
  one.every((key, index) => other[index] === key || index >= other.length);

/** Some places, none inside another. */
function somePlaces(random: Random, places: readonly Path[]): Path[] {
  const chosen: Path[] = [];
  for (let turn = pick(random, changes); turn > 0; turn -= 1) {
    const path = pick(random, places);
    if (!chosen.some((other) => overlap(other, path))) chosen.push(path);
  }
  return chosen;
}

/** @returns a valid value with a hostile one in one to three places */
export function mutated(random: Random, value: unknown, places: readonly Path[], maker: Maker): Mutant {
  const paths = somePlaces(random, places);
  return { value: paths.reduce((changed, path) => replaced(changed, path, maker(random)), value), paths };
}

/** Keys that mean something to JavaScript, that look like others, or that nobody would write. */
const badKeys: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'toJSON',
    'then',
  ],
  ...['__defineGetter__', '__lookupSetter__', 'name', '0', '-1', '', ' ', '\u0000', '\ud800', '\u202e', 'Type', 'TYPE'],
  ...[
    'type ',
    'tуpe',
    'ｔype',
    'admin',
    'xstate',
    'clock',
    '*',
    '$ref',
    'by.',
    'a.b',
    'a[0]',
    '"',
    '<b>',
    'k'.repeat(201),
    'k'.repeat(20_000),
  ],
];

const strangeValues: readonly unknown[] = [
  1,
  null,
  'x',
  { admin: true },
  [],
  true,
  '__proto__',
  { __proto__: null, type: 'tip' },
];

/** @returns a valid value with a key too many, a key under another name, a key as a value, or a key twice */
export function mutatedKeys(random: Random, value: unknown, places: readonly Path[]): Mutant {
  const path = pick(random, places);
  const key = pick(random, badKeys);
  switch (below(random, 5)) {
    case 0:
      return { value: replaced(value, path, key), paths: [path] };
    case 1: {
      const renamed = [...path.slice(0, -1), key];
      return { value: replaced(removed(value, path), renamed, valueAt(value, path)), paths: [path, renamed] };
    }
    case 2: {
      const parent = path.slice(0, -1);
      const heir = Object.assign(Object.create({ admin: true }) as object, valueAt(value, parent));
      return { value: replaced(value, parent, heir), paths: [parent] };
    }
    case 3:
      return twice(random, value, path);
    default: {
      const extra = [...path.slice(0, -1), key];
      return { value: replaced(value, extra, pick(random, strangeValues)), paths: [extra] };
    }
  }
}

/** What comes of a text of JSON in which a key stands twice: the last one counts. */
function twice(random: Random, value: unknown, path: Path): Mutant {
  const text = JSON.stringify(value);
  const key = String(path.at(-1));
  const again = `${JSON.stringify(key)}:${JSON.stringify(pick(random, strangeValues))}`;
  return { value: JSON.parse(`${text.slice(0, -1)},${again},${again}}`), paths: [[key]] };
}
