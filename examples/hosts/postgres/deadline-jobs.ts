/** The timers: a job of pg-boss for each deadline of an order, stored in the transaction that stores the order. */
import type { Instant } from 'orderchart';
import PgBoss from 'pg-boss';
import type { Database, Session } from './database.js';

const queue = 'deadlines';

/** How often the queue is asked while it is empty (ms). */
const pause = 250;

const bossOn = (session: Session): PgBoss.Db => ({
  executeSql: async (sql, values) => ({ rows: await session.run(sql, values) }),
});

export class DeadlineJobs {
  readonly #boss: PgBoss;
  #working: Promise<void> | undefined;
  #isAwake = false;

  constructor(
    database: Database,
    schema: string,
    readonly complain: (error: unknown) => void,
  ) {
    this.#boss = new PgBoss({ db: bossOn(database), schema, schedule: false });
    this.#boss.on('error', complain);
  }

  /** Makes the tables of pg-boss and the queue where there are none, and starts to look after them: jobs whose worker died, old jobs. */
  async open(): Promise<void> {
    await this.#boss.start();
    // `short`: no two jobs with one key wait at once, so that an order cannot pile them up.
    await this.#boss.createQueue(queue, { name: queue, policy: 'short', expireInSeconds: 60 });
  }

  /** @param session the transaction that stores the order: no deadline without its job, no job without its deadline */
  async set(session: Session, order: string, at: Instant): Promise<void> {
    const key = { singletonKey: `${order} ${at}` };
    await this.#boss.send(queue, { order }, { ...key, startAfter: new Date(at), db: bossOn(session) });
  }

  /**
   * Works off what comes due. `work` of pg-boss 10 would do, but it completes jobs without waiting for that, and a connection that
   * breaks at this moment ends the process.
   *
   * @param settle settles an order by the clock; a job is no more than a reason to look at it
   */
  start(settle: (order: string) => Promise<void>): void {
    this.#isAwake = true;
    this.#working ??= this.#work(settle);
  }

  async #work(settle: (order: string) => Promise<void>): Promise<void> {
    while (this.#isAwake)
      try {
        const jobs = await this.#boss.fetch<{ order: string }>(queue, { batchSize: 20 });
        for (const { id, data } of jobs) await this.#workOff(id, () => settle(data.order));
        if (jobs.length === 0) await new Promise((resolve) => setTimeout(resolve, pause));
      } catch (error) {
        this.complain(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
  }

  /** One that fails keeps no other waiting. It stays taken until it expires, and comes again; the sweep doesn't wait for that. */
  async #workOff(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await this.#boss.complete(queue, id);
    } catch (error) {
      this.complain(error);
    }
  }

  async close(): Promise<void> {
    this.#isAwake = false;
    await this.#working;
    await this.#boss.stop();
  }
}
