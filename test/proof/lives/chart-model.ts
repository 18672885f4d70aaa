/** The model that lives are held against: the chart itself, run by XState, with nothing of the engine in between. */
import { type Command, dueClockEvent, type Facts, type Order, orderMachine } from 'orderchart';
import { type SnapshotFrom, transition } from 'xstate';
import { stateValueOf } from '../../support/state-value.js';

type Snapshot = SnapshotFrom<typeof orderMachine>;

const settle = (snapshot: Snapshot, now: number): Snapshot => {
  let settled = snapshot;
  for (let due = dueClockEvent(settled, now); due !== null; due = dueClockEvent(settled, now))
    [settled] = transition(orderMachine, settled, due as never);
  return settled;
};

/** What the chart makes of a command: whether it takes it, and the facts it comes to. */
export function chartAnswer({ state, facts }: Order, command: Command): { taken: boolean; facts: Facts } {
  const snapshot = orderMachine.resolveState({
    value: stateValueOf(state, orderMachine),
    context: facts,
  } as never) as Snapshot;
  const settled = settle(snapshot, command.at);
  const taken = settled.can(command as never);
  const [after] = transition(orderMachine, settled, command as never);
  return { taken, facts: settle(after as Snapshot, command.at).context };
}
