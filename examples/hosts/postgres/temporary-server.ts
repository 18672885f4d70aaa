/** A PostgreSQL server for as long as it is needed: in a temporary folder, on a socket in it, from the binaries that Debian installs. */
import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';

/** @returns the folder of the newest binaries; null where there are none */
function binaries(): string | null {
  const found = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    found.map((version) => join(versions, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  );
}

/** The server refuses to run as root. @returns as whom it runs; null where root has nobody for it */
function account(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .match(/^postgres:.*$/m)?.[0]
      .split(':') ?? [];
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

export function whyNoServer(): string | null {
  if (binaries() === null) return "there is no server: install Debian's `postgresql`, or set DATABASE_URL";
  return account() === null
    ? 'root may not run a server, and there is no user `postgres`: run this as somebody else'
    : null;
}

export class TemporaryServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'orderchart-postgres-'));
  readonly #data = join(this.#folder, 'data');
  readonly #account = account() ?? {};

  /** Makes one, and starts it. */
  static async open(): Promise<TemporaryServer> {
    const server = new TemporaryServer();
    try {
      const { uid, gid } = server.#account;
      if (uid !== undefined && gid !== undefined) chownSync(server.#folder, uid, gid);
      await server.#run(
        'initdb',
        '--pgdata',
        server.#data,
        '--username',
        'kit',
        '--auth',
        'trust',
        '--encoding',
        'UTF8',
      );
      await server.start();
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  get url(): string {
    return `postgres://kit@/postgres?host=${encodeURIComponent(this.#folder)}`;
  }

  async #run(program: string, ...words: readonly string[]): Promise<void> {
    await run(join(binaries() as string, program), words, { ...this.#account, cwd: this.#folder });
  }

  /** Starts it, again perhaps, and waits until it answers. */
  async start(): Promise<void> {
    const options = `-k '${this.#folder}' -c listen_addresses=''`;
    const log = join(this.#folder, 'log');
    await this.#run('pg_ctl', '--pgdata', this.#data, '--log', log, '--options', options, '--wait', 'start');
  }

  /** @param mode `immediate`: without a word to anybody, as if it had crashed */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    if (existsSync(join(this.#data, 'postmaster.pid')))
      await this.#run('pg_ctl', '--pgdata', this.#data, '--mode', mode, '--wait', 'stop');
  }

  async close(): Promise<void> {
    await this.stop('fast');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
