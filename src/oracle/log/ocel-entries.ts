/**
 * OCEL 2.0 JSON, the exchange format of process mining: a document of events and objects, cut into entries in the order of
 * their instants. An entry is an event with the objects that it is about, or one change of one attribute of an object.
 */
import * as z from 'zod';
import { validate } from '../../engine/validate.js';
import { MalformedLine } from './adapter.js';
import { instantIn, type TimeFormat } from './cell-instants.js';
import type { Row } from './columns.js';

const Relationship = z.object({ objectId: z.string(), qualifier: z.string().default('') });
const Attribute = z.object({ name: z.string(), value: z.unknown() });

const OcelEvent = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  attributes: z.array(Attribute).default([]),
  relationships: z.array(Relationship).default([]),
});

const OcelObject = z.object({
  id: z.string(),
  type: z.string(),
  attributes: z.array(Attribute.extend({ time: z.string() })).default([]),
  relationships: z.array(Relationship).default([]),
});

export type OcelObject = z.output<typeof OcelObject>;

/** What an entry is about: the object, and its place in the relationship. */
export interface Related {
  readonly object: OcelObject;
  readonly qualifier: string;
}

/** One thing that a document tells; `where` is its place in the document, `at` NaN where its time can't be read. */
export type OcelEntry =
  | {
      readonly kind: 'event';
      readonly where: string;
      readonly at: number;
      readonly event: z.output<typeof OcelEvent>;
      readonly related: readonly Related[];
      /** finds the objects that an object is related to */
      readonly relatedTo: (object: OcelObject) => readonly Related[];
    }
  | {
      readonly kind: 'change';
      readonly where: string;
      readonly at: number;
      readonly object: OcelObject;
      readonly name: string;
      readonly value: unknown;
    };

/** Far more than one event, or one object, may say. */
const limits = { depth: 6, values: 100_000, characters: 1_000_000 };

function valid<T>(schema: z.ZodType<T>, value: unknown, where: string): T | MalformedLine {
  const read = validate(schema, value, limits);
  if (read.ok) return read.value;
  const [first, ...rest] = read.problems.map((problem) => ({
    ...problem,
    where: problem.where === '' ? where : `${where}.${problem.where}`,
  }));
  return new MalformedLine([first as NonNullable<typeof first>, ...rest]);
}

function listIn(document: unknown, name: 'events' | 'objects'): readonly unknown[] {
  const found = (document ?? {}) as Row;
  const list = found[name];
  if (Array.isArray(list)) return list;
  const what = Object.hasOwn(found, `ocel:${name}`) ? 'a log of OCEL 1.0' : 'nothing';
  throw new MalformedLine([{ where: name, what, expected: 'a list, as OCEL 2.0 JSON has it' }]);
}

/** @returns NaN where there is none: that is told where the entry is read */
export function instantOrNone(time: string, format: TimeFormat): number {
  try {
    return instantIn(time, format, '', null);
  } catch {
    return Number.NaN;
  }
}

/** Values since the beginning are no changes; OCEL dates them 1970, before any instant that an order may know. */
export const isInitial = (time: string): boolean => time.startsWith('1970-01-01T00:00:00');

const changesOf = (object: OcelObject, where: string, time: TimeFormat): OcelEntry[] =>
  object.attributes.flatMap(({ name, value, time: text }, index) => {
    if (isInitial(text)) return [];
    const at = instantOrNone(text, time);
    return [{ kind: 'change', where: `${where}.attributes[${index}]`, at, object, name, value }];
  });

/**
 * @param document an OCEL 2.0 log, as `JSON.parse` gave it
 * @param time     how its instants are written
 * @returns what to hand to `checkLog`, with `ocel()` as its adapter: entries in the order of their instants, a change after
 *   the events of its instant; a MalformedLine for each part that is none
 * @throws MalformedLine where the document is none
 */
export function ocelEntries(document: unknown, time: TimeFormat = 'iso'): readonly (OcelEntry | MalformedLine)[] {
  const events = listIn(document, 'events').map((event, index) => valid(OcelEvent, event, `events[${index}]`));
  const objects = listIn(document, 'objects').map((object, index) => valid(OcelObject, object, `objects[${index}]`));
  const byId = new Map(objects.flatMap((object) => (object instanceof MalformedLine ? [] : [[object.id, object]])));
  const relatedOf = (relationships: OcelObject['relationships']): Related[] =>
    relationships.flatMap(({ objectId, qualifier }) => {
      const object = byId.get(objectId);
      return object === undefined ? [] : [{ object, qualifier }];
    });
  const relatedTo = (object: OcelObject) => relatedOf(object.relationships);
  const entries = events.map((event, index): OcelEntry | MalformedLine => {
    if (event instanceof MalformedLine) return event;
    const about = { where: `events[${index}]`, at: instantOrNone(event.time, time) };
    return { kind: 'event', ...about, event, related: relatedOf(event.relationships), relatedTo };
  });
  const changes = objects.flatMap((object, index): (OcelEntry | MalformedLine)[] =>
    object instanceof MalformedLine ? [object] : changesOf(object, `objects[${index}]`, time),
  );
  const instantOf = (entry: OcelEntry | MalformedLine): number =>
    entry instanceof MalformedLine || Number.isNaN(entry.at) ? 0 : entry.at;
  return [...entries, ...changes].sort((a, b) => instantOf(a) - instantOf(b));
}
