/** The commands that were made here: nobody pays twice for reading one. */
import type { Command } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';
import { referenceTo } from './digest.js';

/** A constructor that gives back what it is given, so that a class above it can put its private field there. */
class Given {
  constructor(given: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is the whole point
    return given;
  }
}

/**
 * What events and records say of a command, in a private field of the command itself: nobody else can put it there, nobody
 * can see it, and it costs a tenth of an entry in a WeakMap, which every collection of garbage has to visit.
 */
class Made extends Given {
  /** made when somebody asks: a refused command needs none */
  #reference: CommandReference | null = null;

  static has = (input: object): boolean => #reference in input;

  static referenceOf(command: Command): CommandReference {
    const made = command as unknown as Made;
    made.#reference ??= referenceTo(command);
    return made.#reference;
  }
}

/** Whether this very command was made here. */
export const isMade = (input: unknown): input is Command =>
  typeof input === 'object' && input !== null && Made.has(input);

/** The reference of a command that was made here. */
export const { referenceOf } = Made;

/**
 * Vouches for a command: `submit` takes it without reading it.
 *
 * @param command valid by its schema, instants in epoch ms (UTC), not frozen yet; it must never change again
 */
export function vouchFor(command: Command): Command {
  // What comes back is the command itself; a bundler would drop the call as useless if nobody read it.
  return new Made(command) as unknown as Command;
}
