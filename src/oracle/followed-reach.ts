/**
 * The chart's reach along a trace. What is read of an order narrows it only where the instants leave no doubt what came first: what
 * was seen at one instant, or within what clocks may differ by, may be told in any order.
 */
import type { CommandType } from '../order/commands.js';
import type { Instant, Milliseconds } from '../time/index.js';
import { possibleStatusesIn, type Status } from '../view/status.js';
import { afterCommand, closed, type Reach, where } from './chart-reach.js';
import { eventsOf } from './fit-event.js';
import { type Hypothesis, pastsOf } from './hypothesis.js';
import type { Observation, ObservationOf } from './observation.js';

export interface FollowedReach extends Reach {
  /** the states that the order can have been in since the instants last left no doubt */
  readonly passed: ReadonlySet<string>;
  /** the statuses that were read since then; null where a command came beside them: they may be of before it or after it */
  readonly shown: readonly Status[] | null;
}

/** What an observation comes after. */
interface Setting {
  readonly silent: readonly CommandType[];
  /** the latest instant at which something was seen before */
  readonly latest: Instant;
  /** by how much two instants may disagree, in ms */
  readonly slack: Milliseconds;
  /** of the commands that were seen before */
  readonly ids: ReadonlySet<string>;
}

const nowhere: ReadonlySet<string> = new Set();

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one, ...other]);

/** @returns where orders are that are known exactly, and what has happened to them */
export function reachOf(orders: readonly Hypothesis[]): FollowedReach {
  const pasts = orders.flatMap((one) => [...pastsOf(one)]);
  return {
    states: new Set(orders.map(({ order }) => order.state)),
    events: new Set(orders.flatMap((one) => [...eventsOf(one)].map(({ type }) => type))),
    passed: new Set(pasts.map(({ order }) => order.state)),
    shown: null,
  };
}

const isShownIn = (state: string, statuses: readonly Status[]): boolean =>
  possibleStatusesIn(state).some((status) => statuses.includes(status));

/** What was read is over and done with once something is seen that surely came later. */
function narrowed({ shown, ...reach }: FollowedReach): Reach {
  return shown === null || shown.length === 0 ? reach : where(reach, (state) => isShownIn(state, shown));
}

function afterTheCommand(
  reach: FollowedReach,
  seen: ObservationOf<'command'>,
  { ids, silent }: Setting,
): FollowedReach {
  if (seen.outcome === 'refused') return reach;
  const mayRepeat = seen.id !== undefined && (ids.has(seen.id) || silent.includes(seen.type));
  const after = afterCommand(reach, seen, mayRepeat);
  return { ...after, passed: union(reach.passed, after.states), shown: null };
}

function afterStatus(reach: FollowedReach, { at, status }: ObservationOf<'status'>, { latest, slack }: Setting) {
  // A log may come in late: what was read then is held against the orders alone.
  if (at < latest - slack) return reach;
  if (![...reach.passed].some((state) => isShownIn(state, [status]))) return { ...reach, states: nowhere };
  return reach.shown === null ? reach : { ...reach, shown: [...reach.shown, status] };
}

/** @returns where the order can be after what was seen; no state: it cannot have been */
export function reachAfter(before: FollowedReach, seen: Observation, setting: Setting): FollowedReach {
  const { silent, latest, slack } = setting;
  // Each of two instants may be off by as much as they may disagree with a third.
  const isSurelyLater = seen.at > latest + 2 * slack;
  const from = closed(isSurelyLater ? narrowed(before) : before, silent);
  const reach: FollowedReach = {
    ...from,
    passed: isSurelyLater ? from.states : union(before.passed, from.states),
    shown: isSurelyLater ? [] : before.shown,
  };
  switch (seen.kind) {
    case 'command':
      return afterTheCommand(reach, seen, setting);
    case 'event':
      return reach.events.has(seen.type) ? reach : { ...reach, states: nowhere };
    case 'status':
      return afterStatus(reach, seen, setting);
    case 'placed':
      return { ...reach, states: nowhere };
    case 'field':
      return reach;
  }
}
