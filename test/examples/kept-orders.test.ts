/** `npm start -- --db FILE`: killed anywhere and started again, nothing is lost and nothing is done twice. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { fromRecord, type OrderEvent, replay } from '../../src/index.js';
import { delivery, placement } from './log-lines.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'orderchart-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'examples/start.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
};

const log = join(folder, 'log.ndjson');
// Many orders, so that it can be killed in the middle of them.
const orders = Array.from({ length: 1_000 }, (_, index) => `K${index}`);
writeFileSync(
  log,
  orders.flatMap((id) => [placement(id), delivery({ by: 'buyer', id: 'no' }), delivery(), delivery()]).join('\n'),
);

function linesIn(path: string): number {
  if (!existsSync(path)) return 0;
  const database = new Database(path);
  try {
    return (database.prepare('SELECT count(*) AS lines FROM lines').get() as { lines: number }).lines;
  } catch {
    return 0; // it has no tables yet, or just makes them
  } finally {
    database.close();
  }
}

/** Starts it and kills it, in the midst of work: as soon as so many lines are kept. */
async function killedAt(lines: number, path: string): Promise<void> {
  const words = ['--import', 'tsx', 'examples/start.ts', log, '--db', path];
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && linesIn(path) < lines) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await ended;
}

function contentOf(path: string) {
  const database = new Database(path);
  const rows = <T>(sql: string) => database.prepare(sql).all() as T[];
  const content = {
    orders: rows<{ id: string; record: string }>('SELECT id, record FROM orders ORDER BY id'),
    events: rows<{ order_id: string; event: string }>('SELECT order_id, event FROM events ORDER BY order_id, sequence'),
    answers: rows<object>('SELECT * FROM answers ORDER BY order_id, key'),
    lines: rows<object>('SELECT * FROM lines ORDER BY line'),
  };
  database.close();
  return content;
}

describe('orders kept in a file', () => {
  test('the report is the same, kept or not, killed or not; so is what is kept', { timeout: 120_000 }, async () => {
    const plain = start(log, '--json');
    const whole = start(log, '--json', '--db', join(folder, 'whole.db'));
    expect(whole).toEqual(plain);
    const cut = join(folder, 'cut.db');
    for (const lines of [1, 800, 1_600]) {
      await killedAt(lines, cut);
      expect(linesIn(cut)).toBeGreaterThanOrEqual(lines);
      expect(linesIn(cut)).toBeLessThan(orders.length * 4);
    }
    const again = start(log, '--json', '--db', cut);
    expect(again).toMatchObject({ status: 0, stderr: expect.stringMatching(/^\d+ lines were kept before in/) });
    expect(again.stdout).toBe(plain.stdout);
    expect(contentOf(cut)).toEqual(contentOf(join(folder, 'whole.db')));
  });

  test('each record is what its events come to', () => {
    const { orders: kept, events } = contentOf(join(folder, 'whole.db'));
    expect(kept).toHaveLength(orders.length);
    for (const { id, record } of kept.slice(0, 20)) {
      const history = events.filter((one) => one.order_id === id).map(({ event }) => JSON.parse(event) as OrderEvent);
      const read = fromRecord(JSON.parse(record));
      expect(read.ok && read.order.state).toBe(replay(history).state);
    }
  });

  test('a file of another log is refused in a sentence', () => {
    const other = join(folder, 'other.ndjson');
    writeFileSync(other, placement('Z1'));
    const { status, stderr } = start(other, '--db', join(folder, 'whole.db'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/it holds another log, which differs in line 1\./);
  });

  test('so is a file that can’t be one', () =>
    expect(start(log, '--db', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Can't keep orders in/),
    }));
});
