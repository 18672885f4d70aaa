/** Restate's own processes: one node, or several that replicate to each other, on loopback. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join, resolve } from 'node:path';
import type { NodeAddress } from './restate-host.js';

const serverPackage = `@restatedev/restate-server-${platform()}-${arch()}`;

/** @returns the path of the server; null where there is none for this machine */
export function serverPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve(`${serverPackage}/bin/restate-server`);
  } catch {
    return null;
  }
}

/** A shell that ends with the server, and ends it when the pipe from here ends, however that comes about. */
const keeper = `
  trap '' INT TERM HUP
  exec 3<&0
  "$0" "$@" 3<&- &
  node=$!
  (cat <&3; kill -9 $node) &
  wait $node
  kill -9 $! 2>/dev/null`;

export interface NodesOptions {
  /** where the nodes keep what they have */
  readonly folder: string;
  /** how many; with three, one may be gone */
  readonly count: number;
  /** the first of three ports for each node */
  readonly port: number;
}

const address = (port: number) => `http://127.0.0.1:${port}`;

export class Nodes {
  readonly #options: NodesOptions;
  readonly #running: (ChildProcess | null)[];

  constructor(options: NodesOptions) {
    this.#options = options;
    this.#running = Array.from({ length: options.count }, () => null);
  }

  get addresses(): readonly NodeAddress[] {
    return this.#running.map((_, index) => {
      const port = this.#port(index);
      return { ingress: address(port + 1), admin: address(port + 2) };
    });
  }

  #port = (index: number) => this.#options.port + 3 * index;

  /** A small node: the defaults are for a machine of its own. */
  #configuration(index: number): string {
    const { count, folder } = this.#options;
    const port = this.#port(index);
    const fabrics = this.#running.map((_, other) => address(this.#port(other)));
    return `
cluster-name = "orders"
node-name = "node-${index}"
base-dir = ${JSON.stringify(resolve(folder))}
# Once, and by one: the others would make clusters of their own.
auto-provision = ${index === 0}
default-num-partitions = 4
# Each log and each partition is on two of three nodes.
default-replication = ${Math.min(count, 2)}
bind-ip = "127.0.0.1"
bind-port = ${port}
advertised-address = "${address(port)}"
listen-mode = "tcp"
disable-telemetry = true
# On one machine, a node that comes back can be trusted soon.
gossip-suspect-interval = "500ms"
log-filter = "warn,octocrab=off"
log-format = "compact"
log-disable-ansi-codes = true
rocksdb-total-memory-size = "96MB"
[metadata-client]
addresses = ${JSON.stringify(fabrics)}
[ingress]
bind-port = ${port + 1}
[admin]
bind-port = ${port + 2}
disable-web-ui = true
[admin.query-engine]
memory-size = "64MB"
[worker]
data-service-memory-limit = "32MB"
[worker.invoker]
memory-limit = "256MB"
[bifrost]
record-cache-memory-size = "16MB"
`;
  }

  /** Starts each node that doesn't run. */
  start(): void {
    const server = serverPath();
    if (server === null) throw new Error(`${serverPackage} is not installed`);
    mkdirSync(this.#options.folder, { recursive: true });
    for (const [index, running] of this.#running.entries()) {
      if (running !== null) continue;
      const file = join(this.#options.folder, `node-${index}`);
      writeFileSync(`${file}.toml`, this.#configuration(index));
      const log = openSync(`${file}.log`, 'a');
      const child = spawn('sh', ['-c', keeper, server, '--no-logo', '--config-file', `${file}.toml`], {
        stdio: ['pipe', log, log],
      });
      closeSync(log);
      this.#running[index] = child;
      child.once('exit', () => {
        if (this.#running[index] !== child) return;
        this.#running[index] = null;
        console.error(`node ${index} has ended:\n${readFileSync(`${file}.log`, 'utf8').slice(-1_000)}`);
      });
    }
  }

  /** Kills one without a warning. */
  async kill(index: number): Promise<void> {
    const child = this.#running[index] ?? null;
    this.#running[index] = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  }

  async killAll(): Promise<void> {
    await Promise.all(this.#running.map((_, index) => this.kill(index)));
  }
}
