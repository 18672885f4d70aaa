/** OCEL 2.0: event types by a table of what they mean, attributes by a table of the fields that they are. */
import * as z from 'zod';
import { fieldNames } from '../fields.js';
import type { ObservationInput } from '../observation.js';
import { type Adapter, malformed } from './adapter.js';
import { TimeFormat } from './cell-instants.js';
import { type Cell, isCell, readers } from './cells.js';
import type { Row } from './columns.js';
import { detailColumns, detailsIn, ownDetails } from './detail-columns.js';
import { Meaning, mapOf, meaningOf, seen, withoutMeaning } from './meaning.js';
import { instantOrNone, isInitial, type OcelEntry, type OcelObject, type Related } from './ocel-entries.js';
import { InputColumns, ownInput, placementInput } from './placement-input.js';

/** What the types and the attributes of an OCEL log mean. */
export const OcelMap = z
  .strictObject({
    orderType: z.string().default('order').meta({ description: 'The type of the objects that are orders' }),
    time: TimeFormat.default('iso'),
    events: z.record(z.string(), Meaning).default({}).meta({ description: 'What each type of event means' }),
    attributes: z
      .record(z.string(), z.enum(['status', ...fieldNames]).nullable())
      .default({})
      .meta({ description: 'Which field each attribute of an order is, or status; null: none' }),
    input: InputColumns.default(ownInput).meta({ description: 'What was bought, by the attributes of an order' }),
    ...detailColumns,
    content: detailColumns.content.default(ownDetails.content),
  })
  .meta({ id: 'OcelMap', description: 'What the types and the attributes of an OCEL log mean' });

type Tables = z.output<typeof OcelMap>;
export type OcelMap = z.input<typeof OcelMap>;

type EventEntry = Extract<OcelEntry, { kind: 'event' }>;
type ChangeEntry = Extract<OcelEntry, { kind: 'change' }>;

const valuesOf = (attributes: readonly { readonly name: string; readonly value: unknown }[]): Row =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

/** Whom an object is related to, by the qualifier: `seller`, `seller.id`, and `seller.tier` where the seller has one. */
const relatedValues = (related: readonly Related[]): Row =>
  Object.fromEntries(
    related.flatMap(({ object, qualifier }) => [
      [qualifier, object.id],
      [`${qualifier}.id`, object.id],
      ...object.attributes.map(({ name, value }) => [`${qualifier}.${name}`, value]),
    ]),
  );

/** What is known of an order when it is placed: its attributes up to then, those of the event, and whom it is related to. */
function placedRow({ event, at, related, relatedTo }: EventEntry, order: OcelObject, format: TimeFormat): Row {
  const before = order.attributes.filter(({ time }) => isInitial(time) || instantOrNone(time, format) <= at);
  return {
    ...relatedValues([...related, ...relatedTo(order)]),
    ...valuesOf(before),
    ...valuesOf(event.attributes),
  };
}

function observationOf(entry: EventEntry, order: OcelObject, tables: Tables): ObservationInput | null {
  const { where, event, at } = entry;
  const meaning = meaningOf(event.type, tables.events);
  if (meaning === undefined) throw withoutMeaning(`${where}.type`, event.type, order.id);
  if (meaning === null) return null;
  if (meaning === 'placed') {
    const input = placementInput(placedRow(entry, order, tables.time), tables.input, order.id);
    return seen(meaning, { order: order.id, at, input });
  }
  return seen(meaning, detailsIn(valuesOf(event.attributes), tables, { order: order.id, at, time: tables.time }));
}

function eventSeen(entry: EventEntry, tables: Tables): ObservationInput[] {
  const orders = new Set(entry.related.map(({ object }) => object).filter(({ type }) => type === tables.orderType));
  const [first] = orders;
  if (first === undefined) return [];
  if (Number.isNaN(entry.at))
    throw malformed(`${entry.where}.time`, JSON.stringify(entry.event.time), 'an instant, as the map says', first.id);
  return [...orders].map((order) => observationOf(entry, order, tables)).filter((one) => one !== null);
}

function changeSeen({ where, at, object, name, value }: ChangeEntry, tables: Tables): ObservationInput[] {
  const field = Object.hasOwn(tables.attributes, name) ? tables.attributes[name] : ownFields.get(name);
  if (object.type !== tables.orderType || field === undefined || field === null) return [];
  if (Number.isNaN(at)) throw malformed(`${where}.time`, 'no instant', 'an instant, as the map says', object.id);
  if (!isCell(value) || value === undefined)
    throw malformed(`${where}.value`, 'a list or an object', 'a text, a number, true or false', object.id);
  const about = { order: object.id, at };
  if (field === 'status') return [{ kind: 'status', ...about, status: value as never }];
  return [{ kind: 'field', ...about, field: field as never, value: readValue(value, `${where}.value`, object.id) }];
}

const ownFields: ReadonlyMap<string, string> = new Map([...fieldNames, 'status'].map((name) => [name, name]));

const readValue = (value: Exclude<Cell, undefined>, where: string, order: string) =>
  value === null ? null : (readers.value(value, { where, order, scale: 1 }) as string | number | boolean);

/**
 * @param map what types and attributes mean; our own names mean themselves
 * @returns an adapter for the entries that `ocelEntries` makes of a document
 * @throws MalformedMap
 */
export function ocel(map: OcelMap = {}): Adapter {
  const tables = mapOf<Tables>(OcelMap, { ...ownDetails, ...map });
  return (raw) => {
    const entry = raw as OcelEntry | null | undefined;
    if (entry?.kind === 'event') return eventSeen(entry, tables);
    if (entry?.kind === 'change') return changeSeen(entry, tables);
    throw malformed('', 'no entry of an OCEL log', 'what ocelEntries made of it');
  };
}
