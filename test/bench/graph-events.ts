/** What `explore` tries in a state, and when two states are one to it, put in the terms of xstate/graph. */
import { dueClockEvent, type Facts, type Order, orderMachine } from 'orderchart';
import { type Move, movesAt, wrongMovesAt } from '../../src/verify/moves.js';
import { relativeKey } from '../../src/verify/relative-key.js';
import type { ChartSnapshot } from './chart-steps.js';

const regions = Object.keys(orderMachine.states);

/** What XState calls a state, to `inProgress.late/none/held/closed`. */
function keyOf(value: ChartSnapshot['value']): string {
  const leaf = (inside: unknown): string =>
    typeof inside === 'string'
      ? inside
      : Object.entries(inside as object)
          .map(([a, b]) => `${a}.${leaf(b)}`)
          .join();
  return regions.map((region) => leaf((value as Record<string, unknown>)[region])).join('/');
}

const orderOf = ({ value, context }: ChartSnapshot): Order => {
  const remembered = { count: 0 } as Order['remembered'];
  return { id: 'order', facts: context, state: keyOf(value), sequence: 0, wakeAt: null, remembered };
};

export const nodeOf = (snapshot: ChartSnapshot): string => relativeKey(orderOf(snapshot));

const forEver = 4_133_980_799_999;

/** Everything that `explore` tries in a state: the deadline, what nobody may say, and all moves at each instant that matters. */
export function eventsIn(snapshot: ChartSnapshot): readonly object[] {
  const order = orderOf(snapshot);
  const now = (snapshot.context as Facts).at;
  const said =
    (at: number) =>
    ({ type, content, by, party }: Move) => ({ ...content, type, id: 'i', at, by, party });
  const deadline = dueClockEvent(snapshot, forEver);
  const around = deadline === null ? [] : [deadline.at - 1, deadline.at, deadline.at + 1];
  return [
    ...(deadline === null ? [] : [deadline]),
    ...wrongMovesAt(order, now).map(said(now)),
    ...[...new Set([now, ...around])].flatMap((at) => movesAt(order, at, 'least').map(said(at))),
  ];
}

type Transition = (snapshot: ChartSnapshot, event: { readonly at: number }, scope: unknown) => ChartSnapshot;

/** The chart, told of every deadline that an event has missed, before it and after it: as `submit` does, and a live actor's host. */
export function settlingChart(): typeof orderMachine {
  const plain = orderMachine.transition.bind(orderMachine) as unknown as Transition;
  const transition: Transition = (snapshot, event, scope) => {
    const settle = (from: ChartSnapshot): ChartSnapshot => {
      let settled = from;
      for (let due = dueClockEvent(settled, event.at); due !== null; due = dueClockEvent(settled, event.at))
        settled = plain(settled, due, scope);
      return settled;
    };
    return settle(plain(settle(snapshot), event, scope));
  };
  return Object.assign(Object.create(orderMachine) as typeof orderMachine, { transition });
}
