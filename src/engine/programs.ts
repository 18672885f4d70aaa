/**
 * Programs: what the recorder wrote down, bound to the policies and kept, state by state. A configuration is one state of
 * the whole chart.
 */
import { getNextTransitions, matchesState, type StateValue } from 'xstate';
import {
  type Addition,
  actions,
  type EventType,
  type Notified,
  orderMachine,
  partiesToNotify,
  places,
  writers,
} from '../chart/index.js';
import type { FactsDraft } from '../order/copy-facts.js';
import { clockTypeOf, type Deadline, deadlines, instantOf } from '../order/deadlines.js';
import type { Facts } from '../order/facts.js';
import type { RuleId } from '../order/rules.js';
import type { Instant } from '../time/index.js';
import { keyOf, stateValueOf } from './chart-index.js';
import { type Leaf, leafNames, leafOf } from './leaves.js';
import type { Reason } from './reasons.js';
import { type DecisionTree, recorder } from './recorder.js';

type Writer = (draft: FactsDraft, added: Partial<Facts>) => void;

/** One step of a program. */
export type Step =
  | { readonly kind: 'ask'; readonly leaf: Leaf; readonly yes: Step; readonly no: Step }
  | {
      readonly kind: 'add';
      readonly type: EventType;
      readonly rule: RuleId;
      /** by who causes it */
      readonly notify: Notified;
      readonly addition: Addition;
      /** writes what was added */
      readonly write: Writer;
      readonly next: Step;
    }
  /** null: the chart does not take the event */
  | { readonly kind: 'end'; readonly configuration: Configuration | null };

/** A deadline that a state listens to, and how to read its instant. */
type HeardDeadline = Pick<Deadline, 'name' | 'fact'> & { readonly instantIn: (facts: Facts) => Instant | null };

/** One state of the whole chart, with what is known of it. */
export interface Configuration {
  readonly key: string;
  readonly value: StateValue;
  /** the deadlines that the state listens to, in the order of D-41 */
  readonly deadlines: readonly HeardDeadline[];
  /** the places that an order in this state is in */
  readonly places: ReadonlySet<string>;
  readonly programs: Map<string, Step>;
  readonly reasons: Map<string, Reason>;
}

const record = recorder(orderMachine, leafNames, Object.keys(actions), 'macrostep');

const isIn = (place: keyof typeof places, value: StateValue): boolean =>
  places[place].where.some((state) => matchesState(state as StateValue, value));

const configurations = new Map<string, Configuration>();

function newConfiguration(key: string, value: StateValue): Configuration {
  const snapshot = orderMachine.resolveState({ value, context: {} } as never);
  const heard = new Set(getNextTransitions(snapshot).map((taken) => taken.eventType));
  const configuration: Configuration = {
    key,
    value,
    deadlines: deadlines
      .filter(({ name }) => heard.has(clockTypeOf(name)))
      .map(({ name, fact }) => ({ name, fact, instantIn: instantOf[fact] })),
    places: new Set(Object.keys(places).filter((place) => isIn(place as keyof typeof places, value))),
    programs: new Map(),
    reasons: new Map(),
  };
  configurations.set(key, configuration);
  return configuration;
}

function configurationOf(value: StateValue): Configuration {
  const key = keyOf(value);
  return configurations.get(key) ?? newConfiguration(key, value);
}

/** The one that was asked for last: whoever asks mostly asks again. */
let last: Configuration | null = null;

/** @returns the configuration that a state names; an unknown state is a bug of the caller, who has not validated it */
export function configurationAt(state: string): Configuration {
  if (last?.key === state) return last;
  last = configurations.get(state) ?? newConfiguration(state, validValueOf(state));
  return last;
}

function validValueOf(state: string): StateValue {
  const value = stateValueOf(state);
  if (value === null) throw new Error(`orderchart: no such state: ${state}`);
  return value;
}

/** Steps that are the same are one: the whole table is small enough to stay near at hand. */
const steps = new Map<string, { readonly number: number; readonly step: Step }>();

function interned(key: string, make: () => Step): { readonly number: number; readonly step: Step } {
  const known = steps.get(key) ?? { number: steps.size, step: make() };
  steps.set(key, known);
  return known;
}

function compiledAsk({ guard, yes, no }: DecisionTree & { kind: 'ask' }) {
  const [first, second] = [compiled(yes), compiled(no)];
  const make = (): Step => ({ kind: 'ask', leaf: leafOf(guard) as Leaf, yes: first.step, no: second.step });
  return first === second ? first : interned(`? ${guard} ${first.number} ${second.number}`, make);
}

function compiled(tree: DecisionTree): { readonly number: number; readonly step: Step } {
  if (tree.kind === 'ask') return compiledAsk(tree);
  if (tree.kind === 'end') {
    const configuration = tree.state === null ? null : configurationOf(tree.state);
    return interned(`= ${configuration?.key}`, () => ({ kind: 'end', configuration }));
  }
  return tree.marks.reduceRight((next, { action, rule }) => {
    const type = action as EventType;
    const make = (): Step => ({
      kind: 'add',
      type,
      rule,
      notify: partiesToNotify(type),
      addition: actions[type] as Addition,
      write: writers[type] as Writer,
      next: next.step,
    });
    return interned(`+ ${type} ${rule} ${next.number}`, make);
  }, compiled(tree.next));
}

/** @returns what the chart does on an event in a state, with everything that it raises */
export function programOf(configuration: Configuration, type: string): Step {
  const known = configuration.programs.get(type);
  if (known !== undefined) return known;
  const program = compiled(record(configuration.value, type)).step;
  configuration.programs.set(type, program);
  return program;
}
