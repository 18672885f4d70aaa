/** An order as a hand-written back end would keep it: the same data, with the numbers of its terms at hand. */
import type { Order, OrderEvent } from '../../../src/engine/order.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { Instant } from '../../../src/time/index.js';
import type { Memory } from './memory.js';
import { type Numbers, numbersOf } from './numbers.js';
import { type Place, placeOf } from './state.js';

export interface HandOrder extends Readonly<Place> {
  readonly id: string;
  readonly facts: Facts;
  readonly state: string;
  readonly sequence: number;
  readonly wakeAt: Instant | null;
  /** the accepted commands that this version of the order knows: how many, and where they are */
  readonly commands: number;
  readonly memory: Memory;
  readonly numbers: Numbers;
}

export type HandOutcome =
  | { readonly ok: true; readonly order: HandOrder; readonly events: readonly OrderEvent[] }
  | {
      readonly ok: false;
      readonly order: HandOrder;
      readonly events: readonly OrderEvent[];
      readonly refusals: readonly Refusal[];
    };

/** @param order as it was placed: nothing is accepted yet */
export function handOrderOf({ id, facts, state, sequence, wakeAt }: Order): HandOrder {
  const { fulfilment, request, earnings, rating } = placeOf(state);
  return {
    id,
    facts,
    state,
    sequence,
    wakeAt,
    fulfilment,
    request,
    earnings,
    rating,
    commands: 0,
    memory: new Map(),
    numbers: numbersOf(facts),
  };
}
