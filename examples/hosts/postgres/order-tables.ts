/** The tables: orders, events, answers. */
import { fromRecord, type Instant, type Order, type OrderEvent, type OrderRecord, toRecord } from 'orderchart';
import type { Judgement, KeptAnswer } from 'orderchart/hosting';
import { HostError, type StoredOrder } from '../conformance/host.js';
import type { Database, Session } from './database.js';

// `json` keeps every text as it is; `jsonb` takes no U+0000.
const tables = (schema: string) => `
  CREATE SCHEMA IF NOT EXISTS ${schema};
  CREATE TABLE IF NOT EXISTS ${schema}.orders (
    id text PRIMARY KEY,
    record json NOT NULL,
    wake_at bigint
  );
  CREATE INDEX IF NOT EXISTS orders_by_deadline ON ${schema}.orders (wake_at) WHERE wake_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS ${schema}.events (
    order_id text NOT NULL REFERENCES ${schema}.orders (id),
    sequence integer NOT NULL,
    event json NOT NULL,
    PRIMARY KEY (order_id, sequence)
  );
  CREATE TABLE IF NOT EXISTS ${schema}.answers (
    order_id text NOT NULL REFERENCES ${schema}.orders (id),
    key text NOT NULL,
    asked text NOT NULL,
    answer json NOT NULL,
    PRIMARY KEY (order_id, key)
  );
`;

function orderOf(id: string, record: unknown): Order {
  const read = fromRecord(record as OrderRecord);
  if (read.ok) return read.order;
  throw new HostError('record.damaged', `the record of ${id} cannot be read: ${JSON.stringify(read.problems)}`);
}

/** What is stored of an order: the order itself, and what was answered under a key. */
export interface Kept {
  readonly order: Order | null;
  readonly answer: KeptAnswer | null;
}

export class OrderTables {
  constructor(
    readonly database: Database,
    readonly schema: string,
  ) {
    if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new TypeError(`a schema cannot be called ${schema}`);
  }

  /** Makes the tables where there are none. Others may be doing the same. */
  async open(): Promise<void> {
    await this.#alone(this.schema, (session) => session.run(tables(this.schema)));
  }

  /**
   * Runs a piece of work in one transaction, alone with an order: whoever else wants it waits, in this process or another one.
   *
   * The lock is a statement of its own, for a statement sees what was there when it began: one that read the order as well would read
   * what the order was before the lock was had.
   */
  #alone<T>(name: string, work: (session: Session) => Promise<T>): Promise<T> {
    return this.database.transaction(async (session) => {
      await session.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${this.schema} ${name}`]);
      return work(session);
    });
  }

  /** @param key whose answer is wanted as well; null: none's */
  alone<T>(id: string, key: string | null, work: (session: Session, kept: Kept) => Promise<T>): Promise<T> {
    return this.#alone(id, async (session) => {
      const [row] = await session.run<{ record: unknown; asked: string | null; answer: KeptAnswer['answer'] }>(
        `SELECT record, asked, answer
         FROM ${this.schema}.orders LEFT JOIN ${this.schema}.answers ON order_id = id AND key = $2 WHERE id = $1`,
        [id, key],
      );
      const order = row === undefined ? null : orderOf(id, row.record);
      const answer = row === undefined || row.asked === null ? null : { asked: row.asked, answer: row.answer };
      return work(session, { order, answer });
    });
  }

  /** Stores what was judged; only inside `alone`. */
  async keep(
    session: Session,
    order: Order,
    key: string | null,
    judged: Pick<Judgement, 'events' | 'kept'>,
  ): Promise<void> {
    const { events, kept } = judged;
    if (events.length > 0) {
      await session.run(
        `INSERT INTO ${this.schema}.orders (id, record, wake_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET record = excluded.record, wake_at = excluded.wake_at`,
        [order.id, JSON.stringify(toRecord(order)), order.wakeAt],
      );
      await session.run(
        `INSERT INTO ${this.schema}.events SELECT $1, new.sequence, new.event::json FROM unnest($2::integer[], $3::text[]) AS new (sequence, event)`,
        [order.id, events.map(({ sequence }) => sequence), events.map((event) => JSON.stringify(event))],
      );
    }
    if (kept !== null && key !== null)
      await session.run(`INSERT INTO ${this.schema}.answers VALUES ($1, $2, $3, $4)`, [
        ...[order.id, key, kept.asked, JSON.stringify(kept.answer)],
      ]);
  }

  /** @returns the order and its history, of one moment */
  async stored(id: string): Promise<StoredOrder | null> {
    const [row] = await this.database.run<{ record: OrderRecord; events: OrderEvent[] }>(
      `SELECT record, (SELECT json_agg(event ORDER BY sequence) FROM ${this.schema}.events WHERE order_id = id) AS events
       FROM ${this.schema}.orders WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** @returns some of the orders that are due, the longest waiting first, but for those that could not be settled */
  async due(now: Instant, besides: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.run<{ id: string }>(
      `SELECT id FROM ${this.schema}.orders WHERE wake_at <= $1 AND id <> ALL ($2::text[]) ORDER BY wake_at LIMIT 100`,
      [now, besides],
    );
    return rows.map(({ id }) => id);
  }
}
