/**
 * Why not, before anything is said: what there is against a command is a list for each state of the chart, most of it settled by
 * the state alone; what the state and the role settle together is answered once.
 */
import { type Check, speakerGuards } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Refusal } from '../order/refusals.js';
import { Role } from '../order/roles.js';
import { frozen } from '../terms/index.js';
import type { Order } from './order.js';
import { type Configuration, configurationAt } from './programs.js';
import { reasonsIn } from './reasons.js';
import { note, notNow } from './refusals.js';

/** All that is asked in one state about one command: what is settled, and what an order is asked. */
interface Standing {
  readonly asked: readonly (Refusal | Check)[];
  /** what there is against it where nothing hears it; null where a transition does */
  readonly against: readonly Refusal[] | null;
  /** the answers that depend on the role alone; null where they don't */
  readonly byRole: Map<Role, readonly Refusal[]> | null;
}

/** What will be said, and where a question leads, is left open. */
function standingIn(configuration: Configuration, type: CommandType): Standing {
  const asked: (Refusal | Check)[] = [];
  let isOfRole = true;
  let reason = reasonsIn(configuration, type);
  while (reason.kind !== 'end') {
    if (reason.kind === 'misplaced') asked.push(reason.refusal);
    if (reason.kind === 'check' && !reason.isContent) {
      asked.push(reason.check);
      if (!speakerGuards.has(reason.guard)) isOfRole = false;
    }
    reason = reason.kind === 'question' ? reason.yes : reason.next;
  }
  return { asked, against: reason.against, byRole: isOfRole ? new Map() : null };
}

const standings = new WeakMap<Configuration, Map<CommandType, Standing>>();

function standingOf(configuration: Configuration, type: CommandType): Standing {
  const ofState = standings.get(configuration) ?? new Map<CommandType, Standing>();
  standings.set(configuration, ofState);
  const standing = ofState.get(type) ?? standingIn(configuration, type);
  ofState.set(type, standing);
  return standing;
}

function answered({ asked, against }: Standing, order: Order, who: Speaker) {
  const found: Refusal[] = [];
  for (const one of asked) note(typeof one === 'function' ? one(order.facts, who as never) : one, found);
  if (against !== null) found.push(...notNow(order, who, against));
  return found;
}

/**
 * @param order an order whose deadlines are settled up to the instant asked about
 * @param who   somebody who is who the order has in that role
 * @returns every reason against a command, whatever it will say: who speaks, where the order is, what it has been through
 */
export function standingRefusals(order: Order, who: Speaker): readonly Refusal[] {
  const configuration = configurationAt(order.state);
  const standing = standingOf(configuration, who.type);
  const known = standing.byRole?.get(who.by);
  if (known !== undefined) return known;
  const found = answered(standing, order, who);
  // Whatever else somebody asks for: only what there is of roles is kept.
  if (Role.options.includes(who.by)) standing.byRole?.set(who.by, frozen(found));
  return found;
}
