/**
 * Where an order can be at all, whatever its dates, its money and what was said: the chart alone, every guard answered both
 * ways. What even this rules out is certain, however much of a trace is missing.
 */
import type { EventType } from '../chart/index.js';
import { rolesOf } from '../engine/chart-index.js';
import { configurationAt, programOf, type Step } from '../engine/programs.js';
import type { CommandType } from '../order/commands.js';
import { clockTypeOf } from '../order/deadlines.js';
import type { ObservationOf } from './observation.js';

/** What one type of event can lead to. */
interface Ends {
  readonly states: ReadonlySet<string>;
  readonly events: ReadonlySet<EventType>;
}

const known = new Map<string, Ends>();

function collect(program: Step, states: Set<string>, events: Set<EventType>): void {
  if (program.kind === 'ask') {
    collect(program.yes, states, events);
    collect(program.no, states, events);
  } else if (program.kind === 'add') {
    events.add(program.type);
    collect(program.next, states, events);
  } else if (program.configuration !== null) states.add(program.configuration.key);
}

function endsOf(state: string, type: string): Ends {
  const key = `${state} ${type}`;
  const met = known.get(key);
  if (met !== undefined) return met;
  const states = new Set<string>();
  const events = new Set<EventType>();
  collect(programOf(configurationAt(state), type), states, events);
  const ends = { states, events };
  known.set(key, ends);
  return ends;
}

const clocksOf = (state: string): readonly string[] =>
  configurationAt(state).deadlines.map(({ name }) => clockTypeOf(name));

/** The states an order may be in, and the events that may have happened to it. */
export interface Reach {
  readonly states: ReadonlySet<string>;
  readonly events: ReadonlySet<EventType>;
}

/** By the silent commands, which one list of settings has, and by state. */
const knownOnward = new WeakMap<readonly CommandType[], Map<string, Ends>>();

/** What time and unseen commands can lead to at once. */
function onwardFrom(state: string, silent: readonly CommandType[]): Ends {
  const met = knownOnward.get(silent) ?? new Map<string, Ends>();
  knownOnward.set(silent, met);
  const ends = met.get(state) ?? {
    states: new Set([...clocksOf(state), ...silent].flatMap((type) => [...endsOf(state, type).states])),
    events: new Set([...clocksOf(state), ...silent].flatMap((type) => [...endsOf(state, type).events])),
  };
  met.set(state, ends);
  return ends;
}

/** @returns everything that time and unseen commands can lead to */
export function closed({ states, events }: Reach, silent: readonly CommandType[]): Reach {
  const reached = new Set(states);
  const happened = new Set(events);
  // A set that grows while it is walked is walked to its end.
  for (const state of reached) {
    const ends = onwardFrom(state, silent);
    for (const end of ends.states) reached.add(end);
    for (const event of ends.events) happened.add(event);
  }
  return { states: reached, events: happened };
}

/** @returns a reach, of its states only those that are possible */
export const where = (reach: Reach, isPossible: (state: string) => boolean): Reach => ({
  ...reach,
  states: new Set([...reach.states].filter(isPossible)),
});

/** @returns what a command leads to that may have been taken; a repeated one leads nowhere, and is taken all the same (D-27) */
export function afterCommand(reach: Reach, { type, by, outcome }: ObservationOf<'command'>, mayRepeat: boolean): Reach {
  const taken = new Set(outcome === 'accepted' && !mayRepeat ? [] : reach.states);
  const events = new Set(reach.events);
  const isTheirs = by === undefined || rolesOf(type).includes(by);
  for (const state of isTheirs ? reach.states : []) {
    const ends = endsOf(state, type);
    for (const end of ends.states) taken.add(end);
    for (const event of ends.events) events.add(event);
  }
  return { states: taken, events };
}

/** @returns whether a command can be taken in a state, whatever is said */
export const canLeadAnywhere = (state: string, type: CommandType): boolean => endsOf(state, type).states.size > 0;
