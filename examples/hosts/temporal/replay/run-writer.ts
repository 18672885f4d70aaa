/** One run of an order's workflow as events: what starts it, what it is asked, and the one timer that it has. */
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Instant, Order } from 'orderchart';
import { type History, HistoryWriter, payloads, type Task } from './history.js';

interface Timer {
  readonly timerId: string;
  readonly startedEventId: number;
  readonly wakeAt: Instant;
  readonly firesAt: Instant;
}

export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
  readonly answer: unknown;
}

const taskQueue = { name: 'orders', kind: 1 };

export class RunWriter {
  readonly sleeps: number[] = [];
  readonly #writer: HistoryWriter;
  #timer: Timer | null = null;

  constructor(order: Order, carried: unknown, workflowType: string) {
    this.#writer = new HistoryWriter(order.facts.at + 1);
    this.#writer.add('WORKFLOW_EXECUTION_STARTED', {
      ...{ workflowType: { name: workflowType }, taskQueue, input: payloads(carried), attempt: 1 },
      workflowTaskTimeout: msToTs(10_000),
      originalExecutionRunId: `run-${order.id}`,
      firstExecutionRunId: `run-${order.id}`,
    });
    this.rest(this.task(), order.wakeAt);
  }

  get history(): History {
    return this.#writer.history();
  }

  get firesAt(): Instant | null {
    return this.#timer?.firesAt ?? null;
  }

  task(isLong = false): Task {
    return this.#writer.task(isLong);
  }

  waitFor(instant: Instant): void {
    this.#writer.now = Math.max(this.#writer.now, instant) + 1;
  }

  /** What follows a task: the timer of the deadline that there is now. */
  rest({ id, startedAt }: Task, wakeAt: Instant | null): void {
    if (this.#timer !== null && this.#timer.wakeAt === wakeAt) return;
    this.#cancel(id);
    if (wakeAt === null) return;
    const sleep = Math.max(1, wakeAt - startedAt);
    this.sleeps.push(sleep);
    const timerId = `${this.sleeps.length}`;
    const attributes = { timerId, startToFireTimeout: msToTs(sleep), workflowTaskCompletedEventId: id };
    const startedEventId = this.#writer.add('TIMER_STARTED', attributes);
    this.#timer = { timerId, startedEventId, wakeAt, firesAt: this.#writer.now + sleep };
  }

  #cancel(workflowTaskCompletedEventId: number): void {
    if (this.#timer === null) return;
    const { timerId, startedEventId } = this.#timer;
    this.#writer.add('TIMER_CANCELED', { timerId, startedEventId, workflowTaskCompletedEventId });
    this.#timer = null;
  }

  fire(): void {
    if (this.#timer === null) return;
    const { timerId, startedEventId, firesAt } = this.#timer;
    this.#writer.now = Math.max(this.#writer.now, firesAt);
    this.#writer.add('TIMER_FIRED', { timerId, startedEventId });
    this.#timer = null;
  }

  /** Fires a timer whose time has gone by, unless the next deadline is so near that the same task would settle it, too. */
  fireIfDue(wakeAt: Instant | null): void {
    const { now } = this.#writer;
    if (this.#timer !== null && this.#timer.firesAt < now && (wakeAt === null || wakeAt > now + 10)) this.fire();
  }

  update(task: Task, asked: readonly Asked[]): void {
    const accepted = asked.map(({ id, name, value }) =>
      this.#writer.add('WORKFLOW_EXECUTION_UPDATE_ACCEPTED', {
        protocolInstanceId: id,
        acceptedRequestMessageId: `${id}/request`,
        acceptedRequestSequencingEventId: task.scheduledEventId,
        acceptedRequest: { meta: { updateId: id, identity: 'front' }, input: { name, args: payloads(value) } },
      }),
    );
    for (const [index, { id, answer }] of asked.entries())
      this.#writer.add('WORKFLOW_EXECUTION_UPDATE_COMPLETED', {
        meta: { updateId: id, identity: 'front' },
        acceptedEventId: accepted[index],
        outcome: { success: payloads(answer) },
      });
  }

  goOn(task: Task): void {
    this.#cancel(task.id);
    this.#writer.add('WORKFLOW_EXECUTION_CONTINUED_AS_NEW', {
      ...{ newExecutionRunId: 'next', workflowType: { name: 'order' }, taskQueue, initiator: 1 },
      workflowTaskCompletedEventId: task.id,
    });
  }
}
