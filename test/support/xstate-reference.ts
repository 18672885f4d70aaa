/** The same order, driven by XState itself: the reference that the engine's fast path is held against. */
import { type SnapshotFrom, transition } from 'xstate';
import { keyOf, stateValueOf } from '../../src/engine/chart-index.js';
import { type Command, type Facts, type Order, orderMachine } from '../../src/index.js';
import { clockTypeOf, deadlines } from '../../src/order/deadlines.js';

export type Snapshot = SnapshotFrom<typeof orderMachine>;

export const snapshotOf = (order: Order): Snapshot =>
  orderMachine.resolveState({ value: stateValueOf(order.state), context: order.facts } as never) as Snapshot;

export const stateOfSnapshot = (snapshot: Snapshot): string => keyOf(snapshot.value);

/** The clock event that is due, by the rule of the design: the state hears it, its instant is set and has come. */
export function dueEvent(snapshot: Snapshot, now: number): { type: string; at: number } | null {
  const { context } = snapshot;
  const due = deadlines
    .filter(
      ({ name, fact }) =>
        (context as Facts)[fact] !== null &&
        snapshot.can({ type: clockTypeOf(name), at: Number.MAX_SAFE_INTEGER } as never),
    )
    .map(({ name, fact }) => ({
      type: clockTypeOf(name),
      at: Math.max((context as Facts)[fact] as number, context.at),
    }))
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at);
  return due[0] ?? null;
}

export function settleByXState(snapshot: Snapshot, now: number): Snapshot {
  let settled = snapshot;
  for (let event = dueEvent(settled, now); event !== null; event = dueEvent(settled, now))
    settled = transition(orderMachine, settled, event as never)[0] as Snapshot;
  return settled;
}

/** What `submit` does with a command that is neither old nor out of date, done by XState. */
export function submitByXState(snapshot: Snapshot, command: Command): { taken: boolean; snapshot: Snapshot } {
  const settled = settleByXState(snapshot, command.at);
  const taken = settled.can(command as never);
  const after = transition(orderMachine, settled, command as never)[0] as Snapshot;
  return { taken, snapshot: settleByXState(after, command.at) };
}
