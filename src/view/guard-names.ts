/** What a transition asks before it is taken, read off the chart. */
import { orderMachine, places } from '../chart/index.js';

/** What XState makes of `and([…])` and `not(…)`: it keeps the guards that it combines. */
interface Combined {
  readonly guards?: readonly (string | Combined)[];
}

const combinations = orderMachine.implementations.guards as unknown as Readonly<Record<string, Combined>>;

const isPlace = (name: string): name is keyof typeof places => name in places;

/** What stands in a list without a name: only `not`. */
interface Negation {
  readonly guards: readonly string[];
}

const negated = ({ guards }: Negation): string[] => guards.map((inner) => `not ${inner}`);

/**
 * The names of the tables that a guard comes down to, in the order in which they are asked. In the chart every transition has
 * a guard with a name, and every combination with a name is an `and`.
 */
export function guardNames(guard: unknown): readonly string[] {
  if (typeof guard !== 'string') return negated(guard as Negation);
  const combined = (combinations[guard] as Combined).guards;
  return combined === undefined || isPlace(guard) ? [guard] : combined.flatMap(guardNames);
}

/** The states that a guard asks for, among those of one region; empty where it asks for none there. */
export const placesAskedFor = (guard: unknown, region: string): readonly string[] =>
  guardNames(guard)
    .filter(isPlace)
    .flatMap((name): readonly Readonly<Record<string, string>>[] => places[name].where)
    .flatMap((where) => where[region] ?? []);
