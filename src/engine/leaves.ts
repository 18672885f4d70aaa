/** The guards that a program asks while it runs, by name. */
import { type Check, content, due, type Question, routes, standing } from '../chart/index.js';

/** A guard: a check answers with a refusal or null, a question with yes or no. */
export type Leaf =
  | { readonly kind: 'check'; readonly check: Check; readonly isContent: boolean }
  | { readonly kind: 'question'; readonly question: Question };

const checks = (table: Record<string, unknown>, isContent: boolean): [string, Leaf][] =>
  Object.entries(table).map(([name, check]) => [name, { kind: 'check', check: check as Check, isContent }]);
const questions = (table: Record<string, unknown>): [string, Leaf][] =>
  Object.entries(table).map(([name, question]) => [name, { kind: 'question', question: question as Question }]);

const leaves: ReadonlyMap<string, Leaf> = new Map([
  ...checks(standing, false),
  ...checks(content, true),
  ...questions(routes),
  ...questions(due),
]);

export const leafNames: readonly string[] = [...leaves.keys()];

/** @returns the guard of a name; places are no leaves of a program, they are settled by the state */
export const leafOf = (name: string): Leaf | undefined => leaves.get(name);
