/** A host on PostgreSQL. As many processes as one likes may share a server: each order is worked on by one at a time. */
import { advance, type CommandInput, type Instant, type Order, type Terms } from 'orderchart';
import { type Judgement, judgeCommand, judgePlacement, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type Host, HostError, type OrderRequest, type StoredOrder, skewMs } from '../conformance/host.js';
import type { Database, Session } from './database.js';
import { DeadlineJobs } from './deadline-jobs.js';
import { OrderTables } from './order-tables.js';

/** How often the orders themselves are asked for deadlines whose job was lost (ms). */
const sweepEvery = 10_000;

export class PostgresHost implements Host {
  protected readonly tables: OrderTables;
  readonly #jobs: DeadlineJobs;
  #sweep: NodeJS.Timeout | undefined;

  protected constructor(
    readonly database: Database,
    schema: string,
    readonly complain: (error: unknown) => void,
  ) {
    this.tables = new OrderTables(database, schema);
    this.#jobs = new DeadlineJobs(database, schema, complain);
  }

  /** @param schema where its tables are; they are made where there are none */
  static async open(database: Database, schema = 'orderchart', complain = console.error): Promise<PostgresHost> {
    return new PostgresHost(database, schema, complain).prepare();
  }

  protected async prepare(): Promise<this> {
    await this.tables.open();
    await this.#jobs.open();
    return this;
  }

  place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    return this.tables.alone(input.id, placementKey, async (session, { answer }) => {
      const judged = judgePlacement(input, answer, terms);
      if (judged.order !== null) await this.#keep(session, null, judged.order, placementKey, judged);
      return judged.answer;
    });
  }

  send(id: string, command: CommandInput): Promise<Answer | null> {
    return this.tables.alone(id, keyOf(command), async (session, { order, answer }) => {
      if (order === null) return null;
      const judged = judgeCommand(order, command, answer, { skewMs });
      if (judged.order !== null) await this.#keep(session, order, judged.order, command.id, judged);
      return judged.answer;
    });
  }

  get(id: string): Promise<StoredOrder | null> {
    return this.tables.stored(id);
  }

  /** Each order in a transaction of its own, so that one that is damaged or held doesn't keep the others from being settled. */
  async tick(now: Instant): Promise<void> {
    const failed = new Map<string, HostError>();
    for (;;) {
      const due = await this.tables.due(now, [...failed.keys()]);
      if (due.length === 0) break;
      for (const id of due)
        await this.#settle(id, now).catch((error: unknown) => {
          if (!(error instanceof HostError && ['record.damaged', 'store.busy'].includes(error.code))) throw error;
          failed.set(id, error);
        });
    }
    for (const error of failed.values()) throw error;
  }

  /** Where somebody else has settled it since, or the job came early, nothing happens. */
  #settle(id: string, now: Instant): Promise<void> {
    return this.tables.alone(id, null, async (session, { order: before }) => {
      if (before === null) return;
      const { order, events } = advance(before, now);
      await this.#keep(session, before, order, null, { events, kept: null });
    });
  }

  async #keep(
    session: Session,
    before: Order | null,
    order: Order,
    key: string | null,
    judged: Pick<Judgement, 'events' | 'kept'>,
  ): Promise<void> {
    await this.tables.keep(session, order, key, judged);
    if (order.wakeAt !== null && order.wakeAt !== before?.wakeAt) await this.#jobs.set(session, order.id, order.wakeAt);
  }

  /** Starts to work off the jobs, and the sweep as a net below them. */
  async wake(): Promise<void> {
    this.#jobs.start((order) => this.#settle(order, Date.now()));
    const sweep = () =>
      this.tick(Date.now())
        .catch(this.complain)
        .finally(() => {
          if (this.#sweep !== undefined) this.#sweep = setTimeout(sweep, sweepEvery);
        });
    this.#sweep ??= setTimeout(sweep, 0);
  }

  async close(): Promise<void> {
    clearTimeout(this.#sweep);
    this.#sweep = undefined;
    await this.#jobs.close();
    await this.database.close();
  }
}
