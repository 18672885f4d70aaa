/** What XState is asked to do for a load: each event of the chart, in turn. */

import { type SnapshotFrom, transition } from 'xstate';
import { dueClockEvent, type Order, orderMachine } from '../../src/index.js';
import { stateValueOf } from '../support/state-value.js';
import type { Load } from './loads.js';

export type ChartSnapshot = SnapshotFrom<typeof orderMachine>;

/** An order as it was placed, and every event that its chart hears. */
export interface ChartLife {
  readonly snapshot: ChartSnapshot;
  readonly events: readonly object[];
}

export const snapshotOf = ({ state, facts }: Order): ChartSnapshot =>
  orderMachine.resolveState({ value: stateValueOf(state, orderMachine), context: facts } as never) as ChartSnapshot;

export const take = (snapshot: ChartSnapshot, event: object): ChartSnapshot =>
  transition(orderMachine, snapshot, event as never)[0] as ChartSnapshot;

/** @returns the events of the chart that `submit` stands for, clock events included, in turn */
export function chartLifeOf({ order, commands }: Load): ChartLife {
  const events: object[] = [];
  const placed = snapshotOf(order);
  let snapshot = placed;
  const tell = (event: object) => {
    events.push(event);
    snapshot = take(snapshot, event);
  };
  const settle = (now: number) => {
    for (let due = dueClockEvent(snapshot, now); due !== null; due = dueClockEvent(snapshot, now)) tell(due);
  };
  for (const command of commands) {
    settle(command.at);
    tell(command);
    settle(command.at);
  }
  return { snapshot: placed, events };
}
