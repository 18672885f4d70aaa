/** What there is to do, and the workers that wait for it. */
import type { Run } from './run.js';
import type { Message } from './service.js';

export interface Job {
  readonly run: Run;
  readonly query: { readonly token: string; readonly asked: Message } | null;
}

const jobs = new Map<string, Job[]>();
const pollers = new Map<string, ((job: Job) => void)[]>();
/** the queries that somebody waits for */
export const queries = new Map<string, (answer: Message) => void>();

export function offer(queue: string, job: Job): void {
  const poller = pollers.get(queue)?.shift();
  if (poller !== undefined) poller(job);
  else jobs.set(queue, [...(jobs.get(queue) ?? []), job]);
}

/** A task that was given up is no task. */
export const isStale = ({ run, query }: Job): boolean =>
  query === null ? run.task === null || run.task.startedEventId !== null : !queries.has(query.token);

/** @returns what there is to do in a queue; null where whoever asked has gone, or nothing comes */
export function next(queue: string, gone: AbortSignal): Promise<Job | null> {
  const waiting = jobs.get(queue) ?? [];
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
    if (!isStale(job)) return Promise.resolve(job);
  return new Promise((resolve) => {
    const list = pollers.get(queue) ?? [];
    pollers.set(queue, list);
    const stop = (): void => {
      const index = list.indexOf(take);
      if (index >= 0) list.splice(index, 1);
      clearTimeout(patience);
      resolve(null);
    };
    const take = (job: Job): void => {
      clearTimeout(patience);
      resolve(job);
    };
    const patience = setTimeout(stop, 50_000);
    gone.addEventListener('abort', stop);
    list.push(take);
  });
}
