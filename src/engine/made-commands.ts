/** The commands that were made here: nobody pays twice for reading one. */
import type { Command } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';
import { referenceTo } from './digest.js';
import { Given } from './given.js';
import {
  type Cause,
  clockHappening,
  commandHappening,
  type Happening,
  isCommand,
  placedHappening,
} from './happening.js';

/**
 * What was read of a command, in a private field of the command itself: nobody else can put it there, nobody can see it, and it
 * costs a tenth of an entry in a WeakMap, which every collection of garbage has to visit.
 */
class Made extends Given {
  readonly #happening: Happening;

  constructor(command: Command) {
    super(command);
    this.#happening = commandHappening(command, true);
  }

  static happeningIn = (input: object): Happening | null => (#happening in input ? input.#happening : null);
}

/** What was read of a command, if this very one was made here. */
export const happeningIn = (input: unknown): Happening | null =>
  typeof input === 'object' && input !== null ? Made.happeningIn(input) : null;

/** Whether this very command was made here. */
export const isMade = (input: unknown): input is Command => happeningIn(input) !== null;

/** How events and records name a command that was made here. */
export function referenceOf(happening: Happening): CommandReference {
  happening.reference ??= referenceTo(happening.cause as Command);
  return happening.reference;
}

/**
 * @param cause a command that was made here is named by the events; any other is only tried
 * @param buyer who places the order
 */
export function readCause(cause: Cause, buyer: string): Happening {
  const made = happeningIn(cause);
  if (made !== null) return made;
  if (isCommand(cause)) return commandHappening(cause, false);
  return cause.type === 'order.placed' ? placedHappening(cause, buyer) : clockHappening(cause);
}

/**
 * Vouches for a command: `submit` takes it without reading it.
 *
 * @param command valid by its schema, instants in epoch ms (UTC), not frozen yet; it must never change again
 */
export function vouchFor(command: Command): Command {
  // What comes back is the command itself; a bundler would drop the call as useless if nobody read it.
  return new Made(command) as unknown as Command;
}
