/** The columns that a map of columns names. */
import type { CsvMap } from '../../src/oracle/index.js';

type Column = CsvMap['order'];

const nameOf = (column: Column | undefined): readonly string[] => {
  if (column === undefined) return [];
  if (typeof column === 'string') return [column];
  return 'column' in column ? [column.column] : [];
};

/** Without a map, a row is an observation, and all but these may be missing. */
const least = ['order', 'at', 'type'];

/** @returns the columns without which the map can't be used as it was meant */
export function wantedColumns(map: CsvMap | null): readonly string[] {
  if (map === null) return least;
  const { order, at, type, id, by, party, outcome, refusals, status, field, value } = map;
  const alone = [order, at, type, id, by, party, outcome, refusals, status, field, value];
  const grouped = [...Object.values(map.input ?? {}), ...Object.values(map.content ?? {})];
  return [...new Set([...alone, ...grouped].flatMap(nameOf).concat(Object.keys(map.milestones ?? {})))];
}
