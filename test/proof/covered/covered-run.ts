/** Runs the tests with coverage in a folder of their own, and reads what came of it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

interface Place {
  readonly start: { readonly line?: number };
}

/** What istanbul writes of one file: each branch with its arms, and how often each was taken. */
interface FileCoverage {
  readonly path: string;
  readonly branchMap: Readonly<
    Record<string, { readonly type: string; readonly loc: Place; readonly locations: readonly Place[] }>
  >;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

export interface CoveredRun {
  readonly passed: number;
  /** the titles of the tests that failed, and the files that did not load */
  readonly failed: readonly string[];
  readonly branches: { readonly covered: number; readonly total: number };
  /** each arm that was never taken: `src/engine/submit.ts:12 (if)` */
  readonly missed: readonly string[];
  /** what the run said, where it failed */
  readonly output: string;
}

/** Tests of other things than src: what they take of it on their way, others take, too, and they cost half of the time. */
const elsewhere = ['model/**', 'examples/**', 'house.test.ts', 'ledger.test.ts', 'readme.test.ts', 'decisions.test.ts'];

/** vitest exits with an error when a test fails: that is for the report to say. */
const run = (folder: string): Promise<string> =>
  new Promise((done) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reports = ['--reporter=json', `--outputFile.json=${join(folder, 'tests.json')}`];
    const coverage = [
      '--coverage.enabled',
      '--coverage.reportOnFailure',
      '--coverage.reporter=json',
      `--coverage.reportsDirectory=${folder}`,
    ];
    const options = { cwd: root, encoding: 'utf8' as const, maxBuffer: 1e8 };
    const left = elsewhere.map((name) => `--exclude=test/${name}`);
    execFile(process.execPath, [vitest, 'run', ...reports, ...coverage, ...left], options, (_, out, err) =>
      done(out + err),
    );
  });

/** What vitest writes of the tests. */
interface TestReport {
  readonly numPassedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const failedIn = ({ testResults = [] }: TestReport): string[] =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName);
    return failed.length === 0 && status === 'failed' ? [`${relative(root, name)} does not load`] : failed;
  });

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
};

function missedIn({ path, branchMap, b }: FileCoverage): string[] {
  const file = relative(root, path).replaceAll('\\', '/');
  return Object.entries(branchMap).flatMap(([id, { type, loc, locations }]) =>
    (b[id] ?? []).flatMap((count, arm) =>
      count > 0 ? [] : [`${file}:${locations[arm]?.start.line ?? loc.start.line} (${type})`],
    ),
  );
}

export async function coveredRun(): Promise<CoveredRun> {
  const folder = mkdtempSync(join(tmpdir(), 'orderchart-coverage-'));
  try {
    const output = await run(folder);
    const tests = read(join(folder, 'tests.json')) as TestReport;
    const files = Object.values(read(join(folder, 'coverage-final.json')) as Record<string, FileCoverage>);
    const counts = files.flatMap(({ b }) => Object.values(b).flat());
    return {
      passed: tests.numPassedTests ?? 0,
      failed: failedIn(tests),
      branches: { covered: counts.filter((count) => count > 0).length, total: counts.length },
      missed: files.flatMap(missedIn),
      output,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
