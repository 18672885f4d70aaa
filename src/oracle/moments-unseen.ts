/** When a command may have come that nobody saw: the instants between two observations that can make a difference. */
import { nextDeadline } from '../engine/advance.js';
import type { Order } from '../engine/order.js';
import type { Terms } from '../terms/index.js';
import { type Instant, isSpan, lengthOf, type Milliseconds } from '../time/index.js';
import { kindOf } from './fields.js';
import { readValue } from './fit-reading.js';
import type { Observation } from './observation.js';

const spansOfTerms = new WeakMap<Terms, readonly Milliseconds[]>();

/** Every span that the terms speak of. */
function spansIn(value: unknown): readonly Milliseconds[] {
  if (isSpan(value)) return [lengthOf(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spansIn) : [];
}

function spansOf({ facts }: Order): readonly Milliseconds[] {
  const known = spansOfTerms.get(facts.terms) ?? [...new Set(spansIn(facts.terms))];
  spansOfTerms.set(facts.terms, known);
  return [...known, lengthOf(facts.order.deliveryTime)];
}

/** The instants that an observation speaks of: its own, and that of a date that was read. */
function instantsIn(seen: Observation): readonly Instant[] {
  const value = seen.kind === 'field' && kindOf(seen.field) === 'instant' ? readValue(seen) : null;
  return typeof value === 'number' ? [seen.at, value] : [seen.at];
}

const mostMoments = 40;

/**
 * @param from after what was seen before
 * @param to   before what was seen next
 * @param seen what was seen from there on: a date that it speaks of, less a span of the terms, is when that span began
 * @returns the instants to try, most likely first
 */
export function momentsUnseen(
  order: Order,
  from: Instant,
  to: Instant,
  seen: readonly Observation[],
): readonly Instant[] {
  const spans = spansOf(order);
  const begun = seen.flatMap(instantsIn).flatMap((instant) => spans.map((span) => instant - span));
  const due = nextDeadline(order)?.at;
  const edges = due === undefined ? [] : [due - 1, due];
  const moments = [to, ...begun, ...edges, from].filter((at) => at >= from && at <= to);
  return [...new Set(moments)].slice(0, mostMoments);
}
