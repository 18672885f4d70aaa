/** One run of a workflow: its history, and the task that a worker has of it. */
import { randomUUID } from 'node:crypto';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { eventOf } from '../replay/history.js';
import type { Message } from './service.js';
import { Timers } from './timers.js';
import type { Update } from './updates.js';

export interface Task {
  readonly attempt: number;
  readonly scheduledEventId: number;
  startedEventId: number | null;
  timeOut: NodeJS.Timeout | undefined;
}

/** From this many events on, a workflow is told to go on in another run; Temporal says so at some 4,000. */
const longHistory = 150;

export class Run {
  readonly id = randomUUID();
  readonly events: Message[] = [];
  readonly updates = new Map<string, Update>();
  readonly waiting: Update[] = [];
  readonly #timers = new Timers();
  /** what happened while a worker was at it */
  readonly #buffered: (readonly [type: string, attributes: object])[] = [];
  task: Task | null = null;
  lastStarted = 0;
  /** the queue of the worker that has it in memory, and how long that may take to begin (ms) */
  sticky: { readonly queue: string; readonly ms: number } | null = null;
  isOpen = true;

  constructor(
    readonly workflowId: string,
    readonly start: Message,
    /** puts its task in a queue */
    readonly offer: (run: Run) => void,
  ) {
    this.add('WORKFLOW_EXECUTION_STARTED', {
      ...{ workflowType: start.workflowType, taskQueue: start.taskQueue, input: start.input, attempt: 1 },
      workflowTaskTimeout: start.workflowTaskTimeout,
      ...{ originalExecutionRunId: this.id, firstExecutionRunId: this.id, workflowId },
    });
  }

  get queue(): string {
    return this.sticky?.queue ?? this.start.taskQueue.name;
  }

  get execution() {
    return { workflowId: this.workflowId, runId: this.id };
  }

  add(type: string, attributes: object): number {
    return this.events.push(eventOf(this.events.length + 1, Date.now(), type, attributes));
  }

  schedule(attempt = 1): void {
    if (this.task !== null || !this.isOpen) return;
    const { taskQueue, workflowTaskTimeout: startToCloseTimeout } = this.start;
    const attributes = { taskQueue, startToCloseTimeout, attempt };
    const scheduledEventId = this.add('WORKFLOW_TASK_SCHEDULED', attributes);
    this.task = { attempt, scheduledEventId, startedEventId: null, timeOut: undefined };
    if (this.sticky !== null) this.task.timeOut = setTimeout(() => this.#lose(), this.sticky.ms);
    this.offer(this);
  }

  /** The worker that had it doesn't answer. */
  #lose(): void {
    const { task } = this;
    if (task === null) return;
    const { attempt, scheduledEventId, startedEventId } = task;
    this.add('WORKFLOW_TASK_TIMED_OUT', {
      scheduledEventId,
      ...(startedEventId !== null && { startedEventId }),
      timeoutType: startedEventId === null ? 'TIMEOUT_TYPE_SCHEDULE_TO_START' : 'TIMEOUT_TYPE_START_TO_CLOSE',
    });
    this.#tryAgain(attempt + 1);
  }

  #tryAgain(attempt: number): void {
    this.task = null;
    this.sticky = null;
    this.#flush();
    this.schedule(attempt);
  }

  /** @returns the id of the event with which a worker begins */
  begin(): number {
    const task = this.task as Task;
    clearTimeout(task.timeOut);
    const { scheduledEventId } = task;
    const suggestContinueAsNew = this.events.length > longHistory;
    task.startedEventId = this.add('WORKFLOW_TASK_STARTED', { scheduledEventId, suggestContinueAsNew });
    task.timeOut = setTimeout(() => this.#lose(), tsToMs(this.start.workflowTaskTimeout) || 10_000);
    return task.startedEventId;
  }

  /** Ends the task that a worker answers for. @returns its end's event; null where it is another one by now */
  complete(started: number, sdkMetadata: Message): number | null {
    const { task } = this;
    if (task === null || task.startedEventId !== started) return null;
    clearTimeout(task.timeOut);
    this.lastStarted = started;
    const ids = { scheduledEventId: task.scheduledEventId, startedEventId: started };
    return this.add('WORKFLOW_TASK_COMPLETED', { ...ids, ...(sdkMetadata && { sdkMetadata }) });
  }

  fail(started: number, failure: Message): void {
    const { task } = this;
    if (task === null || task.startedEventId !== started) return;
    clearTimeout(task.timeOut);
    const ids = { scheduledEventId: task.scheduledEventId, startedEventId: started };
    this.add('WORKFLOW_TASK_FAILED', { ...ids, failure });
    setTimeout(() => this.#tryAgain(task.attempt + 1), 500);
  }

  /** After a task: what happened meanwhile, and another task where there is something to do. */
  rest(): void {
    this.task = null;
    if (this.#flush() || this.waiting.length > 0) this.schedule();
  }

  #flush(): boolean {
    const happened = this.#buffered.splice(0);
    for (const [type, attributes] of happened) this.add(type, attributes);
    return happened.length > 0;
  }

  #happen(type: string, attributes: object): void {
    if (!this.isOpen) return;
    if (this.task !== null && this.task.startedEventId !== null) this.#buffered.push([type, attributes]);
    else {
      this.add(type, attributes);
      this.schedule();
    }
  }

  startTimer(timerId: string, ms: number, startedEventId: number): void {
    const ring = () => this.#happen('TIMER_FIRED', { timerId, startedEventId });
    this.#timers.start(timerId, Date.now() + ms, ring);
  }

  cancelTimer(timerId: string): void {
    this.#timers.cancel(timerId);
    const isThis = ([type, one]: readonly [string, object]) =>
      type === 'TIMER_FIRED' && (one as Message).timerId === timerId;
    const index = this.#buffered.findIndex(isThis);
    if (index >= 0) this.#buffered.splice(index, 1);
  }

  close(): void {
    this.isOpen = false;
    this.#timers.cancelAll();
  }
}
