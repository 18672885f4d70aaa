/** A host on event streams. Whoever appends says which version it has read; whoever comes second reads again and judges again. */
import { CommandHandler, isExpectedVersionConflictError } from '@event-driven-io/emmett';
import { advance, type CommandInput, type Instant, type Terms, toRecord } from 'orderchart';
import { type Judgement, judgeCommand, judgePlacement, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type Host, HostError, type OrderRequest, type StoredOrder, skewMs } from '../conformance/host.js';
import { Sweeper } from '../embedded/sweeper.js';
import { Lines } from './lines.js';
import type { OrderStore } from './order-store.js';
import { eventsIn, evolve, initialState, messagesOf, type OrderMessage, type OrderState } from './order-stream.js';

/** A conflict says that another process got on, so that it is no failure to meet some. The waits (ms) grow, and all differ. */
const retry = {
  onVersionConflict: {
    retries: 60,
    minTimeout: 2,
    factor: 1.1,
    randomize: true,
    shouldRetryError: isExpectedVersionConflictError,
  },
};

const change = CommandHandler<OrderState, OrderMessage>({ evolve, initialState, retry });

const streamOf = (order: string): string => `order-${order}`;

function errorOf(stream: string, error: unknown): unknown {
  if (isExpectedVersionConflictError(error))
    return new HostError('store.busy', `${stream} changed each time that it was read`, { cause: error });
  if (error instanceof RangeError || error instanceof SyntaxError)
    return new HostError('record.damaged', `${stream} cannot be read: ${error.message}`, { cause: error });
  return error;
}

export class EventSourcingHost implements Host {
  readonly #sweeper: Sweeper;
  readonly #lines = new Lines();

  constructor(
    protected readonly store: OrderStore,
    complain: (error: unknown) => void = console.error,
  ) {
    this.#sweeper = new Sweeper(
      () => store.earliest(),
      (now) => this.tick(now),
      complain,
    );
  }

  async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    return (await this.#judged(input.id, placementKey, ({ answers }) =>
      judgePlacement(input, answers.get(placementKey) ?? null, terms),
    )) as Answer;
  }

  async send(id: string, command: CommandInput): Promise<Answer | null> {
    const key = keyOf(command);
    return this.#judged(id, key, ({ order, answers }) =>
      order === null ? null : judgeCommand(order, command, answers.get(key ?? placementKey) ?? null, { skewMs }),
    );
  }

  /** @returns the answer to what is asked under a key; it is stored by then, with the events */
  async #judged(
    id: string,
    key: string | null,
    judge: (state: OrderState) => Judgement | null,
  ): Promise<Answer | null> {
    let judged: Judgement | null = null;
    await this.#change(streamOf(id), (state) => {
      judged = judge(state);
      const { order = null, events = [], kept = null } = judged ?? {};
      return messagesOf(order, events, kept === null || key === null ? undefined : { key, kept });
    });
    this.#sweeper.rest();
    return (judged as Judgement | null)?.answer ?? null;
  }

  async #change(stream: string, handle: (state: OrderState) => OrderMessage[]): Promise<void> {
    try {
      await this.#lines.wait(stream, () => change(this.store.events, stream, handle));
    } catch (error) {
      throw errorOf(stream, error);
    }
  }

  async get(id: string): Promise<StoredOrder | null> {
    const stream = streamOf(id);
    try {
      const { events: messages } = await this.store.events.readStream<OrderMessage>(stream);
      const { order } = messages.reduce<OrderState>(evolve, initialState());
      return order === null ? null : { record: toRecord(order), events: eventsIn(messages) };
    } catch (error) {
      throw errorOf(stream, error);
    }
  }

  /** Each order in an append of its own; one that can't be read is reported after the others are settled. */
  async tick(now: Instant): Promise<void> {
    let damage: HostError | null = null;
    for (const stream of this.store.due(now))
      try {
        await this.#change(stream, ({ order }) => {
          if (order === null) return [];
          // Somebody else may have settled it since: then nothing happens.
          const settled = advance(order, now);
          return messagesOf(settled.order, settled.events);
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
    this.store.close();
  }
}
