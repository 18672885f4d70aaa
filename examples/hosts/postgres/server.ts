/** A PostgreSQL server, through a pool of connections. */
import pg from 'pg';
import { type Database, patienceMs, type Session } from './database.js';
import { hostError } from './store-error.js';

/** A process that hangs must not hold an order for ever (ms). */
const stillnessMs = 30_000;

// Whatever the server's own level: what is read after the lock has to be what there is then.
const begin = `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = ${patienceMs}; SET LOCAL idle_in_transaction_session_timeout = ${stillnessMs}`;

async function rowsOf<Row>(on: pg.Pool | pg.PoolClient, sql: string, values?: readonly unknown[]): Promise<Row[]> {
  const answer: pg.QueryResult | pg.QueryResult[] = await on.query(sql, values as unknown[] | undefined);
  return ((Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? []) as Row[];
}

export class Server implements Database {
  readonly #pool: pg.Pool;

  constructor(url: string, connections = 10) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // An idle connection broke: the pool has dropped it, and makes a new one when there is something to do.
    this.#pool.on('error', () => {});
  }

  async run<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]> {
    try {
      return await rowsOf<Row>(this.#pool, sql, values);
    } catch (error) {
      throw hostError(error);
    }
  }

  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw hostError(error);
    });
    let broken: Error | undefined;
    // It may break between two statements; nobody else listens then, and Node would end the process.
    const listen = (error: Error) => {
      broken = error;
    };
    client.on('error', listen);
    try {
      await client.query(begin);
      const result = await work({ run: (sql, values) => rowsOf(client, sql, values) });
      await client.query('COMMIT');
      client.off('error', listen);
      client.release();
      return result;
    } catch (error) {
      // The server rolls back what a closed connection had begun.
      client.release(true);
      throw hostError(broken ?? error);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
