/** An order inside its workflow: all of it is in memory, and Temporal brings it back by doing the same things again. */
import {
  advance,
  type CommandInput,
  fromRecord,
  type Instant,
  type Order,
  type OrderEvent,
  type OrderRecord,
  toRecord,
} from 'orderchart';
import { type Judgement, judgeCommand, type KeptAnswer, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type StoredOrder, skewMs } from '../conformance/host.js';

/** All that there is of an order, as JSON: what a workflow starts with, be it a new order or one that goes on in another run. */
export interface Carried extends StoredOrder {
  readonly record: OrderRecord;
  readonly events: readonly OrderEvent[];
  readonly answers: readonly (readonly [key: string, kept: KeptAnswer])[];
}

/** What a workflow starts with. The terms are in the record: a worker with newer ones changes nothing for this order (D-26). */
export function newOrder({ order, events, kept }: Judgement): Carried {
  if (order === null || kept === null) throw new TypeError('there is no order in what was judged');
  return { record: toRecord(order), events, answers: [[placementKey, kept]] };
}

/** Temporal takes 2 MiB at most as the input of a run; what is left is for deadlines, which can't be refused. */
const roomInBytes = 1_500_000;

const text = new TextEncoder();
const sizeOf = (value: unknown): number => text.encode(JSON.stringify(value)).length;

export class OrderState {
  order: Order;
  readonly #events: OrderEvent[];
  readonly #answers: Map<string, KeptAnswer>;
  #size: number;

  constructor(carried: Carried) {
    const read = fromRecord(carried.record);
    // A workflow task that throws is tried again until a worker comes that can read it: nothing is lost.
    if (!read.ok) throw new Error(`the record can't be read: ${JSON.stringify(read.problems)}`);
    this.order = read.order;
    this.#events = [...carried.events];
    this.#answers = new Map(carried.answers);
    this.#size = sizeOf(carried);
  }

  /** whether a command can be taken: one that was answered before always can */
  hasRoomFor({ id }: CommandInput): boolean {
    return this.#answers.has(id) || this.#size < roomInBytes;
  }

  send(command: CommandInput): Answer {
    const key = keyOf(command);
    const judged = judgeCommand(this.order, command, key === null ? null : this.answerTo(key), { skewMs });
    if (key !== null && judged.kept !== null) this.#answers.set(key, judged.kept);
    this.#keep(judged);
    return judged.answer;
  }

  /** @returns the next deadline; null where there is none */
  settle(now: Instant): Instant | null {
    this.#keep({ ...advance(this.order, now), kept: null });
    return this.order.wakeAt;
  }

  #keep({ order, events, kept }: Pick<Judgement, 'order' | 'events' | 'kept'>): void {
    this.order = order ?? this.order;
    this.#events.push(...events);
    this.#size += sizeOf({ events, kept });
  }

  answerTo(key: string): KeptAnswer | null {
    return this.#answers.get(key) ?? null;
  }

  stored(): StoredOrder {
    return { record: toRecord(this.order), events: this.#events };
  }

  carried(): Carried {
    return { ...this.stored(), answers: [...this.#answers] };
  }
}
