/** Why not: every reason against a command, in the order in which the chart asks. */
import { places } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { speaksAs } from '../policy/party.js';
import { atFirstUse } from '../time/index.js';
import { chartCommands, possibleIn, rolesOf, ruleOf } from './chart-index.js';
import type { Cause } from './happening.js';
import type { Order } from './order.js';
import { type Configuration, configurationAt } from './programs.js';
import { reasonsIn } from './reasons.js';

/** Notes a reason, once: several guards may give the same. */
export function note(refusal: Refusal | null, found: Refusal[]): void {
  if (refusal === null) return;
  for (const { code } of found) if (code === refusal.code) return;
  found.push(refusal);
}

/** The commands that are about the work, and so over once the order is finished. */
const aboutWork: () => ReadonlySet<CommandType> = atFirstUse(
  () =>
    new Set(
      chartCommands.filter((type) =>
        possibleIn(type).every((path) => /^(?:fulfilment|request|earnings\.held)\b/.test(path)),
      ),
    ),
);

/** That the order has ended, where a command about the work comes too late. */
const tooLate = (type: CommandType, configuration: Configuration): Refusal[] =>
  aboutWork().has(type)
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
  let reason = reasonsIn(configuration, cause.type);
  while (reason.kind !== 'end') {
    if (reason.kind === 'question') reason = reason.question(order.facts, cause as never) ? reason.yes : reason.no;
    else {
      note(reason.kind === 'check' ? reason.check(order.facts, cause as never) : reason.refusal, found);
      reason = reason.next;
    }
  }
  if (!reason.isHeard && 'by' in cause) found.push(...notNow(order, cause, configuration));
  return found;
}
