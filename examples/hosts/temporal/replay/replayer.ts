/** Replays histories: Temporal's own check of the commands, and ours of what Temporal doesn't look at. */
import { resolve } from 'node:path';
import { DefaultLogger, type InjectedSinks, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { canonicalJson } from 'orderchart';
import { differenceFrom } from '../../conformance/stories.js';
import type { Carried } from '../order-state.js';
import type { ReplaySinks } from './observer.js';
import type { Told } from './told.js';

export const observer = resolve(import.meta.dirname, 'observer.ts');

let isQuiet = false;

/** What Temporal has to say of a broken workflow is what it returns; its log says it a second time. */
function beQuiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  const telemetryOptions = { logging: { filter: 'OFF', forward: {} } };
  // Not before there is a worker: it ends with the last of them, and until then the process doesn't.
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions, shutdownSignals: [] });
}

interface Seen {
  readonly answers: Map<string, string>;
  readonly sleeps: number[];
  carried: Carried | null;
}

export interface Replayed {
  readonly told: Told;
  /** what Temporal found: null where the workflow did just what the history says */
  readonly error: Error | null;
  /** what the observer found: null where all is as the library has it */
  readonly difference: string | null;
}

type Watch = (workflowId: string) => Seen;

const sinksInto = (of: Watch): InjectedSinks<ReplaySinks> => ({
  replay: {
    answered: {
      callDuringReplay: true,
      fn: (run, update, answer) => void of(run.workflowId).answers.set(update, answer),
    },
    slept: { callDuringReplay: true, fn: (run, ms) => void of(run.workflowId).sleeps.push(ms) },
    carriedOn: {
      callDuringReplay: true,
      fn: (run, carried) => {
        of(run.workflowId).carried = JSON.parse(carried);
      },
    },
  },
});

function differenceIn({ id, answers, sleeps, carried, story }: Told, seen: Seen): string | null {
  for (const [update, answer] of answers) {
    const expected = JSON.stringify(answer);
    const given = seen.answers.get(update);
    if (given !== expected) return `${id}: ${update} was answered with ${given}, not with ${expected}`;
  }
  if (seen.sleeps.join() !== sleeps.join()) return `${id}: it slept for ${seen.sleeps} ms, not for ${sleeps}`;
  if (seen.carried === null) return `${id}: it did not go on`;
  if (story !== null) return differenceFrom(story, seen.carried);
  return canonicalJson(seen.carried) === canonicalJson(carried) ? null : `${id}: it carried on something else`;
}

/** Replays each history in turn; with an observer in the bundle what it saw is compared, too. */
export async function replayAll(
  workflowBundle: WorkflowBundle,
  histories: readonly Told[],
  isObserved: boolean,
): Promise<Replayed[]> {
  const seen = new Map<string, Seen>(
    histories.map(({ id }) => [id, { answers: new Map(), sleeps: [], carried: null }] as const),
  );
  const of: Watch = (id) => seen.get(id) as Seen;
  const options = { workflowBundle, ...(isObserved && { sinks: sinksInto(of) }) };
  const named = histories.map(({ id, history }) => ({ workflowId: id, history }));
  const results: Replayed[] = [];
  beQuiet();
  for await (const { error } of Worker.runReplayHistories(options, named)) {
    const told = histories[results.length] as Told;
    results.push({ told, error: error ?? null, difference: isObserved ? differenceIn(told, of(told.id)) : null });
  }
  return results;
}
