/** A host on Temporal: each order is a workflow, and this is the side that starts and asks it. The workers are in worker.ts. */
import { createHash } from 'node:crypto';
import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { type CommandInput, canonicalJson, fromRecord, type Instant, type Terms } from 'orderchart';
import { judgeCommand, judgePlacement, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type Host, HostError, type OrderRequest, type StoredOrder } from '../conformance/host.js';
import { asHostError } from './failures.js';
import { newOrder } from './order-state.js';
import { answerTo, get, order, send, settle } from './order-workflow.js';

/**
 * The id of an update: the command's own, and what it says. Temporal gives the first answer to a second update of the same id without
 * asking the workflow, so the id alone would give it to another command under the same key, too.
 */
export function updateId(command: CommandInput): string {
  const { at: _, ...content } = command;
  return `${command.id}:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

/** How long somebody is kept waiting where no worker comes (ms). What was asked may be done all the same: ask again. */
const patience = 60_000;

export class TemporalHost implements Host {
  /**
   * @param taskQueue where its workers look
   * @param prefix before the ids of its workflows: several hosts may share a namespace
   */
  constructor(
    readonly client: Client,
    readonly taskQueue: string,
    readonly prefix: string = 'order/',
  ) {}

  async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const judged = judgePlacement(input, null, terms);
    if (judged.order === null) return judged.answer;
    try {
      await this.client.workflow.start(order, {
        workflowId: this.prefix + judged.order.id,
        taskQueue: this.taskQueue,
        args: [newOrder(judged)],
        // One order, one workflow: neither beside one that runs nor after one that was ended.
        workflowIdConflictPolicy: 'FAIL',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        // A worker that dies at work has held the order for this long.
        workflowTaskTimeout: '5s',
      });
      return judged.answer;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw asHostError(error);
      const kept = await this.#ask(judged.order.id, (handle) => handle.query(answerTo, placementKey));
      // Its workflow was there, and is not any more: nothing is stored of this one.
      if (kept === null) throw new HostError('store.busy', `an order ${input.id} has just been removed`);
      return judgePlacement(input, kept, terms).answer;
    }
  }

  async send(id: string, command: CommandInput): Promise<Answer | null> {
    if (keyOf(command) === null) return this.#refuse(id, command);
    return this.#ask(id, (handle) => handle.executeUpdate(send, { args: [command], updateId: updateId(command) }));
  }

  /** What can't be read is nothing to keep: it is refused here, and the workflow never hears of it. */
  async #refuse(id: string, command: CommandInput): Promise<Answer | null> {
    const stored = await this.get(id);
    const read = stored === null ? null : fromRecord(stored.record);
    return read?.ok ? judgeCommand(read.order, command, null).answer : null;
  }

  get(id: string): Promise<StoredOrder | null> {
    return this.#ask(id, (handle) => handle.query(get));
  }

  /**
   * For the contract only: every workflow has a timer of its own. The list of those that run is a moment behind, so an order that has just
   * been placed may be missing.
   */
  async tick(now: Instant): Promise<void> {
    const query = `TaskQueue = '${this.taskQueue}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query }))
      await this.settle(workflowId.slice(this.prefix.length), now);
  }

  /** @returns the order's next deadline; null where there is none */
  protected settle(id: string, now: Instant): Promise<Instant | null> {
    return this.#ask(id, (handle) => handle.executeUpdate(settle, { args: [now] }));
  }

  async #ask<T>(id: string, ask: (handle: WorkflowHandle<typeof order>) => Promise<T>): Promise<T | null> {
    try {
      const handle = this.client.workflow.getHandle<typeof order>(this.prefix + id);
      return await this.client.withDeadline(Date.now() + patience, () => ask(handle));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw asHostError(error);
    }
  }
}
