/**
 * `--db FILE`: what a log did is kept in one file, through libsql. Run again, the log goes on where it was cut off: what is kept is
 * taken as it stands, never judged again.
 *
 * The tables are those of examples/hosts/embedded, which can serve the orders afterwards; `lines` is this job's own.
 */
import { createHash } from 'node:crypto';
import Database from 'libsql';
import {
  type Command,
  canonicalJson,
  evolve,
  type Order,
  type OrderEvent,
  type Outcome,
  type Refusal,
  toRecord,
} from '../../src/index.js';
import { UnusableStore } from './unusable-store.js';

const schema = `
  CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, record TEXT NOT NULL, wake_at INTEGER) STRICT;
  CREATE INDEX IF NOT EXISTS orders_by_deadline ON orders (wake_at) WHERE wake_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS events (
    order_id TEXT NOT NULL REFERENCES orders (id), sequence INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (order_id, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answers (
    order_id TEXT NOT NULL REFERENCES orders (id), key TEXT NOT NULL, asked TEXT NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (order_id, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lines (
    line INTEGER PRIMARY KEY, digest TEXT NOT NULL, order_id TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, refusals TEXT
  ) STRICT;
`;

/** Lines that are kept at once: one that was cut off is run again. */
const linesAtOnce = 200;

interface KeptLine {
  readonly digest: string;
  readonly first: number;
  readonly last: number;
  /** null: it was accepted */
  readonly refusals: string | null;
}

interface Said {
  readonly line: number;
  /** all that the line says, for another log under the same file must not pass for this one */
  readonly content: object;
}

const digestOf = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

export class OrderStore {
  /** lines that were kept before this run */
  known = 0;
  readonly #database: Database.Database;
  readonly #path: string;
  readonly #unkept = new Map<string, Order>();
  #lines = 0;

  /** @throws UnusableStore where the file can't be opened, or another process writes to it */
  constructor(path: string) {
    this.#path = path;
    try {
      this.#database = new Database(path);
      this.#database.pragma('busy_timeout = 1000');
      this.#database.pragma('journal_mode = WAL');
      this.#database.pragma('synchronous = FULL');
      this.#database.exec(schema);
      this.#database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw this.#unusable((error as Error).message);
    }
  }

  #unusable(why: string): UnusableStore {
    return new UnusableStore(`Can't keep orders in ${this.#path}: ${why}.`);
  }

  /** Keeps a placement. What is kept already has to be the same. */
  place(line: number, order: Order, events: readonly OrderEvent[]): void {
    const { placedAt, ...content } = order.facts.order;
    const { terms } = order.facts;
    const said = { line, content: { content, placedAt, terms } };
    if (this.#kept(said) !== null) return;
    const answer = { ok: true, at: placedAt, sequence: order.sequence };
    this.#keep(said, order, events, null);
    this.#answer(order.id, '', { content, terms }, answer);
  }

  /** @returns what the line did: as it is kept, or judged now and kept */
  submit(line: number, before: Order, command: Command, judge: () => Outcome): Outcome {
    const said = { line, content: { order: before.id, command } };
    const kept = this.#kept(said);
    if (kept !== null) return this.#remembered(before, kept);
    const outcome = judge();
    const { order, events } = outcome;
    this.#keep(said, order, events, outcome.ok ? null : outcome.refusals);
    const { at, ...content } = command;
    const told = {
      ok: outcome.ok,
      at,
      sequence: order.sequence,
      ...(outcome.ok ? {} : { refusals: outcome.refusals }),
    };
    this.#answer(order.id, command.id, content, told);
    return outcome;
  }

  #kept({ line, content }: Said): KeptLine | null {
    const [kept] = this.#all<KeptLine>('SELECT digest, first, last, refusals FROM lines WHERE line = ?', line);
    if (kept === undefined) return null;
    if (kept.digest !== digestOf(content)) throw this.#unusable(`it holds another log, which differs in line ${line}`);
    this.known += 1;
    return kept;
  }

  #remembered(before: Order, { first, last, refusals }: KeptLine): Outcome {
    const rows = this.#all<{ event: string }>(
      'SELECT event FROM events WHERE order_id = ? AND sequence BETWEEN ? AND ? ORDER BY sequence',
      before.id,
      first,
      last,
    );
    const events = rows.map(({ event }) => JSON.parse(event) as OrderEvent);
    const order = events.reduce<Order>(evolve, before);
    return refusals === null
      ? { ok: true, order, events }
      : { ok: false, order, events, refusals: JSON.parse(refusals) as [Refusal, ...Refusal[]] };
  }

  #keep(
    { line, content }: Said,
    order: Order,
    events: readonly OrderEvent[],
    refusals: readonly Refusal[] | null,
  ): void {
    const last = order.sequence;
    this.#run('INSERT INTO orders VALUES (?, ?, NULL) ON CONFLICT (id) DO NOTHING', order.id, '{}');
    for (const event of events)
      this.#run('INSERT INTO events VALUES (?, ?, ?)', order.id, event.sequence, JSON.stringify(event));
    const told = refusals === null ? null : JSON.stringify(refusals);
    const first = last - events.length + 1;
    this.#run('INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?)', line, digestOf(content), order.id, first, last, told);
    this.#unkept.set(order.id, order);
    this.#lines += 1;
    if (this.#lines % linesAtOnce === 0) this.#commit('BEGIN IMMEDIATE');
  }

  #answer(id: string, key: string, asked: object, answer: object): void {
    const row = [id, key, canonicalJson(asked), JSON.stringify(answer)];
    this.#run('INSERT INTO answers VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', ...row);
  }

  #commit(then = ''): void {
    for (const order of this.#unkept.values())
      this.#run(
        'UPDATE orders SET record = ?, wake_at = ? WHERE id = ?',
        JSON.stringify(toRecord(order)),
        order.wakeAt,
        order.id,
      );
    this.#unkept.clear();
    this.#exec(`COMMIT; ${then}`);
  }

  /** Keeps what was run since the last time, and closes the file. */
  close(): void {
    this.#commit();
    this.#database.close();
  }

  #all<T>(sql: string, ...values: readonly unknown[]): T[] {
    return this.#try(() => this.#database.prepare(sql).all(...values) as T[]);
  }

  #run(sql: string, ...values: readonly unknown[]): void {
    this.#try(() => this.#database.prepare(sql).run(...values));
  }

  #exec(sql: string): void {
    this.#try(() => this.#database.exec(sql));
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#unusable((error as Error).message);
    }
  }
}
