/** What reaches an order, read once: causes have as many shapes as types, and what all of them say is asked for again and again. */
import type { Command } from '../order/commands.js';
import type { Clock, CommandReference, Placed } from '../order/events.js';
import type { Actor } from '../order/roles.js';
import type { Instant } from '../time/index.js';
import { hashOf } from './remembered.js';

export type Cause = Command | Clock | Placed;

export interface Happening {
  readonly cause: Cause;
  readonly type: Cause['type'];
  /** of the command (D-27); empty for what is none */
  readonly id: string;
  readonly idHash: number;
  readonly at: Instant;
  readonly by: Actor;
  /** the id of who spoke; null for the clock */
  readonly party: string | null;
  /** how events name the command: made when the first of them needs it, never for what only is tried */
  reference: CommandReference | null;
  /** whether events name it at all */
  readonly isNamed: boolean;
}

/** A command that somebody sends. */
export const commandHappening = (command: Command, isNamed: boolean): Happening => ({
  cause: command,
  type: command.type,
  id: command.id,
  idHash: isNamed ? hashOf(command.id) : 0,
  at: command.at,
  by: command.by,
  party: command.party,
  reference: null,
  isNamed,
});

/** The passage of a deadline. */
export const clockHappening = (cause: Clock): Happening => ({
  cause,
  type: cause.type,
  id: '',
  idHash: 0,
  at: cause.at,
  by: 'clock',
  party: null,
  reference: null,
  isNamed: false,
});

/** The placement, by the buyer (ORIG-1). */
export const placedHappening = (cause: Placed, buyer: string): Happening => ({
  cause,
  type: cause.type,
  id: '',
  idHash: 0,
  at: cause.at,
  by: 'buyer',
  party: buyer,
  reference: null,
  isNamed: false,
});

export const isCommand = (cause: Cause): cause is Command => 'by' in cause;
