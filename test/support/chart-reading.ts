/** Reads guards and actions off the chart, as XState keeps them: for tests only. */
import type { AnyTransitionDefinition } from 'xstate';
import { places } from '../../src/chart/index.js';
import { orderMachine } from '../../src/index.js';

type Guard = {
  readonly name?: string;
  readonly guards?: readonly unknown[];
  readonly check?: { readonly name: string };
};

const bound = orderMachine.implementations.guards as unknown as Readonly<Record<string, Guard>>;

export interface Leaf {
  readonly leaf: string;
  /** the kinds of guard around it, outermost first: and, or, not */
  readonly under: readonly string[];
}

const kindOf = (guard: Guard): string => guard.check?.name.replace(/^check/, '').toLowerCase() ?? 'unknown';

/** The leaf guards of a guard, in the order in which they are asked, with what stands around each. */
export function guardTree(guard: unknown, under: readonly string[] = []): readonly Leaf[] {
  if (guard === undefined) return [];
  const named = typeof guard === 'string' ? guard : undefined;
  if (named !== undefined && named in places) return [{ leaf: named, under }];
  const found = named === undefined ? (guard as Guard) : (bound[named] as Guard);
  if (found.guards === undefined) return [{ leaf: named ?? 'inline', under }];
  return found.guards.flatMap((inner) => guardTree(inner, [...under, kindOf(found)]));
}

export const leafGuards = (guard: unknown): readonly string[] => guardTree(guard).map(({ leaf }) => leaf);

export const namedActions = (taken: AnyTransitionDefinition): readonly string[] =>
  taken.actions.filter((action): action is string => typeof action === 'string');

export const raisedTypes = (taken: AnyTransitionDefinition): readonly string[] =>
  taken.actions.flatMap((action) =>
    typeof action === 'string' ? [] : [(action as unknown as { event: { type: string } }).event.type],
  );
