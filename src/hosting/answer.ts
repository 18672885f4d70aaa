/** What a host answers, and what it keeps of it. */
import type { Order, OrderEvent } from '../engine/order.js';
import type { Refusal } from '../order/refusals.js';
import type { Instant } from '../time/index.js';

/**
 * What a host answers to a placement or a command. It answers the same to the same key for ever, the refusal of a command too, so
 * that whoever heard nothing may ask again. A placement that was refused is forgotten: it may be mended.
 */
export type Answer =
  | {
      readonly ok: true;
      /** the instant that it was judged at (epoch ms, UTC) */
      readonly at: Instant;
      /** of the last event that the order had after it */
      readonly sequence: number;
    }
  | {
      readonly ok: false;
      /** the instant that it was judged at (epoch ms, UTC); null where what was asked could not be read */
      readonly at: Instant | null;
      /** of the last event that the order had after it; 0 where a placement is refused */
      readonly sequence: number;
      readonly refusals: readonly [Refusal, ...Refusal[]];
    };

/** An answer at rest, under its key. */
export interface KeptAnswer {
  /** the content of what was asked, in full, but for the instant: a second try reads the clock again (D-27) */
  readonly asked: string;
  readonly answer: Answer;
}

/** What to tell, and what to store in the one transaction in which the order was read. */
export interface Judgement {
  readonly answer: Answer;
  /** the order to store; null where nothing is to be stored */
  readonly order: Order | null;
  /** what happened, to be added to the history */
  readonly events: readonly OrderEvent[];
  /** to be stored under the key; null where nothing is to be stored, or it is there already */
  readonly kept: KeptAnswer | null;
}

/** A judgement of which nothing is stored. */
export const toldOnly = (answer: Answer): Judgement => ({ answer, order: null, events: [], kept: null });
