/** Updates: what a workflow is asked, what it answers, and who waits for that. */
import proto from '@temporalio/proto';
import type { Run } from './run.js';
import type { Message } from './service.js';

const { Request, Acceptance, Rejection, Response } = proto.temporal.api.update.v1;

/** What waits to be told what a workflow answers. */
export interface Update {
  readonly id: string;
  readonly request: Message;
  acceptedEventId?: number;
  outcome?: Message;
  readonly heard: Promise<void>;
  hear(): void;
}

export function updateOf(request: Message): Update {
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  return { id: request.meta.updateId, request: { ...request, bytes: Request.encode(request).finish() }, heard, hear };
}

/** What a client is told; nothing has to have happened yet. */
export function told(run: Run, update: Update): Message {
  return {
    updateRef: { workflowExecution: run.execution, updateId: update.id },
    ...(update.outcome === undefined ? {} : { outcome: update.outcome }),
    stage: `UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_${update.outcome === undefined ? 'ADMITTED' : 'COMPLETED'}`,
  };
}

/** Waits for the answer, for a while: a client asks again. */
export const heardOf = (update: Update): Promise<unknown> =>
  Promise.race([update.heard, new Promise((resolve) => setTimeout(resolve, 10_000))]);

/** What a worker says of an update. */
export function hear(run: Run, { protocolInstanceId, body }: Message): void {
  const update = run.updates.get(protocolInstanceId) as Update;
  const meta = update.request.meta;
  if (body.type_url.endsWith('.Acceptance')) {
    const { acceptedRequestMessageId, acceptedRequestSequencingEventId } = Acceptance.decode(body.value);
    update.acceptedEventId = run.add('WORKFLOW_EXECUTION_UPDATE_ACCEPTED', {
      ...{ protocolInstanceId, acceptedRequestMessageId, acceptedRequestSequencingEventId },
      acceptedRequest: update.request,
    });
  } else if (body.type_url.endsWith('.Response')) {
    const { outcome } = Response.decode(body.value);
    run.add('WORKFLOW_EXECUTION_UPDATE_COMPLETED', { meta, acceptedEventId: update.acceptedEventId, outcome });
    update.outcome = outcome;
    update.hear();
  } else {
    update.outcome = { failure: Rejection.decode(body.value).failure };
    update.hear();
    run.updates.delete(update.id);
  }
}
