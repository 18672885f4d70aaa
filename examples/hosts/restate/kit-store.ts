/** All that a host of the kit stands on: the nodes and the endpoint, each a process that the kit kills. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Nodes } from './nodes.js';
import { freePorts } from './ports.js';
import { answers, register } from './register.js';

const portsEach = 3;

export class KitStore {
  readonly #folder = mkdtempSync(join(tmpdir(), 'orderchart-restate-'));
  readonly #port: number;
  readonly nodes: Nodes;
  #endpoint: ChildProcess | null = null;
  #isNew = true;
  #isClosed = false;

  static async open(count: number): Promise<KitStore> {
    return new KitStore(count, await freePorts(count * portsEach + 1));
  }

  private constructor(
    readonly count: number,
    port: number,
  ) {
    this.nodes = new Nodes({ folder: this.#folder, count, port });
    this.#port = port + count * portsEach;
  }

  /** Starts what does not run, and waits until it answers. */
  async start(): Promise<void> {
    if (this.#isClosed) throw new Error('this store is closed');
    this.nodes.start();
    await this.startEndpoint();
    if (this.#isNew) await register(this.nodes.addresses, this.#port);
    else await answers(this.nodes.addresses);
    this.#isNew = false;
  }

  /** Waits until each node answers by itself. */
  async isWhole(): Promise<void> {
    await Promise.all(this.nodes.addresses.map((node) => answers([node])));
  }

  async startEndpoint(): Promise<void> {
    if (this.#endpoint !== null) return;
    const endpoint = fork(resolve(import.meta.dirname, 'service.ts'), [String(this.#port)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.#endpoint = endpoint;
    const [word] = await Promise.race([once(endpoint, 'message'), once(endpoint, 'exit')]);
    if (word !== 'ready') throw new Error('the endpoint ended before it was ready');
  }

  async killEndpoint(): Promise<void> {
    const endpoint = this.#endpoint;
    this.#endpoint = null;
    if (endpoint === null || endpoint.exitCode !== null || endpoint.signalCode !== null) return;
    const ended = once(endpoint, 'exit');
    endpoint.kill('SIGKILL');
    await ended;
  }

  /** Ends all of it and empties it. */
  async clear(): Promise<void> {
    await Promise.all([this.nodes.killAll(), this.killEndpoint()]);
    rmSync(this.#folder, { recursive: true, force: true });
    this.#isNew = true;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.clear();
  }
}
