/** What the host needs of a database, so that a server and PGlite can both be one. */

/** Where statements run: in a transaction, or each in its own. */
export interface Session {
  /** @param values are `$1`, `$2` … of one statement; without any, there may be several statements, and the last one's rows come back */
  run<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Whatever fails, in it or in a session of it, is a `HostError`. */
export interface Database extends Session {
  /** Runs a piece of work in one transaction: all of it is stored, or, where it throws, nothing. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long a transaction waits for another one (ms). */
export const patienceMs = 5_000;
