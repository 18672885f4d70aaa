/** The file: orders, events, answers and deadlines in one SQLite file, through libsql. */
import Database from 'libsql';
import { fromRecord, type Instant, type Order, type OrderEvent, type OrderRecord, toRecord } from 'orderchart';
import { HostError, type HostErrorCode, type StoredOrder } from '../conformance/host.js';
import type { Judgement, KeptAnswer } from '../conformance/judging.js';

/** How long a writer waits for another one (ms). */
const patienceMs = 5_000;

const schema = `
  CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY,
    record TEXT NOT NULL,
    wake_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS orders_by_deadline ON orders (wake_at) WHERE wake_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS events (
    order_id TEXT NOT NULL REFERENCES orders (id),
    sequence INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (order_id, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answers (
    order_id TEXT NOT NULL REFERENCES orders (id),
    key TEXT NOT NULL,
    asked TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (order_id, key)
  ) STRICT, WITHOUT ROWID;
`;

function errorOf(error: unknown): Error {
  if (error instanceof HostError) return error;
  const { code = '', message } = error as { code?: string; message: string };
  const says = (name: string, text: string) => code.startsWith(name) || message.includes(text);
  const kind = ((): [HostErrorCode, string] => {
    if (says('SQLITE_FULL', 'is full')) return ['store.full', 'there is no room left for the order file'];
    if (says('SQLITE_BUSY', 'is locked'))
      return ['store.busy', `another process has held the order file for ${patienceMs} ms`];
    return ['store.failed', `the order file failed: ${message}`];
  })();
  return new HostError(...kind, { cause: error });
}

function orderOf(id: string, record: string): Order {
  const read = fromRecord(JSON.parse(record));
  if (read.ok) return read.order;
  throw new HostError('record.damaged', `the record of ${id} cannot be read: ${JSON.stringify(read.problems)}`);
}

export class OrderFile {
  readonly #database: Database.Database;

  constructor(path: string) {
    this.#database = new Database(path);
    this.pragma(`busy_timeout = ${patienceMs}`);
    this.pragma('journal_mode = WAL');
    // A power cut loses nothing that was answered.
    this.pragma('synchronous = FULL');
    this.#database.exec(schema);
  }

  /** @returns the value of the pragma; libsql gives a row for it, and its `simple` another one */
  pragma(source: string): unknown {
    const [row = {}] = this.#database.pragma(source) as object[];
    return Object.values(row)[0];
  }

  /**
   * Runs a piece of work in one transaction, alone among all writers.
   *
   * libsql's own `transaction` hides the error of a full disk: SQLite has rolled back by then, and its ROLLBACK fails.
   */
  alone<T>(work: () => T): T {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw errorOf(error);
    }
  }

  order(id: string): Order | null {
    const row = this.#get<{ record: string }>('SELECT record FROM orders WHERE id = ?', id);
    return row === null ? null : orderOf(id, row.record);
  }

  answer(id: string, key: string): KeptAnswer | null {
    const row = this.#get<{ asked: string; answer: string }>(
      'SELECT asked, answer FROM answers WHERE order_id = ? AND key = ?',
      id,
      key,
    );
    return row === null ? null : { asked: row.asked, answer: JSON.parse(row.answer) };
  }

  /** @returns the order and its history, of one moment */
  stored(id: string): StoredOrder | null {
    const row = this.#get<{ record: string; events: string }>(
      `SELECT record, (SELECT json_group_array(json(event)) FROM (SELECT event FROM events WHERE order_id = id ORDER BY sequence)) AS events
       FROM orders WHERE id = ?`,
      id,
    );
    return row === null
      ? null
      : { record: JSON.parse(row.record) as OrderRecord, events: JSON.parse(row.events) as OrderEvent[] };
  }

  /** Stores what was judged; only inside `alone`. */
  keep(order: Order, key: string | null, { events, kept }: Pick<Judgement, 'events' | 'kept'>): void {
    if (events.length > 0)
      this.#run(
        `INSERT INTO orders (id, record, wake_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET record = excluded.record, wake_at = excluded.wake_at`,
        order.id,
        JSON.stringify(toRecord(order)),
        order.wakeAt,
      );
    for (const event of events)
      this.#run('INSERT INTO events VALUES (?, ?, ?)', order.id, event.sequence, JSON.stringify(event));
    if (kept !== null && key !== null)
      this.#run('INSERT INTO answers VALUES (?, ?, ?, ?)', order.id, key, kept.asked, JSON.stringify(kept.answer));
  }

  /** @returns some of the orders that are due, the longest waiting first */
  due(now: Instant): readonly string[] {
    return this.#all<{ id: string }>('SELECT id FROM orders WHERE wake_at <= ? ORDER BY wake_at LIMIT 100', now).map(
      ({ id }) => id,
    );
  }

  /** @returns the earliest deadline of all orders; null where none runs */
  earliest(): Instant | null {
    return (
      this.#get<{ at: Instant | null }>('SELECT min(wake_at) AS at FROM orders WHERE wake_at IS NOT NULL')?.at ?? null
    );
  }

  #all<T>(sql: string, ...values: readonly unknown[]): T[] {
    try {
      return this.#database.prepare(sql).all(...values) as T[];
    } catch (error) {
      throw errorOf(error);
    }
  }

  #get<T>(sql: string, ...values: readonly unknown[]): T | null {
    return this.#all<T>(sql, ...values)[0] ?? null;
  }

  #run(sql: string, ...values: readonly unknown[]): void {
    this.#database.prepare(sql).run(...values);
  }

  close(): void {
    this.#database.close();
  }
}
