/** The figures, in the order of the table: each file of test/bench/figures, with the rows that it measures. */

const figures: Readonly<Record<string, readonly string[]>> = {
  'submit-by-hand': ['submit-by-hand'],
  'submit-transition': ['submit-transition'],
  'parse-and-submit': ['parse-and-submit'],
  'check-log': ['check-log'],
  advance: ['advance', 'is-due'],
  sweep: ['sweep'],
  explain: ['explain'],
  explore: ['explore'],
  memory: ['memory-lived', 'memory-restored', 'memory-record'],
  import: ['import'],
  bundle: ['bundle'],
  'growth-order': ['growth-order-100', 'growth-order-1000'],
  'growth-log': ['growth-log-10000', 'growth-log-100000', 'growth-log-1000000'],
};

/** Every row, in the order of the table. */
export const rowNames: readonly string[] = Object.values(figures).flat();

/** @returns the files that measure the rows which begin like one of the names; all for null */
export const filesFor = (only: readonly string[] | null): readonly string[] =>
  Object.keys(figures).filter(
    (file) => only === null || figures[file]?.some((row) => only.some((name) => row.startsWith(name))),
  );
