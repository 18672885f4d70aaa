/** What a worker asks and tells. */
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import { obey } from './commands.js';
import { isStale, type Job, next, queries } from './queues.js';
import type { Run, Task } from './run.js';
import { runOf } from './runs.js';
import { type Message, type Method, notFound } from './service.js';

const tokenOf = ({ taskToken }: Message): Message => JSON.parse(Buffer.from(taskToken).toString());

function workflowTask(run: Run, isSticky: boolean): Message {
  const startedEventId = run.begin();
  const { attempt, scheduledEventId } = run.task as Task;
  const now = msToTs(Date.now());
  return {
    taskToken: Buffer.from(JSON.stringify({ runId: run.id, started: startedEventId })),
    ...{ workflowExecution: run.execution, workflowType: run.start.workflowType, attempt },
    ...{ previousStartedEventId: run.lastStarted, startedEventId, scheduledTime: now, startedTime: now },
    workflowExecutionTaskQueue: run.start.taskQueue,
    history: { events: isSticky ? run.events.slice(run.lastStarted) : run.events },
    messages: run.waiting.map(({ id, request }) => ({
      ...{ id: `${id}/request`, protocolInstanceId: id, eventId: scheduledEventId },
      body: { type_url: 'type.googleapis.com/temporal.api.update.v1.Request', value: request.bytes },
    })),
  };
}

function queryTask({ run, query }: Job, isSticky: boolean): Message {
  return {
    taskToken: Buffer.from(JSON.stringify({ query: query?.token })),
    ...{ workflowExecution: run.execution, workflowType: run.start.workflowType, attempt: 1 },
    ...{ previousStartedEventId: run.lastStarted, startedEventId: run.lastStarted },
    workflowExecutionTaskQueue: run.start.taskQueue,
    history: { events: isSticky ? [] : run.events },
    query: query?.asked,
  };
}

export const forWorkers: Readonly<Record<string, Method>> = {
  async PollWorkflowTaskQueue({ taskQueue }, gone) {
    for (;;) {
      const job = await next(taskQueue.name, gone);
      if (job === null) return {};
      if (isStale(job)) continue;
      const isSticky = taskQueue.name === job.run.sticky?.queue;
      return job.query === null ? workflowTask(job.run, isSticky) : queryTask(job, isSticky);
    }
  },

  async RespondWorkflowTaskCompleted(request) {
    const { runId, started } = tokenOf(request);
    const run = runOf({ runId });
    const completed = run.complete(started, request.sdkMetadata);
    if (completed === null) throw notFound('the task');
    const answered = new Set(request.messages.map((message: Message) => message.protocolInstanceId));
    const left = run.waiting.splice(0).filter(({ id }) => !answered.has(id));
    run.waiting.push(...left);
    obey(run, completed, request);
    const { workerTaskQueue, scheduleToStartTimeout } = request.stickyAttributes ?? {};
    run.sticky = workerTaskQueue ? { queue: workerTaskQueue.name, ms: tsToMs(scheduleToStartTimeout) } : null;
    run.rest();
    return {};
  },

  async RespondWorkflowTaskFailed(request) {
    const { runId, started } = tokenOf(request);
    runOf({ runId }).fail(started, request.failure);
    return {};
  },

  async RespondQueryTaskCompleted(request) {
    queries.get(tokenOf(request).query)?.(request);
    return {};
  },

  async GetWorkflowExecutionHistory({ execution }) {
    return { history: { events: runOf(execution).events } };
  },

  async ShutdownWorker() {
    return {};
  },

  async RecordWorkerHeartbeat() {
    return {};
  },
};
