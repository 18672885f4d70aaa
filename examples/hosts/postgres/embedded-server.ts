/** PostgreSQL in this process: PGlite, in a folder. One process and one transaction at a time. */
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { HostError } from '../conformance/host.js';
import type { Database, Session } from './database.js';
import { hostError } from './store-error.js';

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}

/** Two processes would destroy the folder, and PGlite doesn't look. */
function claim(folder: string): void {
  const path = `${folder}.pid`;
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isRunning(owner))
    throw new HostError('store.busy', `process ${owner} has ${folder} open; if that is something else, remove ${path}`);
  writeFileSync(path, String(process.pid));
}

/** Made beside its place, and moved there when it is whole: a kill in the midst of it would leave half a database. */
async function makeFolder(folder: string): Promise<void> {
  const fresh = mkdtempSync(`${folder}-`);
  await (await PGlite.create(fresh)).close();
  renameSync(fresh, folder);
}

async function rowsOf<Row>(on: PGlite | Transaction, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  if (values.length > 0) return (await on.query<Row>(sql, [...values])).rows;
  return ((await on.exec(sql)).at(-1)?.rows ?? []) as Row[];
}

export class EmbeddedServer implements Database {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  /** @param filesOf what the folder is read and written through */
  static async open(folder: string, filesOf = (path: string) => new NodeFS(path)): Promise<EmbeddedServer> {
    claim(folder);
    if (!existsSync(folder)) await makeFolder(folder);
    return new EmbeddedServer(await PGlite.create({ fs: filesOf(folder) }));
  }

  async run<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]> {
    try {
      return await rowsOf<Row>(this.#database, sql, values);
    } catch (error) {
      // pg-boss sends BEGIN and COMMIT in one text.
      await this.#database.exec('ROLLBACK').catch(() => {});
      throw hostError(error);
    }
  }

  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await this.#database.transaction((transaction) =>
        work({ run: (sql, values) => rowsOf(transaction, sql, values) }),
      );
    } catch (error) {
      throw hostError(error);
    }
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
