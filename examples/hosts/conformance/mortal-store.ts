/** Stores that outlive their processes, in memory: what the kit tries its own kills and faults on. */
import type { CommandInput } from 'orderchart';
import { type Answer, HostError, type HostSetup, type RunningHost } from './host.js';
import { MemoryHost } from './memory-host.js';

const moment = () => new Promise((resolve) => setTimeout(resolve, 1));
const fullDisk = 'a full disk';

/** A sound one. A disk that is full takes nothing. */
export class MortalStore extends MemoryHost {
  protected isFull = false;

  override async fail(fault: string, isOn = true): Promise<void> {
    if (fault === fullDisk) this.isFull = isOn;
    else await super.fail(fault);
  }

  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    if (this.isFull) throw new HostError('store.full', 'there is no room left');
    return super.send(id, command);
  }

  /** What becomes of what is kept, when a process of it is killed. */
  suffer(): void {}

  clear(): void {
    this.entries.clear();
    this.damaged.clear();
    this.isFull = false;
  }
}

/** Has its answers in the memory of the process. */
export class ForgetsAnswers extends MortalStore {
  override suffer(): void {
    for (const { answers } of this.entries.values()) answers.clear();
  }
}

/** Answers before it is on the disk: what an order was last is gone. */
export class LosesTheLast extends MortalStore {
  readonly #before = new Map<string, { order: unknown; events: number }>();

  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    const entry = this.entries.get(id);
    if (entry !== undefined) this.#before.set(id, { order: entry.order, events: entry.events.length });
    return super.send(id, command);
  }

  override suffer(): void {
    for (const [id, { order, events }] of this.#before) {
      const entry = this.entries.get(id);
      if (entry === undefined) continue;
      entry.order = order as typeof entry.order;
      entry.events.length = events;
    }
  }
}

/** Has stored the events when there is no room for the order. */
export class HalfDone extends MortalStore {
  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    const before = this.entries.get(id)?.order;
    const { isFull } = this;
    this.isFull = false;
    const answer = await super.send(id, command);
    this.isFull = isFull;
    const entry = this.entries.get(id);
    if (!isFull || entry === undefined || before === undefined) return answer;
    entry.order = before;
    throw new HostError('store.full', 'there is no room left');
  }
}

/** Fails, and doesn't say why. */
export class SaysNothingClear extends MortalStore {
  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    if (this.isFull) throw new Error('ENOSPC');
    return super.send(id, command);
  }
}

/** A process of a store: what is asked takes a moment on its way there and on its way back, and a kill may come in both. */
function processOf(store: MortalStore): RunningHost {
  let isDead = false;
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    const lives = async () => {
      await moment();
      if (isDead) throw new HostError('connection.lost', 'the process was killed');
    };
    await lives();
    const result = await work();
    await lives();
    return result;
  };
  return {
    place: (...given) => through(() => store.place(...given)),
    send: (...given) => through(() => store.send(...given)),
    get: (...given) => through(() => store.get(...given)),
    tick: (...given) => through(() => store.tick(...given)),
    fail: (...given) => through(() => store.fail(...given)),
    wake: () => through(() => store.wake()),
    async kill() {
      if (isDead) return;
      isDead = true;
      await store.kill();
      store.suffer();
    },
  };
}

export const mortal = (name: string, store: MortalStore): HostSetup => ({
  name,
  start: async () => processOf(store),
  forget: async () => store.clear(),
  ...{ isShared: false, isDurable: true, isDamageable: true },
  faults: { [fullDisk]: 'store.full' },
});
