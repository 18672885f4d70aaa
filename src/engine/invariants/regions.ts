/** The state of an order, taken apart. */
import { regions, stateValueOf } from '../chart-index.js';
import type { Regions } from './invariant.js';

/** The chart has few states, and orders come back to them: each is taken apart once. */
const known = new Map<string, Regions>();

const leafOf = (state: string, region: (typeof regions)[number]): string =>
  state.split('/')[regions.indexOf(region)] ?? '';

function takenApart(state: string): Regions {
  const work = leafOf(state, 'fulfilment');
  const dot = work.indexOf('.');
  return {
    fulfilment: dot === -1 ? work : work.slice(0, dot),
    lateness: dot === -1 ? null : work.slice(dot + 1),
    request: leafOf(state, 'request'),
    earnings: leafOf(state, 'earnings'),
    rating: leafOf(state, 'rating'),
  };
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
