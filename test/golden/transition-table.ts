/**
 * The chart as reviewable text: every state, every transition with what it asks and does, what stands behind each name of a
 * guard, and the deadlines in the order in which they fire.
 */
import { type AnyStateNode, type AnyTransitionDefinition, and, not, or, type StateValue, stateIn } from 'xstate';
import { aligned } from './aligned.js';

interface Chart {
  readonly root: unknown;
  readonly implementations: { readonly guards?: unknown };
}

interface DeadlineRow {
  readonly name: string;
  readonly fact: string;
}

/** A guard that XState put together, as it keeps it: what it is shows in the function that checks it. */
interface Composed {
  readonly check?: unknown;
  readonly guards?: readonly (string | Composed)[];
  readonly stateValue?: StateValue;
}

const checkOf = (guard: unknown): unknown => (guard as Composed).check;
const isAnd = (guard: Composed): boolean => guard.check === checkOf(and(['any']));
const isOr = (guard: Composed): boolean => guard.check === checkOf(or(['any']));
const isNot = (guard: Composed): boolean => guard.check === checkOf(not('any'));
const isPlace = (guard: Composed): boolean => guard.check === checkOf(stateIn('any'));

const withInner = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(withInner)];

const pathOf = (node: AnyStateNode): string => node.path.join('.') || 'order';

const placeText = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([key, inner]) => `${key}.${placeText(inner as StateValue)}`)
        .join(' and ');

function guardText(guard: string | Composed): string {
  if (typeof guard === 'string') return guard;
  const parts = (guard.guards ?? []).map(guardText);
  if (isAnd(guard)) return parts.join(', ');
  if (isOr(guard)) return parts.join(' or ');
  if (isNot(guard)) return `not ${parts.join()}`;
  return isPlace(guard) && guard.stateValue !== undefined ? placeText(guard.stateValue) : 'inline';
}

const actionText = (action: unknown): string =>
  typeof action === 'string' ? action : `raise ${(action as { event?: { type?: string } }).event?.type ?? 'inline'}`;

const targetText = ({ target, reenter }: AnyTransitionDefinition): string =>
  target === undefined ? '(stays)' : target.map(pathOf).join(', ') + (reenter ? ' (re-entered)' : '');

function transitionRow(taken: AnyTransitionDefinition): string[] {
  const { rule, by } = taken.meta as { rule: string; by: readonly string[] };
  const guard = taken.guard === undefined ? '(none)' : guardText(taken.guard as string | Composed);
  const actions = taken.actions.map(actionText).join(', ') || '(none)';
  return [pathOf(taken.source), taken.eventType, guard, targetText(taken), actions, rule, by.join(', ')];
}

const stateRow = (node: AnyStateNode): string[] => [
  pathOf(node),
  node.type,
  node.initial?.target?.map(({ key }) => key).join(', ') || '',
  node.description?.split(' · ')[0] ?? '',
];

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`# ${title}`, '', ...aligned([head, ...rows])].join('\n');

/** @returns the table as text, in the order in which the chart is written; the same chart gives the same bytes */
export function transitionTable(chart: Chart, deadlines: readonly DeadlineRow[]): string {
  const states = withInner(chart.root as AnyStateNode);
  const taken = states.flatMap((node) => [...node.transitions.values()].flat()).map(transitionRow);
  const composed = Object.entries(chart.implementations.guards as Record<string, Composed>).filter(
    ([, guard]) => guard.check !== undefined,
  );
  const heardIn = (type: string) => taken.filter(([, event]) => event === type).map(([source]) => source);
  return `${[
    section('Transitions', ['source', 'event', 'guard', 'target', 'actions', 'rule', 'by'], taken),
    section('States', ['state', 'type', 'begins in', 'rule'], states.map(stateRow)),
    section(
      'Guards that are put together, in the order in which they ask',
      ['guard', 'asks'],
      composed.map(([name, guard]) => [name, guardText(guard)]),
    ),
    section(
      'Deadlines, in the order in which they fire at one instant (D-41)',
      ['deadline', 'fact', 'heard in'],
      deadlines.map(({ name, fact }) => [name, fact, heardIn(`clock.${name}`).join(', ')]),
    ),
  ].join('\n\n')}\n`;
}
