/** Writes the history of a workflow, event by event, as a server would. */
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import type { Instant } from 'orderchart';

const { History } = proto.temporal.api.history.v1;
export type History = proto.temporal.api.history.v1.IHistory;

export const payloads = (...values: readonly unknown[]) => ({
  payloads: values.map((value) => defaultPayloadConverter.toPayload(value)),
});

/** How the SDK of these packages works; a worker writes that into a history's first task, and later ones keep to it. */
const sdkMetadata = {
  coreUsedFlags: [1, 2, 3],
  langUsedFlags: [1, 2],
  sdkName: 'temporal-typescript',
  sdkVersion: '1.24.0',
};

export interface Task {
  /** of the event that ends it */
  readonly id: number;
  readonly startedAt: Instant;
  readonly scheduledEventId: number;
}

/** TIMER_STARTED: timerStartedEventAttributes */
const fieldOf = (type: string): string =>
  `${type.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}EventAttributes`;

/** @param type as Temporal names it, without EVENT_TYPE_ */
export const eventOf = (eventId: number, at: Instant, type: string, attributes: object): object => ({
  ...{ eventId, eventTime: msToTs(at), eventType: `EVENT_TYPE_${type}` },
  [fieldOf(type)]: attributes,
});

export class HistoryWriter {
  readonly #events: object[] = [];
  now: Instant;

  constructor(now: Instant) {
    this.now = now;
  }

  /** @returns the id of the event */
  add(type: string, attributes: object): number {
    const eventId = this.#events.length + 1;
    this.#events.push(eventOf(eventId, this.now, type, attributes));
    return eventId;
  }

  /** A task that the worker did; the clock of the workflow stands at its start. */
  task(suggestContinueAsNew = false): Task {
    const timeouts = { startToCloseTimeout: msToTs(10_000), attempt: 1 };
    const scheduledEventId = this.add('WORKFLOW_TASK_SCHEDULED', {
      taskQueue: { name: 'orders', kind: 1 },
      ...timeouts,
    });
    this.now += 2;
    const startedAt = this.now;
    const startedEventId = this.add('WORKFLOW_TASK_STARTED', { scheduledEventId, suggestContinueAsNew });
    this.now += 3;
    const metadata = startedEventId === 3 ? { sdkMetadata } : {};
    const id = this.add('WORKFLOW_TASK_COMPLETED', { scheduledEventId, startedEventId, ...metadata });
    return { id, startedAt, scheduledEventId };
  }

  history(): History {
    return History.fromObject({ events: this.#events });
  }
}
