/** What reaches an order, read once: causes have as many shapes as types, and what all of them say is asked for again and again. */
import type { Command } from '../order/commands.js';
import type { Clock, Placed } from '../order/events.js';
import type { Actor } from '../order/roles.js';
import type { Instant } from '../time/index.js';

export type Cause = Command | Clock | Placed;

export interface Happening {
  readonly cause: Cause;
  readonly type: Cause['type'];
  /** of the command (D-27); empty for what is none */
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  /** the id of who spoke; null for the clock */
  readonly party: string | null;
  /** whether events name it at all */
  readonly isNamed: boolean;
}

/** A command that somebody sends. */
export const commandHappening = (command: Command, isNamed: boolean): Happening => ({
  cause: command,
  type: command.type,
  id: command.id,
  at: command.at,
  by: command.by,
  party: command.party,
  isNamed,
});

/** The passage of a deadline. */
export const clockHappening = (cause: Clock): Happening => ({
  cause,
  type: cause.type,
  id: '',
  at: cause.at,
  by: 'clock',
  party: null,
  isNamed: false,
});

/** The placement, by the buyer (ORIG-1). */
export const placedHappening = (cause: Placed, buyer: string): Happening => ({
  cause,
  type: cause.type,
  id: '',
  at: cause.at,
  by: 'buyer',
  party: buyer,
  isNamed: false,
});

export const isCommand = (cause: Cause): cause is Command => 'by' in cause;
