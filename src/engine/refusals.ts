/** Why not: every reason against a command, in the order in which the chart asks. */
import type { Speaker } from '../order/events.js';
import type { Refusal } from '../order/refusals.js';
import { speaksAs } from '../policy/party.js';
import { rolesOf } from './chart-index.js';
import type { Cause } from './happening.js';
import type { Order } from './order.js';
import { configurationAt } from './programs.js';
import { reasonsIn } from './reasons.js';

/** Notes a reason, once: several guards may give the same. */
export function note(refusal: Refusal | null, found: Refusal[]): void {
  if (refusal === null) return;
  for (const { code } of found) if (code === refusal.code) return;
  found.push(refusal);
}

/** Nothing in this state hears the command: whether its sender ever may, and what the state has against it. */
export function notNow(order: Order, who: Speaker, against: readonly Refusal[]): readonly Refusal[] {
  const stranger = speaksAs(rolesOf(who.type), order.facts, who);
  return stranger === null ? against : [stranger, ...against];
}

/**
 * @param order an order whose deadlines are settled up to the instant of the cause
 * @returns every reason against it: who speaks, where the order is, what it has been through, what is said; empty for a
 *   command that the chart takes
 */
export function refusalsOf(order: Order, cause: Cause): Refusal[] {
  const found: Refusal[] = [];
  let reason = reasonsIn(configurationAt(order.state), cause.type);
  while (reason.kind !== 'end') {
    if (reason.kind === 'question') reason = reason.question(order.facts, cause as never) ? reason.yes : reason.no;
    else {
      note(reason.kind === 'check' ? reason.check(order.facts, cause as never) : reason.refusal, found);
      reason = reason.next;
    }
  }
  if (reason.against !== null && 'by' in cause) found.push(...notNow(order, cause, reason.against));
  return found;
}
