/** When something may have happened that was seen at an instant, if clocks may be wrong. */
import { advance, nextDeadline } from '../engine/advance.js';
import type { Order } from '../engine/order.js';
import type { Instant, Milliseconds } from '../time/index.js';
import type { Hypothesis, Past } from './hypothesis.js';

/** Two clocks that may each be wrong by so much disagree by up to twice as much. */
export const slackOf = (skew: Milliseconds): Milliseconds => 2 * skew;

/** Whether a clock stopped whose rest runs on later: that rest is as wrong as two clocks are. */
function hasStopped({ order: { facts }, previous }: Past): boolean {
  if (previous === null) return false;
  const before = previous.order.facts;
  const isPaused = facts.reviewLeft !== null && before.reviewLeft === null;
  return isPaused || (facts.terms.revision.clock === 'resume' && facts.deliveries > before.deliveries);
}

const stops = new WeakMap<Past, number>();

function stopsOf(past: Past): number {
  const walked: Past[] = [];
  let count = 0;
  for (let one: Past | null = past; one !== null; one = one.previous) {
    const known = stops.get(one);
    if (known !== undefined) {
      count = known;
      break;
    }
    walked.push(one);
  }
  for (const one of walked.reverse()) {
    count += hasStopped(one) ? 1 : 0;
    stops.set(one, count);
  }
  return count;
}

/** @returns how wrong an instant may be where a deadline is made of several: of a review that was paused, say (D-12, D-15) */
export const skewAlong = ({ past }: Hypothesis, skew: Milliseconds): Milliseconds =>
  skew === 0 ? 0 : skew * (1 + stopsOf(past));

/** Both sides of an instant that decides. */
const sidesOf = (edge: Instant): readonly Instant[] => [edge - 1, edge];

/**
 * The instants beside deadlines that decide what is possible: the last event, and when tips are over. A command that was seen after
 * the last event gains nothing by having come with it.
 */
function sidesIn({ facts }: Order, at: Instant): readonly Instant[] {
  const last = at < facts.at ? sidesOf(facts.at) : [facts.at - 1];
  return facts.tipUntil === null ? last : [...last, ...sidesOf(facts.tipUntil)];
}

/**
 * The instants at which a command may have come that was seen at one: that one, and both sides of everything that the clocks may
 * have put it on the wrong side of, such as a deadline.
 *
 * @param edges what else decides by its own instant whether the command is taken
 */
export function momentsOf(
  order: Order,
  at: Instant,
  skew: Milliseconds,
  edges: readonly Instant[],
): readonly Instant[] {
  if (skew === 0) return [at];
  const [from, to] = [at - slackOf(skew), at + slackOf(skew)];
  const found: Instant[] = [...edges];
  let later = order;
  for (let next = nextDeadline(later); next !== null && next.at <= to; next = nextDeadline(later)) {
    found.push(next.at);
    later = advance(later, next.at).order;
  }
  const sides = [...sidesIn(order, at), ...found.flatMap(sidesOf)];
  return [...new Set([at, ...sides.filter((moment) => moment >= from && moment <= to)])];
}
