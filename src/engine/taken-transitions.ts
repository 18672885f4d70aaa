/** Which transitions of the chart an event takes: XState's own answer, raised events included. */
import { type AnyTransitionDefinition, transition } from 'xstate';
import { orderMachine } from '../chart/index.js';
import type { Facts } from '../order/facts.js';
import { pathOf, stateValueOf, transitions } from './chart-index.js';

/** A transition by name: the state it leaves, the event, and what it says of itself. */
export const transitionName = (taken: AnyTransitionDefinition): string =>
  `${pathOf(taken.source)} · ${taken.eventType} · ${taken.description}`;

/** Every transition of the chart, by name. */
export const transitionNames: readonly string[] = transitions.map(transitionName);

/** The chart, telling which transitions it takes. */
export function tellingMachine(tell: (name: string) => void): typeof orderMachine {
  const machine = orderMachine.provide({});
  const select = machine.getTransitionData.bind(machine);
  machine.getTransitionData = (snapshot, event) => {
    const taken = select(snapshot, event);
    for (const one of taken) tell(transitionName(one as unknown as AnyTransitionDefinition));
    return taken;
  };
  return machine as typeof orderMachine;
}

const told: string[] = [];
const machine = tellingMachine((name) => told.push(name));

/** @returns the names of the transitions that one event takes in a state with these facts, in order; none where it is refused */
export function takenTransitions(state: string, facts: Facts, event: { readonly type: string }): readonly string[] {
  told.length = 0;
  const snapshot = machine.resolveState({ value: stateValueOf(state), context: facts } as never);
  transition(machine, snapshot as never, event as never);
  return [...told];
}
