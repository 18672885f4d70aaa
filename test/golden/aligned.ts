/** Tables as text that people can review: columns stand under each other, and a change shows as the rows that changed. */

/** @returns the rows as lines, each column as wide as its widest cell, without blanks at the end */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The lines as a diff knows them: the widths of columns say nothing. */
const bare = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '))
    .filter((line) => line !== '');

/** The lines that stand in `left` more often than in `right`. */
function missingFrom(right: readonly string[], left: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of right) counts.set(line, (counts.get(line) ?? 0) + 1);
  return left.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/**
 * What differs between a reviewed table and what holds now, row by row.
 *
 * @returns `- ` a row that holds no longer, `+ ` a new one; empty where both say the same
 */
export function differingRows(reviewed: string, actual: string): string[] {
  if (reviewed === actual) return [];
  const [before, now] = [bare(reviewed), bare(actual)];
  const rows = [
    ...missingFrom(now, before).map((line) => `- ${line}`),
    ...missingFrom(before, now).map((line) => `+ ${line}`),
  ];
  return rows.length > 0 ? rows : ['the rows are the same, but their order or their layout is not'];
}

/** @returns the items by what they have in common, in the order in which that is first met */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
