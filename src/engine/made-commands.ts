/** The commands that were made here: nobody pays twice for reading one. */
import type { Command } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';
import { referenceTo } from './digest.js';

/** Each with what events and records say of it. */
const references = new WeakMap<object, CommandReference>();

/** Whether this very command was made here. */
export const isMade = (input: unknown): input is Command =>
  typeof input === 'object' && input !== null && references.has(input);

/** The reference of a command that was made here. */
export const referenceOf = (command: Command): CommandReference => references.get(command) as CommandReference;

/**
 * Vouches for a command: `submit` takes it without reading it.
 *
 * @param command valid by its schema, instants in epoch ms (UTC); it must never change again
 */
export function vouchFor(command: Command): Command {
  references.set(command, referenceTo(command));
  return command;
}
