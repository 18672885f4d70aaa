/** What a client may ask. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { offer, queries } from './queues.js';
import type { Run } from './run.js';
import { begin, isKnown, openOn, runOf } from './runs.js';
import { alreadyThere, type Message, type Method, notFound } from './service.js';
import { heardOf, told, updateOf } from './updates.js';

/** How long a worker may take for a query, before another one is asked (ms). */
const patience = 2_000;

function admit(run: Run, request: Message) {
  const update = updateOf(request);
  run.updates.set(update.id, update);
  run.waiting.push(update);
  run.schedule();
  return update;
}

/** @returns the answer of a worker; null where it did not come */
async function ask(run: Run, asked: Message): Promise<Message | null> {
  const token = randomUUID();
  const answered = new Promise<Message>((resolve) => queries.set(token, resolve));
  offer(run.queue, { run, query: { token, asked } });
  const answer = await Promise.race([answered, wait(patience, null)]);
  queries.delete(token);
  return answer;
}

export const forClients: Readonly<Record<string, Method>> = {
  async StartWorkflowExecution(request) {
    if (isKnown(request.workflowId)) throw alreadyThere(`the workflow ${request.workflowId}`);
    return { runId: begin(request.workflowId, request).id, started: true };
  },

  async UpdateWorkflowExecution({ workflowExecution, request }) {
    const run = runOf(workflowExecution);
    if (!run.isOpen) throw notFound(`an open run of ${run.workflowId}`);
    const update = run.updates.get(request.meta.updateId) ?? admit(run, request);
    await heardOf(update);
    return told(run, update);
  },

  async PollWorkflowExecutionUpdate({ updateRef }) {
    const run = runOf(updateRef.workflowExecution);
    const update = run.updates.get(updateRef.updateId);
    if (update === undefined) throw notFound(`the update ${updateRef.updateId}`);
    await heardOf(update);
    return told(run, update);
  },

  /** Of what has happened so far, all of it: a query waits for the task that is there. */
  async QueryWorkflow({ execution, query }) {
    for (;;) {
      const run = runOf(execution);
      if (run.isOpen && run.task !== null) {
        await wait(2);
        continue;
      }
      const answer = await ask(run, query);
      if (answer !== null) return { queryResult: answer.queryResult };
      run.sticky = null;
    }
  },

  async ListWorkflowExecutions({ query }) {
    const queue = /TaskQueue = '([^']*)'/.exec(query)?.[1] ?? '';
    const executions = openOn(queue).map((run) => {
      const { eventTime } = run.events[0];
      const times = { startTime: eventTime, executionTime: eventTime };
      return { execution: run.execution, type: run.start.workflowType, status: 1, taskQueue: queue, ...times };
    });
    return { executions };
  },

  async TerminateWorkflowExecution({ workflowExecution }) {
    const run = runOf(workflowExecution);
    run.close();
    run.add('WORKFLOW_EXECUTION_TERMINATED', {});
    return {};
  },
};
