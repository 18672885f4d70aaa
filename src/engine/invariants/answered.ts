/** A step as its invariants read it: what they all ask is worked out once. */
import type { EventType } from '../../chart/index.js';
import type { Command } from '../../order/commands.js';
import type { CommandReference } from '../../order/events.js';
import type { Instant } from '../../time/index.js';
import type { OrderEvent } from '../order.js';
import { recall } from '../remembered.js';
import type { Statement } from './invariant.js';
import type { InForce, Observed } from './observed.js';

/** An observed step, read. */
export interface Answered extends Observed {
  /** the instant up to which time passed (epoch ms, UTC) */
  readonly now: Instant;
  readonly isRefused: boolean;
  /** the command that was accepted before under the id of this one; null for a new id, and for mere time */
  readonly known: CommandReference | null;
  /** the command that was accepted now; null for a repeated or a refused one, and for mere time */
  readonly accepted: Command | null;
}

/** Something that holds of every event. */
export interface EventInvariant extends Statement {
  /** the events that it is about; all of them where it names none */
  readonly on?: readonly EventType[];
  readonly holds: (event: OrderEvent, inForce: InForce, answered: Answered) => boolean;
}

/** Something that holds of every step as a whole. */
export interface StepInvariant extends Statement {
  /** @param end what is in force after the last event; null where nothing happened */
  readonly holds: (answered: Answered, end: InForce | null) => boolean;
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
