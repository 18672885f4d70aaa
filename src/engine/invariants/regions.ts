/** The state of an order, taken apart. */
import { regions, stateValueOf } from '../chart-index.js';
import type { Regions } from './invariant.js';

/** The chart has few states, and orders come back to them: each is taken apart once. */
const known = new Map<string, Regions>();

function takenApart(state: string): Regions {
  const parts = state.split('/');
  const leaves = Object.fromEntries(regions.map((region, index) => [region, parts[index] ?? '']));
  const { fulfilment = '', request = '', earnings = '', rating = '' } = leaves;
  const [work = '', lateness = null] = fulfilment.split('.');
  return { fulfilment: work, lateness, request, earnings, rating };
}

/** The state of an order, taken apart in the chart's own order of regions. */
export function regionsOf(state: string): Regions {
  const before = known.get(state);
  if (before !== undefined) return before;
  const taken = takenApart(state);
  if (stateValueOf(state) !== null) known.set(state, taken);
  return taken;
}

/** @returns whether the chart has such a state */
export const isState = (state: string): boolean => known.has(state) || stateValueOf(state) !== null;
