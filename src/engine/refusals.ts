/** Why not: every reason against a command, in the order in which the chart asks. */
import { places } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { speaksAs } from '../policy/party.js';
import { chartCommands, possibleIn, rolesOf, ruleOf } from './chart-index.js';
import type { Cause } from './happening.js';
import { leafOf } from './leaves.js';
import type { Order } from './order.js';
import { type Configuration, configurationAt, reasonsOf } from './programs.js';
import { passes } from './step.js';

/** @returns what a place has against an order in a state */
export const placeRefusal = (place: string, configuration: Configuration): Refusal | null =>
  configuration.places.has(place) ? null : places[place as keyof typeof places].refusal;

/** Notes a reason, once: several guards may give the same. */
export function note(refusal: Refusal | null, found: Refusal[]): void {
  if (refusal === null) return;
  for (const { code } of found) if (code === refusal.code) return;
  found.push(refusal);
}

/** What one guard has against it; a question has nothing against anything. */
function objection(guard: string, order: Order, configuration: Configuration, cause: Cause) {
  const leaf = leafOf(guard);
  if (leaf === undefined) return placeRefusal(guard, configuration);
  return leaf.kind === 'question' ? null : leaf.check(order.facts, cause as never);
}

/** A check that fails is noted, and the way goes on as if it had not; a question is followed where it leads. */
function isAnsweredYes(guard: string, order: Order, cause: Cause): boolean {
  const leaf = leafOf(guard);
  return leaf?.kind !== 'question' || passes(leaf, order.facts, cause);
}

/** The commands that are about the work, and so over once the order is finished. */
const aboutWork: ReadonlySet<CommandType> = new Set(
  chartCommands.filter((type) =>
    possibleIn(type).every((path) => /^(?:fulfilment|request|earnings\.held)\b/.test(path)),
  ),
);

/** That the order has ended, where a command about the work comes too late. */
const tooLate = (type: CommandType, configuration: Configuration): Refusal[] =>
  aboutWork.has(type)
    ? (['isNotCompleted', 'isNotCancelled'] as const)
        .filter((place) => !configuration.places.has(place))
        .map((place) => places[place].refusal)
    : [];

/** Nothing in this state takes the command: whether its sender ever may, whether it is too late, and where it is possible. */
export function notNow(order: Order, who: Speaker, configuration: Configuration): Refusal[] {
  const stranger = speaksAs(rolesOf(who.type), order.facts, who);
  return [
    ...(stranger === null ? [] : [stranger]),
    ...tooLate(who.type, configuration),
    refuse('command.notNow', ruleOf(who.type), { state: order.state, possibleIn: possibleIn(who.type) }),
  ];
}

/**
 * @param order an order whose deadlines are settled up to the instant of the cause
 * @returns every reason against it: who speaks, where the order is, what it has been through, what is said; empty for a
 *   command that the chart takes
 */
export function refusalsOf(order: Order, cause: Cause): Refusal[] {
  const configuration = configurationAt(order.state);
  const found: Refusal[] = [];
  let tree = reasonsOf(configuration, cause.type);
  while (tree.kind === 'ask') {
    note(objection(tree.guard, order, configuration, cause), found);
    tree = isAnsweredYes(tree.guard, order, cause) ? tree.yes : tree.no;
  }
  if (tree.kind === 'end' && 'by' in cause) found.push(...notNow(order, cause, configuration));
  return found;
}
