/** The file: orders, events, answers and deadlines in one SQLite file, through libsql. */
import { fromRecord, type Instant, type Order, type OrderEvent, type OrderRecord, toRecord } from 'orderchart';
import type { Judgement, KeptAnswer } from 'orderchart/hosting';
import { HostError, type StoredOrder } from '../conformance/host.js';
import { SqliteFile } from './sqlite-file.js';

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

const damaged = (id: string, why: string) =>
  new HostError('record.damaged', `the record of ${id} cannot be read: ${why}`);

/** What is no JSON is a record that can't be read, too: it must not stop the timer. */
function recordOf(id: string, record: string): OrderRecord {
  try {
    return JSON.parse(record) as OrderRecord;
  } catch (error) {
    throw damaged(id, (error as Error).message);
  }
}

function orderOf(id: string, record: string): Order {
  const read = fromRecord(recordOf(id, record));
  if (read.ok) return read.order;
  throw damaged(id, JSON.stringify(read.problems));
}

export class OrderFile {
  readonly sqlite: SqliteFile;

  constructor(path: string) {
    this.sqlite = new SqliteFile(path, schema);
  }

  alone<T>(work: () => T): T {
    return this.sqlite.alone(work);
  }

  order(id: string): Order | null {
    const row = this.sqlite.get<{ record: string }>('SELECT record FROM orders WHERE id = ?', id);
    return row === null ? null : orderOf(id, row.record);
  }

  answer(id: string, key: string | null): KeptAnswer | null {
    const row = this.sqlite.get<{ asked: string; answer: string }>(
      'SELECT asked, answer FROM answers WHERE order_id = ? AND key = ?',
      id,
      key,
    );
    return row === null ? null : { asked: row.asked, answer: JSON.parse(row.answer) };
  }

  /** @returns the order and its history, of one moment */
  stored(id: string): StoredOrder | null {
    const row = this.sqlite.get<{ record: string; events: string }>(
      `SELECT record, (SELECT json_group_array(json(event)) FROM (SELECT event FROM events WHERE order_id = id ORDER BY sequence)) AS events
       FROM orders WHERE id = ?`,
      id,
    );
    return row === null ? null : { record: recordOf(id, row.record), events: JSON.parse(row.events) as OrderEvent[] };
  }

  /** Stores what was judged; only inside `alone`. */
  keep(order: Order, key: string | null, { events, kept }: Pick<Judgement, 'events' | 'kept'>): void {
    if (events.length > 0)
      this.sqlite.run(
        `INSERT INTO orders (id, record, wake_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET record = excluded.record, wake_at = excluded.wake_at`,
        order.id,
        JSON.stringify(toRecord(order)),
        order.wakeAt,
      );
    for (const event of events)
      this.sqlite.run('INSERT INTO events VALUES (?, ?, ?)', order.id, event.sequence, JSON.stringify(event));
    if (kept !== null && key !== null)
      this.sqlite.run(
        'INSERT INTO answers VALUES (?, ?, ?, ?)',
        order.id,
        key,
        kept.asked,
        JSON.stringify(kept.answer),
      );
  }

  /** @returns the orders that are due, the longest waiting first */
  due(now: Instant): readonly string[] {
    return this.sqlite
      .all<{ id: string }>('SELECT id FROM orders WHERE wake_at <= ? ORDER BY wake_at', now)
      .map(({ id }) => id);
  }

  /** @returns the earliest deadline of all orders; null where none runs */
  earliest(): Instant | null {
    return (
      this.sqlite.get<{ at: Instant | null }>('SELECT min(wake_at) AS at FROM orders WHERE wake_at IS NOT NULL')?.at ??
      null
    );
  }

  close(): void {
    this.sqlite.close();
  }
}
