/** One step of an order, as somebody saw it: where it was, what came, and what came of it. */
import type { Command } from '../../order/commands.js';
import { copyFacts, type FactsDraft } from '../../order/copy-facts.js';
import type { Refusal } from '../../order/refusals.js';
import type { Actor } from '../../order/roles.js';
import type { Instant } from '../../time/index.js';
import type { Order, OrderEvent } from '../order.js';
import type { Regions } from './invariant.js';
import { regionsOf } from './regions.js';

/** A command submitted to an order, or time that passed, with what `submit` or `advance` made of it. */
export interface Observed {
  readonly before: Order;
  /** the command, parsed; or the instant that `advance` was given (epoch ms, UTC) */
  readonly cause: Command | Instant;
  /** `ok` is left out by `advance` */
  readonly outcome: {
    readonly ok?: boolean;
    readonly order: Order;
    readonly events: readonly OrderEvent[];
    readonly refusals?: readonly Refusal[];
  };
}

/** What is in force right before an event. */
export interface InForce {
  readonly facts: Readonly<FactsDraft>;
  /** the state before the macrostep that the event belongs to */
  readonly from: Regions;
  /** the state after it */
  readonly to: Regions;
  readonly sequence: number;
  /** how often the review was opened so far in this step */
  readonly reviewsOpened: number;
}

/** What is in force, written to as the events of a step go by. */
interface Passage extends InForce {
  facts: FactsDraft;
  from: Regions;
  to: Regions;
  sequence: number;
  reviewsOpened: number;
  /** of the last event */
  state: string;
  by: Actor | null;
}

/** What is in force before the first event of a step. */
export function passageFrom({ facts, state, sequence }: Order): Passage {
  const regions = regionsOf(state);
  return { facts: copyFacts(facts), from: regions, to: regions, sequence, reviewsOpened: 0, state, by: null };
}

/** An event is looked at: a new macrostep begins where the state or who acts differs from the last event. */
export function enter(passage: Passage, { state, by }: OrderEvent): void {
  if (state === passage.state && by === passage.by) return;
  passage.from = passage.to;
  passage.to = regionsOf(state);
  passage.state = state;
  passage.by = by;
}

/** An event has been looked at: from here on, what it says is in force. */
export function leave(passage: Passage, { at, facts, sequence, type }: OrderEvent): void {
  passage.facts.at = at;
  Object.assign(passage.facts, facts);
  passage.sequence = sequence;
  if (type === 'review.opened') passage.reviewsOpened += 1;
}
