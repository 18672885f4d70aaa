/** What can be read off the chart without running it: its states, its transitions, and who may send what. */
import type { AnyStateNode, AnyTransitionDefinition, StateValue } from 'xstate';
import { orderMachine } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import type { Role, TransitionActor } from '../order/roles.js';
import type { RuleId } from '../order/rules.js';
import { frozen } from '../terms/index.js';
import { eachAtFirstUse } from '../time/index.js';

const withInner = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((inner) => withInner(inner)),
];

/** Every state of the chart, in document order. */
export const stateNodes: readonly AnyStateNode[] = withInner(orderMachine.root as AnyStateNode);

/** The regions, in document order; it is the order of events, and part of the contract. */
export const regions = frozen(Object.keys(orderMachine.states)) as readonly (keyof typeof orderMachine.states &
  string)[];

/** Every transition of the chart. */
export const transitions: readonly AnyTransitionDefinition[] = stateNodes.flatMap((node) =>
  [...node.transitions.values()].flat(),
);

/** What a transition says of itself. */
export const metaOf = (taken: AnyTransitionDefinition) =>
  taken.meta as { readonly rule: RuleId; readonly by: readonly TransitionActor[] };

/** The path of a state, for people: `fulfilment.inProgress.late`. */
export const pathOf = (node: AnyStateNode): string => node.path.join('.');

const transitionsByType = new Map<string, AnyTransitionDefinition[]>();
for (const taken of transitions) {
  const before = transitionsByType.get(taken.eventType);
  if (before === undefined) transitionsByType.set(taken.eventType, [taken]);
  else before.push(taken);
}

/** The types that may come from outside: the chart's events without a dot. All others are its own (D-34). */
export const chartCommands = Object.freeze(
  [...transitionsByType.keys()].filter((type) => !type.includes('.')),
) as readonly CommandType[];

const heardIn = (type: CommandType) => transitionsByType.get(type) as readonly AnyTransitionDefinition[];

/** Frozen: everybody is told the same. */
const byType = <T extends object | string>(learn: (type: CommandType) => T): ((type: CommandType) => T) =>
  eachAtFirstUse((type) => frozen(learn(type)));

/** @returns the states in which a command can be possible at all */
export const possibleIn = byType((type): readonly string[] => [
  ...new Set(heardIn(type).map((taken) => pathOf(taken.source))),
]);

/** @returns the roles that may ever send a command */
export const rolesOf = byType(
  (type) => [...new Set(heardIn(type).flatMap((taken) => metaOf(taken).by))] as readonly Role[], // the clock sends none
);

/** @returns the rule by which a command is possible at all */
export const ruleOf = byType((type) => metaOf(heardIn(type)[0] as AnyTransitionDefinition).rule);

/** A region is at most two states deep; a test of the chart keeps it so. */
const leafOf = (inner: StateValue): string =>
  typeof inner === 'string' ? inner : `${Object.keys(inner)[0]}.${Object.values(inner)[0]}`;

/** The states that are entered first, from the outermost in. */
const enteredFirst = ({ config, states }: AnyStateNode): readonly string[] => {
  const { initial } = config as { readonly initial?: string };
  return initial === undefined ? [] : [initial, ...enteredFirst(states[initial] as AnyStateNode)];
};

/** A state's value as a text: each region's path, `inProgress.onTime/none/held/closed`. */
export const keyOf = (value: StateValue): string =>
  regions.map((region) => leafOf((value as Record<string, StateValue>)[region] as StateValue)).join('/');

const leafPaths = new Set(stateNodes.filter((node) => Object.keys(node.states).length === 0).map(pathOf));

const nested = (path: readonly string[]): StateValue =>
  path.length <= 1 ? (path[0] as string) : { [path[0] as string]: nested(path.slice(1)) };

/** The state of the chart before anything happened. */
export const firstState = keyOf(
  Object.fromEntries(
    regions.map((region) => [region, nested(enteredFirst(orderMachine.states[region] as AnyStateNode))]),
  ),
);

/** The text of a state back to its value. @returns null for a text that names no state of the chart */
export function stateValueOf(key: string): StateValue | null {
  const parts = key.split('/');
  if (parts.length !== regions.length) return null;
  if (!regions.every((region, index) => leafPaths.has(`${region}.${parts[index]}`))) return null;
  return Object.fromEntries(regions.map((region, index) => [region, nested((parts[index] as string).split('.'))]));
}
