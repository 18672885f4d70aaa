/** What a hypothesis met of the rules when it came to fit one observation more. */

import type { Order } from '../engine/order.js';
import { firstState } from '../engine/place-order.js';
import { transitionsWalked } from '../engine/walked-transitions.js';
import type { DeadlineName } from '../order/deadlines.js';
import type { CoverageCounter } from './coverage.js';
import { type Hypothesis, type Past, pastsOf } from './hypothesis.js';
import type { Observation } from './observation.js';

/** An order that is not placed yet: its facts are those that it is placed with. */
const unplaced = (order: Order): Order => ({ ...order, state: firstState });

function countPast({ order, cause, events, previous }: Past, counter: CoverageCounter): void {
  const before = previous?.order ?? unplaced(order);
  const isClock = cause.type.startsWith('clock.');
  if (isClock) counter.fired(cause.type.slice('clock.'.length) as DeadlineName);
  // What a command made due at once is the clock's, and a step of its own.
  const own = isClock ? events : events.filter(({ by }) => by !== 'clock');
  counter.took(transitionsWalked(before, cause, own));
}

/**
 * @param before null before the order was placed
 * @param after  the same hypothesis, fitting what was seen
 */
export function countMet(
  before: Hypothesis | null,
  after: Hypothesis,
  seen: Observation,
  counter: CoverageCounter,
): void {
  if (before !== null) counter.looked(before.order, seen.at);
  for (const past of pastsOf(after)) {
    if (past === before?.past) break;
    countPast(past, counter);
  }
  if (seen.kind === 'command' && after.refused.length > 0) counter.refused(after.refused.map(({ code }) => code));
}
