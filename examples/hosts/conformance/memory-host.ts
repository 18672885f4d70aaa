/** A host without a store: what the kit tries itself on, and where a front can be tried. It promises nothing beyond its process. */
import {
  advance,
  type CommandInput,
  type Instant,
  isDue,
  type Order,
  type OrderEvent,
  type Terms,
  toRecord,
} from 'orderchart';
import { type Judgement, judgeCommand, judgePlacement, type KeptAnswer, keyOf, placementKey } from 'orderchart/hosting';
import { damagedOrder, damageFault } from './cases/damage.js';
import {
  type Answer,
  HostError,
  type HostSetup,
  type OrderRequest,
  type RunningHost,
  type StoredOrder,
  skewMs,
} from './host.js';

interface Entry {
  order: Order;
  readonly events: OrderEvent[];
  readonly answers: Map<string, KeptAnswer>;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class MemoryHost implements RunningHost {
  protected readonly entries = new Map<string, Entry>();
  protected readonly damaged = new Set<string>();

  async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const entry = this.entries.get(input.id);
    const judged = judgePlacement(input, entry?.answers.get(placementKey) ?? null, terms);
    if (judged.order !== null) {
      this.entries.set(input.id, { order: judged.order, events: [], answers: new Map() });
      this.keep(this.entries.get(input.id) as Entry, placementKey, judged);
    }
    return plain(judged.answer);
  }

  async send(id: string, command: CommandInput): Promise<Answer | null> {
    const entry = this.entries.get(id);
    if (entry === undefined) return null;
    this.readable(id);
    const key = keyOf(command);
    const judged = judgeCommand(entry.order, command, entry.answers.get(key ?? '') ?? null, { skewMs });
    this.keep(entry, key, judged);
    return plain(judged.answer);
  }

  async get(id: string): Promise<StoredOrder | null> {
    const entry = this.entries.get(id);
    return entry === undefined ? null : plain({ record: toRecord(entry.order), events: entry.events });
  }

  async tick(now: Instant): Promise<void> {
    const due = [...this.entries].filter(([, { order }]) => isDue(order, now));
    for (const [id, entry] of due) if (!this.damaged.has(id)) this.settle(entry, now);
    for (const [id] of due) this.readable(id);
  }

  protected settle(entry: Entry, now: Instant): void {
    const { order, events } = advance(entry.order, now);
    entry.order = order;
    entry.events.push(...events);
  }

  /** @throws HostError where the kit says that the order can't be read */
  protected readable(id: string): void {
    if (this.damaged.has(id)) throw new HostError('record.damaged', `the record of ${id} cannot be read`);
  }

  protected keep(entry: Entry, key: string | null, { order, events, kept }: Judgement): void {
    if (order !== null) entry.order = order;
    entry.events.push(...events);
    if (kept !== null && key !== null) entry.answers.set(key, kept);
  }

  async fail(fault: string): Promise<void> {
    if (fault === damageFault) this.damaged.add(damagedOrder);
  }

  #timer: NodeJS.Timeout | undefined;

  async wake(): Promise<void> {
    this.#timer ??= setInterval(() => void this.tick(Date.now()), 20);
  }

  async kill(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** @param make makes the host; the kit's own test makes broken ones */
export function inMemory(name: string, make: () => RunningHost = () => new MemoryHost()): HostSetup {
  return {
    name,
    start: async () => make(),
    forget: async () => {},
    isShared: false,
    isDurable: false,
    isDamageable: true,
    faults: {},
  };
}
