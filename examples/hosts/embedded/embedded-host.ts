/** A host in one file. Several processes may share the file: each transaction is alone. */
import { advance, type CommandInput, type Instant, type Order, type Terms } from 'orderchart';
import { judgeCommand, judgePlacement, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type Host, HostError, type OrderRequest, type StoredOrder, skewMs } from '../conformance/host.js';
import { OrderFile } from './order-file.js';
import { Sweeper } from './sweeper.js';

export class EmbeddedHost implements Host {
  protected readonly file: OrderFile;
  readonly #sweeper: Sweeper;

  /** @param path of the file; it is made where there is none */
  constructor(path: string, complain: (error: unknown) => void = console.error) {
    this.file = new OrderFile(path);
    this.#sweeper = new Sweeper(
      () => this.file.earliest(),
      (now) => this.#settle(now),
      complain,
    );
  }

  async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const answer = this.file.alone(() => {
      const judged = judgePlacement(input, this.file.answer(input.id, placementKey), terms);
      if (judged.order !== null) this.file.keep(judged.order, placementKey, judged);
      return judged.answer;
    });
    this.#sweeper.rest();
    return answer;
  }

  async send(id: string, command: CommandInput): Promise<Answer | null> {
    const answer = this.file.alone(() => {
      const order = this.file.order(id);
      if (order === null) return null;
      const judged = judgeCommand(order, command, this.file.answer(id, keyOf(command)), { skewMs });
      if (judged.order !== null) this.file.keep(judged.order, command.id, judged);
      return judged.answer;
    });
    this.#sweeper.rest();
    return answer;
  }

  async get(id: string): Promise<StoredOrder | null> {
    return this.file.stored(id);
  }

  async tick(now: Instant): Promise<void> {
    this.#settle(now);
  }

  /** Each order in a transaction of its own; one that can't be read is told of after the others are settled. */
  #settle(now: Instant): void {
    let damage: HostError | null = null;
    for (const id of this.file.due(now))
      try {
        this.file.alone(() => {
          // Somebody else may have settled it since: then nothing happens.
          const { order, events } = advance(this.file.order(id) as Order, now);
          this.file.keep(order, null, { events, kept: null });
        });
      } catch (error) {
        if (!(error instanceof HostError && error.code === 'record.damaged')) throw error;
        damage ??= error;
      }
    if (damage !== null) throw damage;
  }

  /** Starts the timer on the real clock. */
  async wake(): Promise<void> {
    this.#sweeper.start();
  }

  close(): void {
    this.#sweeper.stop();
    this.file.close();
  }
}
