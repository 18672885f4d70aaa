import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { vectorFolder, vectorsIn } from './reading.js';

const runner = resolve(import.meta.dirname, '../../examples/vectors/run.py');
const folder = mkdtempSync(join(tmpdir(), 'orderchart-'));
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' };

function python(...args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync('python3', args, { encoding: 'utf8', env: environment });
  return { status, said: `${stdout}${stderr}`, isMissing: error !== undefined };
}

const isMissing = python('-c', 'import sys; sys.exit(sys.version_info < (3, 10))').status !== 0;

/** What the runner says; on a machine of one's own that has no Python, nothing is asked of it. */
const run = (...args: readonly string[]) => python(runner, ...args);

const countIn = (said: string, pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? Number.NaN);

test('CI has Python 3.10 or newer, so that what follows is not skipped there', () => {
  if (isMissing) console.warn('There is no Python 3.10 here: the backend in Python was not run.');
  expect(isMissing && process.env.CI !== undefined).toBe(false);
});

describe.skipIf(isMissing)('a backend in another language', () => {
  test('keeps every vector of what it has, and says what it skipped', () => {
    const { status, said } = run();
    const skipped = [...said.matchAll(/skipped (\d+) vectors/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    const held = countIn(said, /^(\d+) vectors hold/m);
    expect(status, said).toBe(0);
    expect(held + skipped).toBe(vectorsIn(vectorFolder).length);
    expect(held).toBeGreaterThan(60);
    expect(said).toContain('vectors that need requestRevision');
  });

  // biome-ignore format: a table
  test.each([
    ['late-tick',       'deadline deliveryDue +1 ms: step 1: expected events 1 at 1772701200000, got 1772701200001', 'D-02 · fires a deadline when it looks'],
    ['late-deadline',   'deadline deliveryDue +0 ms: step 1: expected status "late", got "inProgress"',              'D-01 · takes the deadline itself for in time'],
    ['forgets-retries', 'law retry, submitRequirements: step 2: expected ok true, got false',                        'D-27 · takes a retry for a new command'],
  ])('is caught with the mistake %s: %s, because it %s', (mistake, difference) => {
    const { status, said } = run('--mistake', mistake);
    expect(said).toContain(difference);
    expect(countIn(said, /^(\d+) vectors differ/m)).toBeGreaterThan(2);
    expect(status).toBe(1);
  });

  test('has not passed where it has nothing', () => {
    writeFileSync(
      join(folder, 'nothing.py'),
      'class Nothing:\n    def place(self, *_):\n        raise NotImplementedError("a backend")\n',
    );
    const { status, said } = run('--backend', 'nothing:Nothing');
    expect(said).toContain(`skipped ${vectorsIn(vectorFolder).length} vectors that need a backend`);
    expect(status).toBe(1);
  });
});
