/** `toMatchInlineSnapshot` of texts, as vitest compares them: without the indentation that they have in the test. */

/** The first line that is not empty is as far to the right as all are. */
function withoutIndentation(snapshot: string): string {
  const lines = snapshot.split('\n');
  if (lines.length === 1) return snapshot;
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  const indentation = /^\s*/.exec(first)?.[0] ?? '';
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()))
    .join('\n');
}

export const snapshotMatcher = {
  toMatchInlineSnapshot(received: unknown, snapshot = '') {
    const pass = typeof received === 'string' && `"${received}"` === withoutIndentation(snapshot);
    return { pass, message: () => `expected ${String(received)} to be ${snapshot}` };
  },
};
