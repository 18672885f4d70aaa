/** What a trace met of the rules. */

import { firstState } from '../engine/chart-index.js';
import type { Order } from '../engine/order.js';
import { transitionsWalked } from '../engine/walked-transitions.js';
import { CoverageCounter, type TraceCoverage } from './coverage.js';
import { deadlineBehind, type Hypothesis, type Past, pastsOf } from './hypothesis.js';
import type { Observation } from './observation.js';

/** An order that is not placed yet: its facts are those that it is placed with. */
const unplaced = (order: Order): Order => ({ ...order, state: firstState });

function countPast(past: Past, counter: CoverageCounter): void {
  const { order, cause, events, previous } = past;
  const before = previous?.order ?? unplaced(order);
  const deadline = deadlineBehind(past);
  if (deadline !== null) counter.fired(deadline);
  // What a command made due at once is the clock's, and a step of its own.
  const own = deadline === null ? events.filter(({ by }) => by !== 'clock') : events;
  counter.took(transitionsWalked(before, cause, own));
}

/** @returns what an order met from its placement on; of several that are possible the likeliest, told once at the end */
export function lifeMet(hypothesis: Hypothesis): TraceCoverage {
  const counter = new CoverageCounter();
  for (const past of pastsOf(hypothesis)) countPast(past, counter);
  return counter.result;
}

/** Counts how near to a deadline something was seen, and what was refused. */
export function countMet(before: Hypothesis, after: Hypothesis, seen: Observation, counter: CoverageCounter): void {
  counter.looked(before.order, seen.at);
  if (seen.kind === 'command' && after.refused.length > 0) counter.refused(after.refused.map(({ code }) => code));
}
