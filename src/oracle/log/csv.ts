/** CSV: rows that some parser split already, by a map of their columns. */
import * as z from 'zod';
import { toEpoch } from '../../time/index.js';
import type { ObservationInput } from '../observation.js';
import { type Adapter, malformed } from './adapter.js';
import { instantIn, TimeFormat } from './cell-instants.js';
import { Column, cellOf, nameOf, ownNames, type Row, valueIn } from './columns.js';
import { detailColumns, detailsIn, ownDetails } from './detail-columns.js';
import { Meaning, mapOf, meaningOf, seen, withoutMeaning } from './meaning.js';
import { InputColumns, ownInput, placementInput } from './placement-input.js';

/** Which column of a CSV file is what. */
export const CsvMap = z
  .strictObject({
    order: Column.meta({ description: 'The id of the order' }),
    time: TimeFormat.default('iso'),
    input: InputColumns.default({}).meta({ description: 'What was bought' }),
    milestones: z.record(z.string(), Meaning).optional().meta({
      description: 'A row is an order: each of these columns holds the instant at which something happened',
    }),
    at: Column.optional().meta({ description: 'A row is an observation: when it was made' }),
    type: Column.optional().meta({ description: 'What was seen: a name of ours, one of `types`, status or field' }),
    types: z.record(z.string(), Meaning).default({}),
    ...detailColumns,
    status: Column.optional(),
    field: Column.optional(),
    value: Column.optional(),
  })
  .refine(({ at, type, milestones }) => (at !== undefined && type !== undefined) !== (milestones !== undefined), {
    error: 'either `at` and `type`, where a row is an observation, or `milestones`, where a row is an order',
  })
  .meta({ id: 'CsvMap', description: 'Which column of a CSV file is what' });

type Columns = z.output<typeof CsvMap>;
export type CsvMap = z.input<typeof CsvMap>;

/** The columns that are looked for without a map: a row is an observation. */
const ownColumns: CsvMap = {
  ...ownNames('order', 'at', 'type', 'status', 'field', 'value'),
  ...ownDetails,
  input: ownInput,
};

function orderIn(row: Row, { order }: Columns): string {
  const cell = cellOf(row, order, null);
  if (cell !== undefined && cell !== null) return String(cell);
  throw malformed(nameOf(order), 'nothing', 'the id of an order');
}

/** A row is an observation. */
function observationIn(row: Row, columns: Columns): readonly ObservationInput[] {
  const order = orderIn(row, columns);
  const [atColumn, typeColumn] = [columns.at, columns.type] as [Column, Column];
  const { time } = columns;
  const at = instantIn(cellOf(row, atColumn, order), time, nameOf(atColumn), order);
  const text = (column: Column | undefined) => valueIn(row, column, 'text', order) as string | undefined;
  const name = text(typeColumn) ?? '';
  if (name === 'status') return [{ kind: 'status', order, at, status: text(columns.status) as never }];
  if (name === 'field') {
    const value = (valueIn(row, columns.value, 'value', order) ?? null) as never;
    return [{ kind: 'field', order, at, field: text(columns.field) as never, value }];
  }
  const meaning = meaningOf(name, columns.types);
  if (meaning === undefined) throw withoutMeaning(nameOf(typeColumn), name, order);
  if (meaning === null) return [];
  if (meaning === 'placed') return [seen(meaning, { order, at, input: placementInput(row, columns.input, order) })];
  return [seen(meaning, detailsIn(row, columns, { order, at, time }))];
}

/** A row is an order: its milestones in the order of their instants, those of one instant in the order of the map. */
function milestonesIn(row: Row, { milestones = {}, ...columns }: Columns): readonly ObservationInput[] {
  const order = orderIn(row, columns);
  const observations: ObservationInput[] = [];
  for (const [column, meaning] of Object.entries(milestones)) {
    const cell = cellOf(row, column, order);
    if (cell === undefined || meaning === null) continue;
    const at = instantIn(cell, columns.time, column, order);
    const input = meaning === 'placed' ? placementInput(row, columns.input, order) : undefined;
    // What has a date in the table of the orders was done.
    observations.push(seen(meaning, { order, at, outcome: 'accepted', input }));
  }
  return observations.sort((a, b) => toEpoch(a.at) - toEpoch(b.at));
}

/**
 * @param map which column is what; by default they have our own names, and a row is an observation
 * @returns an adapter for rows that are objects, from any parser of CSV (or any flat object)
 * @throws MalformedMap
 */
export function csv(map: CsvMap = ownColumns): Adapter {
  const columns = mapOf<Columns>(CsvMap, map);
  const read = columns.milestones === undefined ? observationIn : milestonesIn;
  return (raw) => {
    if (typeof raw === 'object' && raw !== null) return read(raw as Row, columns);
    throw malformed('', raw === null ? 'null' : `a ${typeof raw}`, 'a row, as an object');
  };
}
