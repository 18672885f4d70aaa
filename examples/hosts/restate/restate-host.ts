/** A host whose orders live in Restate: it only asks, through any of the nodes, and as many of these may run as one likes. */
import * as clients from '@restatedev/restate-sdk-clients';
import type { CommandInput, Instant, Terms } from 'orderchart';
import { judgePlacement } from 'orderchart/hosting';
import { type Answer, type Host, HostError, type OrderRequest, type StoredOrder } from '../conformance/host.js';
import { damagedStatus, orderObject } from './order-object.js';

/** Where a node listens. */
export interface NodeAddress {
  readonly ingress: string;
  readonly admin: string;
}

/** How many orders `tick` settles at once. */
const atOnce = 100;

/** How long an answer is waited for (ms). */
const defaultPatienceMs = 10_000;

function errorOf(error: unknown): HostError {
  const isDamaged = error instanceof clients.HttpCallError && error.status === damagedStatus;
  return isDamaged
    ? new HostError('record.damaged', error.message, { cause: error })
    : new HostError('connection.lost', `Restate gave no answer: ${String(error)}`, { cause: error });
}

async function keysOf(admin: string, query: string, signal: AbortSignal): Promise<readonly string[]> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(`${admin}/query`, { method: 'POST', headers, body: JSON.stringify({ query }), signal });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { rows } = (await response.json()) as { rows: readonly { readonly key: string }[] };
  return rows.map(({ key }) => key);
}

/** With a prefix, for an id may be `..`, which no path can have. */
const keyOf = (id: string) => `order-${id}`;

type Client = ReturnType<typeof clientOf>;
const clientOf = (ingress: clients.Ingress, key: string) => ingress.objectClient(orderObject, key);

const dueAt = (now: Instant) =>
  `SELECT service_key AS key FROM state WHERE service_name = 'order' AND key = 'wakeAt' AND TRY_CAST(value_utf8 AS BIGINT) <= ${now}`;

export class RestateHost implements Host {
  readonly #ingresses: readonly clients.Ingress[];
  readonly #nodes: readonly NodeAddress[];
  readonly #patienceMs: number;
  /** the node that answered last */
  #turn = 0;

  /** @param nodes to ask: where one is gone, the next one */
  constructor(nodes: readonly NodeAddress[], patienceMs = defaultPatienceMs) {
    this.#nodes = nodes;
    this.#ingresses = nodes.map(({ ingress }) => clients.connect({ url: ingress }));
    this.#patienceMs = patienceMs;
  }

  async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    // What is no order has no object, either.
    const { answer, order } = judgePlacement(input, null, terms);
    if (order === null) return answer;
    return this.#call(keyOf(order.id), (object, options) => object.place({ input, terms }, options));
  }

  async send(id: string, command: CommandInput): Promise<Answer | null> {
    return this.#call(keyOf(id), (object, options) => object.send(command, options));
  }

  async get(id: string): Promise<StoredOrder | null> {
    return this.#call(keyOf(id), (object, options) => object.get(options));
  }

  /** For who doesn't want to wait for the timers; it looks through all orders. */
  async tick(now: Instant): Promise<void> {
    const due = await this.#inTurn(({ admin }, _, signal) => keysOf(admin, dueAt(now), signal));
    const failures: unknown[] = [];
    for (let from = 0; from < due.length; from += atOnce) {
      const some = due.slice(from, from + atOnce);
      const settled = await Promise.allSettled(
        some.map((key) => this.#call(key, (order, options) => order.settle(now, options))),
      );
      failures.push(...settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason));
    }
    // One order that fails leaves the others settled.
    if (failures.length > 0) throw failures[0];
  }

  #call<T>(key: string, ask: (object: Client, options: clients.Opts<never, never>) => PromiseLike<T>): Promise<T> {
    return this.#inTurn((_, ingress, signal) => ask(clientOf(ingress, key), clients.rpc.opts({ signal })));
  }

  /** Asks one node, and the others where it gives no answer: the same command may be sent again. */
  async #inTurn<T>(
    ask: (node: NodeAddress, ingress: clients.Ingress, signal: AbortSignal) => PromiseLike<T>,
  ): Promise<T> {
    const signal = AbortSignal.timeout(this.#patienceMs);
    for (let tries = 1; ; tries += 1) {
      const turn = this.#turn;
      try {
        return await ask(this.#nodes[turn] as NodeAddress, this.#ingresses[turn] as clients.Ingress, signal);
      } catch (error) {
        const known = errorOf(error);
        if (known.code !== 'connection.lost') throw known;
        if (this.#turn === turn) this.#turn = (turn + 1) % this.#nodes.length;
        if (signal.aborted || tries === this.#nodes.length) throw known;
      }
    }
  }
}
