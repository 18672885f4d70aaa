/** What reaches the chart, and what comes out of an order. */
import type { Instant } from '../time/index.js';
import type { Command } from './commands.js';
import type { ClockType } from './deadlines.js';
import type { Facts } from './facts.js';
import type { Actor, Party } from './roles.js';
import type { RuleId } from './rules.js';

/** A deadline that has come. Only the engine makes these; from outside they are refused (D-34). */
export interface Clock {
  readonly type: ClockType;
  readonly at: Instant;
}

/** The first event of an order, sent by `placeOrder` (ORIG-1). */
export interface Placed {
  readonly type: 'order.placed';
  readonly at: Instant;
}

/** How one region of the chart tells the others. Bare: what runs on them reads facts, never the event. */
export type RaisedType =
  | 'requirements.submitted'
  | 'requirements.skipped'
  | 'delivery.made'
  | 'delivery.accepted'
  | 'revision.requested'
  | 'review.opens'
  | 'dueDate.moved'
  | 'cancellation.requested'
  | 'cancellation.agreed'
  | 'request.closed'
  | 'chargeback.recorded'
  | 'order.completed'
  | 'order.cancelled';

export type ChartEvent = Command | Clock | Placed | { readonly type: RaisedType };

/** Who sends a command, and when, whatever it says: all that may be known before it is written. */
export type Speaker = Pick<Command, 'type' | 'at' | 'by' | 'party'>;

/** Which command an event came from. */
export interface CommandReference {
  readonly id: string;
  /** of its content: everything but `at` (D-27) */
  readonly digest: string;
}

/**
 * Something that happened to an order: audit trail, effect and idempotency key in one.
 *
 * @typeParam T the name of what happened, one of the chart's actions
 */
export interface EventOf<T extends string> {
  /** `<order>#<sequence>`: the same life gives the same ids, so hosts may use it as a key */
  readonly id: string;
  readonly order: string;
  /** 1 for `order.placed`, then without gaps */
  readonly sequence: number;
  readonly type: T;
  /** epoch ms, UTC: for a deadline its own instant, however late the host woke up (D-02) */
  readonly at: Instant;
  readonly by: Actor;
  /** the id of who spoke; null for the clock */
  readonly party: string | null;
  readonly rule: RuleId;
  /** what changed: new deadlines, amounts, verdicts; all facts for `order.placed` */
  readonly facts: Partial<Facts>;
  /** the state of the chart after it, region by region */
  readonly state: string;
  readonly notify: readonly Party[];
  readonly command: CommandReference | null;
}
