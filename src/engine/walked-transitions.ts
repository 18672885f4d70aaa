/** Which transitions of the chart a step took, asked of XState once for each that looks the same from outside. */
import type { Order, OrderEvent } from './order.js';
import { takenTransitions } from './taken-transitions.js';

const known = new Map<string, readonly string[]>();

/**
 * @param before an order with nothing due before the cause
 * @param events what came of it
 * @returns the names of the transitions, in order
 */
export function transitionsWalked(
  before: Order,
  cause: { readonly type: string; readonly at: number },
  events: readonly OrderEvent[],
): readonly string[] {
  let signature = `${before.state} ${cause.type}`;
  for (const { type, rule } of events) signature += ` ${type} ${rule}`;
  const met = known.get(signature);
  if (met !== undefined) return met;
  const names = takenTransitions(before.state, before.facts, cause);
  known.set(signature, names);
  return names;
}
