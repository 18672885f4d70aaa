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
 * How a command is named, in a private field of the command itself: nobody else can put it there, nobody can see it, and it costs
 * a tenth of an entry in a WeakMap, which every collection of garbage has to visit.
 */
class Made extends Given {
  #reference: CommandReference | null = null;

  static isMade = (input: object): input is Command => #reference in input;

  static referenceTo(command: Command): CommandReference {
    const made = command as unknown as Made;
    made.#reference ??= referenceTo(command);
    return made.#reference;
  }
}

/** Whether this very command was made here. */
export const isMade = (input: unknown): input is Command =>
  typeof input === 'object' && input !== null && Made.isMade(input);

/** How events and records name a command that was made here: always the very same. */
export const referenceOf = (command: Command): CommandReference => Made.referenceTo(command);

/**
 * @param cause a command that was made here is named by the events; any other is only tried
 * @param buyer who places the order
 */
export function readCause(cause: Cause, buyer: string): Happening {
  if (isCommand(cause)) return commandHappening(cause, isMade(cause));
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
