/** What `explain` says of one command at a point of a story. */
import { type Ability, type CommandType, explain, type Role } from '../../src/index.js';
import { isoText, type Moment } from './instants.js';
import type { Scenario } from './scenario.js';

/** @param at now, unless something else is said */
export function abilityOf({ world }: Scenario, command: CommandType, by: Role, at: Moment = world.now): Ability {
  const ability = explain(world.order, { by, at }).find((each) => each.command === command);
  if (ability === undefined) throw new Error(`explain does not know ${command}`);
  return ability;
}

/** The codes of the refusals, with their rules. */
export const reasons = ({ refusals }: Ability): readonly string[] =>
  refusals.map(({ code, rule }) => `${code} (${rule})`);

/** The window in ISO, such as `2026-03-08T12:00Z → 2026-03-11T12:00Z`; `…` where there is no such instant. */
export const windowText = ({ window: { from, until } }: Ability): string =>
  [from, until].map((at) => (at === null ? '…' : isoText(at))).join(' → ');

/** The commands that would make it possible, each with who sends it, in the order of the alphabet. */
export const remedies = ({ madePossibleBy }: Ability): readonly string[] =>
  madePossibleBy.map(({ command, by }) => `${command} by ${by}`).sort();
