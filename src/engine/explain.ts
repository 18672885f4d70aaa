/** What may happen next: every command of the chart, allowed or not, why, by whom, when, and what would change that. */
import type { CommandType } from '../order/commands.js';
import type { Refusal } from '../order/refusals.js';
import type { Role } from '../order/roles.js';
import { type InstantText, toEpoch } from '../time/index.js';
import { type Remedy, reasonsAgainst, remediesOf, type Who, type Window, windowOf } from './abilities.js';
import { advance } from './advance.js';
import { chartCommands, possibleIn, rolesOf } from './chart-index.js';
import type { Order } from './order.js';

/** What an order says about one command to one role at one moment. */
export interface Ability {
  readonly command: CommandType;
  /** whether there is something that the role may say with it now */
  readonly allowed: boolean;
  /** every reason why not, in the order of precedence; empty where it is allowed */
  readonly refusals: readonly Refusal[];
  /** the roles that may ever send it */
  readonly by: readonly Role[];
  /** the states of the chart in which it can be possible */
  readonly possibleIn: readonly string[];
  /** from when and until when it is possible if nobody acts; computed when it is read */
  readonly window: Window;
  /** the commands after which it would be possible, and by whom; computed when it is read, empty where it is allowed */
  readonly madePossibleBy: readonly Remedy[];
}

function abilityOf(order: Order, command: CommandType, who: Who): Ability {
  const refusals = reasonsAgainst(order, command, who);
  const isPast = !(who.at >= order.facts.at);
  let window: Window | undefined;
  let remedies: readonly Remedy[] | undefined;
  return {
    command,
    allowed: refusals.length === 0,
    refusals,
    by: rolesOf(command),
    possibleIn: possibleIn(command),
    get window() {
      window ??= isPast ? { from: null, until: null } : windowOf(order, command, who);
      return window;
    },
    get madePossibleBy() {
      remedies ??= refusals.length === 0 || isPast ? [] : remediesOf(order, command, who, chartCommands);
      return remedies;
    },
  };
}

/**
 * Explains an order to a role: each command of the chart, whether it may be sent now, and if not, every reason, asked of the
 * chart's own guards. What a command will say is left out: allowed means that something may be said with it.
 *
 * @param who the role that asks, and the moment: epoch ms (UTC), or ISO 8601 with an offset. Deadlines up to it are settled
 *   for the answer. Before the order's last event everything is refused (`time.regression`, D-28); so is everything to what
 *   is no role, and at what is no instant
 */
export function explain(order: Order, { by, at }: { by: Role; at: InstantText }): readonly Ability[] {
  const who: Who = { by, at: toEpoch(at) };
  const settled = advance(order, who.at).order;
  return chartCommands.map((command) => abilityOf(settled, command, who));
}
