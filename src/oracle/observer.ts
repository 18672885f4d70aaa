/** What an observer of this very library sees: for systems that run on it, and for tests of the oracle. */
import type { Order, OrderEvent } from '../engine/order.js';
import type { Command } from '../order/commands.js';
import type { Refusal } from '../order/refusals.js';
import type { Instant } from '../time/index.js';
import { statusOf } from '../view/status.js';
import { type FieldName, fieldNames, readField } from './fields.js';
import type { Observation } from './observation.js';

/** @returns the placement of an order, as an observation */
export function placementSeen({ id, facts }: Order): Observation {
  const { placedAt, ...input } = facts.order;
  return { kind: 'placed', at: placedAt, order: id, input };
}

/** What was answered to a command, and of which order: an outcome, or what a host told its caller. */
export type AnswerTold = { readonly order: { readonly id: string } } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
);

/** @returns a command and the answer to it, as an observation */
export function commandSeen({ type, id, at, by, party, ...content }: Command, answer: AnswerTold): Observation {
  const seen = { kind: 'command', order: answer.order.id, at, type, id, by, party, content } as const;
  return answer.ok
    ? { ...seen, outcome: 'accepted' }
    : { ...seen, outcome: 'refused', refusals: answer.refusals.map(({ code }) => code) };
}

/** @returns events, as observations */
export const eventsSeen = (events: readonly OrderEvent[]): readonly Observation[] =>
  events.map(({ order, at, type, by }) => ({ kind: 'event', order, at, type, by }));

/** @returns what an order shows at an instant up to which it was advanced: its status, and the fields that are asked for */
export const readingsOf = (
  order: Order,
  at: Instant,
  fields: readonly FieldName[] = fieldNames,
): readonly Observation[] => [
  { kind: 'status', order: order.id, at, status: statusOf(order) },
  ...fields.map((field) => ({ kind: 'field', order: order.id, at, field, value: readField(order, field) }) as const),
];
