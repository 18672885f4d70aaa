/** The host on Temporal as a process for the kit: a front and a worker in one, so that a kill takes both. */
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { CommandInput, Instant, Terms } from 'orderchart';
import type { Answer, OrderRequest } from '../conformance/host.js';
import { serve } from '../conformance/serve.js';
import { TemporalHost } from './temporal-host.js';
import { connect, startWorker } from './worker.js';

const [taskQueue, codePath] = process.argv.slice(2) as [string, string];

/** When an order that was placed here has something to settle: long ago, where that has to be asked. */
interface Known {
  readonly wakesAt: Instant;
}

class KitHost extends TemporalHost {
  readonly #known = new Map<string, Known>();

  override async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const answer = await super.place(input, terms);
    this.#known.set(input.id, { wakesAt: -Infinity });
    return answer;
  }

  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    try {
      return await super.send(id, command);
    } finally {
      if (this.#known.has(id)) this.#known.set(id, { wakesAt: -Infinity });
    }
  }

  /** The kit's clock is another one than the server's, and it doesn't wait for the list of workflows to catch up. */
  override async tick(now: Instant): Promise<void> {
    const due = [...this.#known].filter(([, { wakesAt }]) => wakesAt <= now);
    await Promise.all(due.map(([id, known]) => this.#look(id, known, now)));
  }

  async #look(id: string, known: Known, now: Instant): Promise<void> {
    const next = await this.settle(id, now);
    if (this.#known.get(id) === known) this.#known.set(id, { wakesAt: next ?? Infinity });
  }

  /** Every workflow is awake already, by the server's clock. */
  async wake(): Promise<void> {}

  async fail(fault: string): Promise<void> {
    throw new Error(`${fault}: nothing of that kind can be done to it`);
  }
}

const telemetryOptions = { logging: { filter: 'OFF', forward: {} } };
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions });
await startWorker(taskQueue, { codePath });
serve(new KitHost(await connect(), taskQueue, `${taskQueue}/`));
