/** Workflows that differ from the one that wrote the histories, each in one thing: a check that lets them pass is none. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { articleTerms, type CommandInput } from 'orderchart';
import { judgePlacement } from 'orderchart/hosting';
import type { Answer } from '../../conformance/host.js';
import { type Carried, newOrder, OrderState } from '../order-state.js';
import { handle } from '../order-workflow.js';

const isLong = (): boolean => workflowInfo().continueAsNewSuggested;

/** As in order-workflow.ts, but for what is given. */
async function goOn(state: OrderState, sleepFor = (ms: number) => ms, hearsOfNewDeadlines = true): Promise<void> {
  handle(state);
  while (!isLong()) {
    const { wakeAt } = state.order;
    const isMoved = () => (hearsOfNewDeadlines || wakeAt === null) && state.order.wakeAt !== wakeAt;
    const isOver = () => (isMoved() || isLong()) && allHandlersFinished();
    if (wakeAt === null) await condition(isOver);
    else if (!(await condition(isOver, sleepFor(Math.max(1, wakeAt - Date.now()))))) state.settle(Date.now());
  }
  await condition(allHandlersFinished);
  await continueAsNew(state.carried());
}

/** Sleeps on when the deadline that it waits for has moved. */
export const sleepsOn = (carried: Carried): Promise<void> => goOn(new OrderState(carried), undefined, false);

/** Wakes an hour after each deadline. */
export const sleepsTooLong = (carried: Carried): Promise<void> => goOn(new OrderState(carried), (ms) => ms + 3_600_000);

/** Sets the new timer before it takes the old one back. */
export async function setsBeforeItTakesBack(carried: Carried): Promise<void> {
  const state = new OrderState(carried);
  handle(state);
  let takeBack = (): void => {};
  while (!isLong()) {
    const { wakeAt } = state.order;
    const scope = new CancellationScope();
    let isDue = false;
    const ring = () => {
      isDue = true;
    };
    if (wakeAt !== null) scope.run(() => sleep(Math.max(1, wakeAt - Date.now()))).then(ring, () => {});
    takeBack();
    takeBack = () => scope.cancel();
    await condition(() => isDue || ((state.order.wakeAt !== wakeAt || isLong()) && allHandlersFinished()));
    if (isDue) state.settle(Date.now());
  }
  takeBack();
  await condition(allHandlersFinished);
  await continueAsNew(state.carried());
}

class OwnClock extends OrderState {
  /** The clock of the task that it is looked at in, in place of the front's when it came. */
  override send(command: CommandInput): Answer {
    return super.send({ ...command, at: Date.now() });
  }
}

/** Judges a command by another clock. */
export const readsItsOwnClock = (carried: Carried): Promise<void> => goOn(new OwnClock(carried));

/** Places the order anew, by the terms of today. */
export const takesTodaysTerms = ({ record }: Carried): Promise<void> =>
  goOn(new OrderState(newOrder(judgePlacement(record.order, null, articleTerms))));
