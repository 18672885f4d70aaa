/** Runs vitest with a JSON report beside its usual one, and reads from it how many tests there were. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'orderchart-report-'));
const report = join(folder, 'vitest.json');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const vitestCommand = `vitest run --reporter=default --reporter=json --outputFile.json="${report}"`;

function readReport(): TestCount {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A run can fail without a failed test: a file that does not load, or no test at all. That counts as one. */
export function countTests(ok: boolean): TestCount {
  const { passed, failed } = readReport();
  const noneRan = passed + failed === 0;
  return { passed, failed: failed === 0 && (!ok || noneRan) ? 1 : failed };
}
