/** A SQLite file, through libsql: one transaction at a time, and errors that a host can tell. */
import Database from 'libsql';
import { HostError, type HostErrorCode } from '../conformance/host.js';

/** How long a writer waits for another one (ms). */
const patienceMs = 5_000;

function errorOf(error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: unknown; message?: string };
  const says = (name: string, text: string) => String(code).startsWith(name) || message.includes(text);
  const kind = ((): [HostErrorCode, string] => {
    if (says('SQLITE_FULL', 'is full')) return ['store.full', 'there is no room left for the file'];
    if (says('SQLITE_BUSY', 'is locked'))
      return ['store.busy', `another process has held the file for ${patienceMs} ms`];
    return ['store.failed', `the file failed: ${message}`];
  })();
  return new HostError(...kind, { cause: error });
}

/** Runs something on the database. */
function tried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw errorOf(error);
  }
}

export class SqliteFile {
  readonly #database: Database.Database;

  /**
   * @param path of the file; it is made where there is none
   * @param schema makes the tables that are not there yet
   */
  constructor(path: string, schema = '') {
    this.#database = new Database(path);
    this.pragma(`busy_timeout = ${patienceMs}`);
    this.pragma('journal_mode = WAL');
    // A power cut loses nothing that was answered.
    this.pragma('synchronous = FULL');
    tried(() => this.#database.exec(schema));
  }

  /** @returns the value of the pragma; libsql gives a row for it */
  pragma(source: string): unknown {
    const [row = {}] = this.#database.pragma(source) as object[];
    return Object.values(row)[0];
  }

  /**
   * Runs a piece of work in one transaction, alone among all writers. What the work itself throws is passed on.
   *
   * libsql's own `transaction` hides the error of a full disk: SQLite has rolled back by then, and its ROLLBACK fails.
   */
  alone<T>(work: () => T): T {
    tried(() => this.#database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      tried(() => this.#database.exec('COMMIT'));
      return result;
    } finally {
      if (this.#database.inTransaction) tried(() => this.#database.exec('ROLLBACK'));
    }
  }

  all<T>(sql: string, ...values: readonly unknown[]): T[] {
    return tried(() => this.#database.prepare(sql).all(...values) as T[]);
  }

  get<T>(sql: string, ...values: readonly unknown[]): T | null {
    return this.all<T>(sql, ...values)[0] ?? null;
  }

  run(sql: string, ...values: readonly unknown[]): void {
    tried(() => this.#database.prepare(sql).run(...values));
  }

  /** Holds the file as a writer that never ends does; the kit wants to see what comes of it. */
  hold(): void {
    tried(() => this.#database.exec('BEGIN IMMEDIATE'));
  }

  close(): void {
    if (this.#database.inTransaction) tried(() => this.#database.exec('ROLLBACK'));
    this.#database.close();
  }
}
