/** Commands to try on an order: the least that each may say, from each role. */
import type { Command, CommandType } from '../../order/commands.js';
import type { Role } from '../../order/roles.js';
import { partyOf } from '../../policy/party.js';
import type { Instant } from '../../time/index.js';
import { chartCommands } from '../chart-index.js';
import { exemplarsOf } from '../exemplars.js';
import { vouchFor } from '../made-commands.js';
import type { Order } from '../order.js';
import { recall } from '../remembered.js';

/** The roles that may speak. */
export const roles: readonly Role[] = ['buyer', 'seller', 'support'];

/** Who sends what. */
export interface Trial {
  readonly type: CommandType;
  readonly by: Role;
}

/** Every role with every command. */
export const everyTrial: readonly Trial[] = roles.flatMap((by) => chartCommands.map((type) => ({ type, by })));

/** An id that the order has not seen. */
function newIdFor({ remembered }: Order): string {
  let id = 'trial';
  while (recall(remembered, id) !== null) id += '+';
  return id;
}

/**
 * @param order settled up to `at` (epoch ms, UTC)
 * @param party who speaks; by default the party that has the role
 * @returns the command with each of its least contents
 */
export function commandsOf(
  order: Order,
  { type, by }: Trial,
  at: Instant,
  party = partyOf(order.facts, by),
): Command[] {
  const id = newIdFor(order);
  return exemplarsOf(type, order.facts, at).map((content) =>
    vouchFor({ ...content, type, id, at, by, party } as unknown as Command),
  );
}
