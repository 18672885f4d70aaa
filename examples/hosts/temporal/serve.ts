/** The host on Temporal as a process for the kit: a front and a worker in one, so that a kill takes both. */
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Instant, Terms } from 'orderchart';
import type { Answer, OrderRequest } from '../conformance/host.js';
import { serve } from '../conformance/serve.js';
import { TemporalHost } from './temporal-host.js';
import { connect, startWorker } from './worker.js';

const [taskQueue, codePath] = process.argv.slice(2) as [string, string];

class KitHost extends TemporalHost {
  readonly #placed = new Set<string>();

  override async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const answer = await super.place(input, terms);
    this.#placed.add(input.id);
    return answer;
  }

  /** The kit's clock is another one than the server's, and it doesn't wait for the list of workflows to catch up. */
  override async tick(now: Instant): Promise<void> {
    await Promise.all([...this.#placed].map((id) => this.settle(id, now)));
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
