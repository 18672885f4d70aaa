/** When something may have happened that was seen at an instant, if clocks may be wrong. */
import { advance, nextDeadline } from '../engine/advance.js';
import type { Order } from '../engine/order.js';
import type { Instant, Milliseconds } from '../time/index.js';

/** Two clocks that may each be wrong by so much disagree by up to twice as much. */
export const slackOf = (skew: Milliseconds): Milliseconds => 2 * skew;

/**
 * The instants at which a command may have come that was seen at one: that one, and both sides of every deadline that the
 * clocks may have put it on the wrong side of.
 */
export function momentsOf(order: Order, at: Instant, skew: Milliseconds): readonly Instant[] {
  if (skew === 0) return [at];
  const slack = slackOf(skew);
  const earliest = order.facts.at;
  if (at + slack < earliest) return [at];
  const moments = [Math.max(at, earliest)];
  let later = order;
  for (let next = nextDeadline(later); next !== null && next.at <= at + slack; next = nextDeadline(later)) {
    if (next.at >= at - slack) moments.push(Math.max(next.at - 1, earliest), next.at);
    later = advance(later, next.at).order;
  }
  return [...new Set(moments)].filter((moment) => moment >= earliest);
}
