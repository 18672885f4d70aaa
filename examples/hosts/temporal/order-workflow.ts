/** The workflow: one for each order. Nothing in it reads a clock but Temporal's own, which tells the same time in every replay. */
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CommandInput, Instant } from 'orderchart';
import type { KeptAnswer } from 'orderchart/hosting';
import type { Answer, StoredOrder } from '../conformance/host.js';
import { type Carried, OrderState } from './order-state.js';

export const send = defineUpdate<Answer, [CommandInput]>('send');
/** Says when there is something to settle again. */
export const settle = defineUpdate<Instant | null, [now: Instant]>('settle');
export const get = defineQuery<StoredOrder>('get');
export const answerTo = defineQuery<KeptAnswer | null, [key: string]>('answerTo');

/** Says no before anything is written down. */
function makeRoom(state: OrderState, command: CommandInput): void {
  if (!state.hasRoomFor(command)) throw ApplicationFailure.nonRetryable('the order has no room left', 'store.full');
}

/** The handlers don't wait for anything: each command is judged and kept before the next is looked at. */
export function handle(state: OrderState): void {
  setHandler(send, (command) => state.send(command), { validator: (command) => makeRoom(state, command) });
  setHandler(settle, (now) => state.settle(now));
  setHandler(get, () => state.stored());
  setHandler(answerTo, (key) => state.answerTo(key));
}

/**
 * Sleeps until the next deadline, or until there is another one.
 *
 * It looks up only when every handler has answered. Or the order of an answer and a timer in the history would hang on how many turns
 * an interceptor takes, and one more interceptor would break every order that runs.
 */
export async function order(carried: Carried): Promise<void> {
  const state = new OrderState(carried);
  handle(state);
  while (!workflowInfo().continueAsNewSuggested) {
    const { wakeAt } = state.order;
    const isLong = () => workflowInfo().continueAsNewSuggested;
    const isOver = () => (state.order.wakeAt !== wakeAt || isLong()) && allHandlersFinished();
    if (wakeAt === null) await condition(isOver);
    else if (!(await condition(isOver, Math.max(1, wakeAt - Date.now())))) state.settle(Date.now());
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof order>(state.carried());
}
