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

/** A class, so that all answers share their getters: closures of its own would make each answer ten times as large. */
class Answer implements Ability {
  readonly command: CommandType;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
  readonly by: readonly Role[];
  readonly possibleIn: readonly string[];
  readonly #order: Order;
  readonly #who: Who;
  #window: Window | null = null;
  #remedies: readonly Remedy[] | null = null;

  /** @param order an order whose deadlines are settled up to the moment asked about */
  constructor(order: Order, command: CommandType, who: Who) {
    this.command = command;
    this.refusals = reasonsAgainst(order, command, who);
    this.allowed = this.refusals.length === 0;
    this.by = rolesOf(command);
    this.possibleIn = possibleIn(command);
    this.#order = order;
    this.#who = who;
  }

  get #isPast(): boolean {
    return !(this.#who.at >= this.#order.facts.at);
  }

  get window(): Window {
    this.#window ??= this.#isPast ? { from: null, until: null } : windowOf(this.#order, this.command, this.#who);
    return this.#window;
  }

  get madePossibleBy(): readonly Remedy[] {
    this.#remedies ??=
      this.allowed || this.#isPast ? [] : remediesOf(this.#order, this.command, this.#who, chartCommands);
    return this.#remedies;
  }

  /** What is computed when it is read is read for JSON. */
  toJSON(): Ability {
    const { command, allowed, refusals, by, possibleIn, window, madePossibleBy } = this;
    return { command, allowed, refusals, by, possibleIn, window, madePossibleBy };
  }
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
  return chartCommands.map((command) => new Answer(settled, command, who));
}
