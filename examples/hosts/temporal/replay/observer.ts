/** Bundled with the workflow when a history is replayed: tells what it answers, how long it sleeps, and what it carries on. */
import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

export interface ReplaySinks extends Sinks {
  replay: {
    answered(update: string, answer: string): void;
    slept(ms: number): void;
    carriedOn(carried: string): void;
  };
}

const { replay } = proxySinks<ReplaySinks>();
const json = (value: unknown): string => JSON.stringify(value ?? null);

export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      async handleUpdate(input, next) {
        const answer = await next(input);
        replay.answered(input.updateId, json(answer));
        return answer;
      },
    },
  ],
  outbound: [
    {
      startTimer(input, next) {
        replay.slept(input.durationMs);
        return next(input);
      },
      continueAsNew(input, next) {
        replay.carriedOn(json(input.args[0]));
        return next(input);
      },
    },
  ],
});
