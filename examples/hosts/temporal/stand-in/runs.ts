/** Every run that there is; the last one of a workflow goes by the workflow's id. */
import { offer } from './queues.js';
import { Run } from './run.js';
import { type Message, notFound } from './service.js';

const latest = new Map<string, Run>();
const all = new Map<string, Run>();

export const isKnown = (workflowId: string): boolean => latest.has(workflowId);

export function begin(workflowId: string, start: Message): Run {
  const run = new Run(workflowId, start, (ready) => offer(ready.queue, { run: ready, query: null }));
  latest.set(workflowId, run);
  all.set(run.id, run);
  run.schedule();
  return run;
}

export function runOf({ workflowId, runId }: Message): Run {
  const run = runId ? all.get(runId) : latest.get(workflowId);
  if (run === undefined) throw notFound(`the workflow ${workflowId}`);
  return run;
}

export const openOn = (queue: string): Run[] =>
  [...latest.values()].filter((run) => run.isOpen && run.start.taskQueue.name === queue);
