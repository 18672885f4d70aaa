/** Completion: the buyer accepted, or stayed silent. */
import type { Command } from '../order/commands.js';
import type { Clock } from '../order/events.js';
import type { Facts } from '../order/facts.js';

/**
 * « la commande est automatiquement marquée comme terminée par le système » (l.127)
 *
 * @rule DONE-1, D-32
 */
export const completed = (facts: Facts, cause: Command | Clock) =>
  ({
    completedAt: facts.at,
    completion: 'by' in cause ? 'accepted' : 'automatic',
    reviewEndsAt: null,
    reviewLeft: null,
    draft: null,
  }) satisfies Partial<Facts>;
