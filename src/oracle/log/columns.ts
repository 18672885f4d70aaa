/** Columns of a row, or attributes of an object: by their names, with what their cells mean. */
import * as z from 'zod';
import { malformed } from './adapter.js';
import { type Cell, isCell, isEmpty, quoted, type ReaderName, readers } from './cells.js';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A column by its name; with what its cells mean, or how many minor units one of its units is; or one value for all rows. */
export const Column = z.union(
  [
    z.string().min(1),
    z.strictObject({
      column: z.string().min(1),
      values: z.record(z.string(), Scalar).optional(),
      scale: z.literal([1, 10, 100, 1000]).optional(),
    }),
    z.strictObject({ value: Scalar }),
  ],
  { error: 'the name of a column, { column, values?, scale? } or { value }' },
);
export type Column = z.output<typeof Column>;

/** Cells by the names of their columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a column's cell is told to stand. */
export const nameOf = (column: Column): string =>
  typeof column === 'string' ? column : 'column' in column ? column.column : 'the map';

/** @returns columns that have our own names */
export const ownNames = <N extends string>(...names: readonly N[]): Readonly<Record<N, Column>> =>
  Object.fromEntries(names.map((name) => [name, name])) as unknown as Record<N, Column>;

/** @returns the cell, as what it means by the map; undefined where nothing was said */
export function cellOf(row: Row, column: Column | undefined, order: string | null): Cell {
  if (column === undefined) return undefined;
  if (typeof column === 'object' && 'value' in column) return column.value;
  const name = nameOf(column);
  const cell = Object.hasOwn(row, name) ? row[name] : undefined;
  if (!isCell(cell)) throw malformed(name, 'a list or an object', 'a text, a number, true or false', order);
  if (isEmpty(cell)) return undefined;
  const { values } = typeof column === 'object' ? column : {};
  if (values === undefined) return cell;
  if (Object.hasOwn(values, String(cell))) return values[String(cell)];
  throw malformed(name, quoted(cell), `one of ${Object.keys(values).join(', ')}`, order);
}

/** @returns the value in a column; undefined where nothing was said */
export function valueIn(row: Row, column: Column | undefined, reader: ReaderName, order: string | null): unknown {
  const cell = cellOf(row, column, order);
  // A null of the map is said on purpose; an empty cell says nothing.
  if (column === undefined || cell === undefined || cell === null) return cell;
  const scale = typeof column === 'object' && 'column' in column ? (column.scale ?? 1) : 1;
  return readers[reader](cell, { where: nameOf(column), order, scale });
}
