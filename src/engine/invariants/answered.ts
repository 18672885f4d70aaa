/** A step as its invariants read it: what they all ask is worked out once. */
import type { EventType } from '../../chart/index.js';
import type { Command } from '../../order/commands.js';
import type { CommandReference } from '../../order/events.js';
import type { Instant } from '../../time/index.js';
import type { Order, OrderEvent } from '../order.js';
import { recall } from '../remembered.js';
import type { Statement } from './invariant.js';
import type { InForce, Observed } from './observed.js';

/** What came of a step, whatever was refused in it: this, and nothing else, judges the events and the order after them. */
export interface Changed {
  readonly before: Order;
  /** the instant up to which time passed (epoch ms, UTC) */
  readonly now: Instant;
  /** the command that was accepted now; null for a repeated or a refused one, and for mere time */
  readonly accepted: Command | null;
  readonly outcome: { readonly order: Order; readonly events: readonly OrderEvent[] };
}

/** An observed step, read. */
export interface Answered extends Changed, Observed {
  readonly outcome: Observed['outcome'];
  readonly isRefused: boolean;
  /** the command that was accepted before under the id of this one; null for a new id, and for mere time */
  readonly known: CommandReference | null;
}

/** Something that holds of every event. */
export interface EventInvariant extends Statement {
  /** the events that it is about; all of them where it names none */
  readonly on?: readonly EventType[];
  readonly holds: (event: OrderEvent, inForce: InForce, changed: Changed) => boolean;
}

/** Something that holds of every answer. */
export interface AnswerInvariant extends Statement {
  readonly holds: (answered: Answered) => boolean;
}

/** Something that holds of every step in which something happened, as a whole. */
export interface ChangeInvariant extends Statement {
  /** @param end what is in force after the last event; null where nothing happened */
  readonly holds: (changed: Changed, end: InForce | null) => boolean;
}

/** Reads a step. */
export function answeredOf({ before, cause, outcome }: Observed): Answered {
  const isRefused = outcome.ok === false;
  if (typeof cause === 'number') return { before, cause, outcome, now: cause, isRefused, known: null, accepted: null };
  const known = recall(before.remembered, cause.id);
  return {
    before,
    cause,
    outcome,
    now: cause.at,
    isRefused,
    known,
    accepted: isRefused || known !== null ? null : cause,
  };
}
