/** What comes out of a log that is run: a happening a line, and counts. */
import type { Command, Order, OrderEvent, Refusal } from '../../src/index.js';

/** What a line did, or the time that passed after the last one; `before` is the order before it. */
export type Happening =
  | { readonly kind: 'placed'; readonly line: number; readonly order: Order; readonly events: readonly OrderEvent[] }
  | (CommandRun & { readonly kind: 'accepted' })
  | (CommandRun & { readonly kind: 'repeated' })
  | (CommandRun & { readonly kind: 'refused'; readonly refusals: readonly Refusal[] })
  | {
      readonly kind: 'time passed';
      readonly before: Order;
      readonly order: Order;
      readonly events: readonly OrderEvent[];
    };

interface CommandRun {
  readonly line: number;
  readonly before: Order;
  readonly order: Order;
  readonly command: Command;
  readonly events: readonly OrderEvent[];
}

export interface LogCounts {
  lines: number;
  accepted: number;
  refused: number;
  repeated: number;
  badLines: number;
  /** lines after the moment that the orders are looked at */
  leftOut: number;
}
