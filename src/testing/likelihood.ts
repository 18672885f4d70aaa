/** How likely commands are drawn: lives should be long, and see everything. */
import type { CommandType } from '../order/commands.js';
import type { Role } from '../order/roles.js';

/** What ends an order, or may: drawn seldom, so that lives are long enough to be worth telling. */
const endings: readonly CommandType[] = [
  'acceptDelivery',
  'cancelBeforeStart',
  'cancelOrder',
  'recordChargeback',
  'requestCancellation',
];

/** What lives are made of: the work itself, and what needs a long way to become possible. */
const favourites: readonly CommandType[] = [
  'submitRequirements',
  'deliver',
  'requestRevision',
  'extendReview',
  'rate',
  'tip',
  'settleChargeback',
];

/** How likely a command is to be drawn where it is allowed, beside the others that are. */
export const weightOf = (type: CommandType, by: Role): number => {
  if (favourites.includes(type)) return 60;
  if (by === 'support') return 1;
  return endings.includes(type) ? 4 : 24;
};
