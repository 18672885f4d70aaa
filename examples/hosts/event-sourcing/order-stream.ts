/** The stream of an order: what happened, what was refused, and what was answered. */
import type { Event } from '@event-driven-io/emmett';
import { type EventType, type Instant, type Order, type OrderEvent, orderDecider } from 'orderchart';
import type { KeptAnswer } from 'orderchart/hosting';

/** Stands on the last message of what is appended together. */
export type OrderMetadata = {
  /** when the order has to be looked at again (epoch ms, UTC): what the deadlines are projected from */
  readonly wakeAt?: Instant | null;
  /** what was answered, under the key of what was asked */
  readonly answered?: { readonly key: string; readonly kept: KeptAnswer };
};

/** A refusal leaves no event of the order (D-49). It is a message, so that its answer has a place, and the stream a new version. */
export type OrderMessage =
  | Event<EventType, { readonly event: OrderEvent }, OrderMetadata>
  | Event<'command.refused', { readonly key: string }, OrderMetadata>;

export interface OrderState {
  readonly order: Order | null;
  /** what was answered before, by key */
  readonly answers: Map<string, KeptAnswer>;
}

/** Each reading of a stream begins with an index of its own, so that `evolve` may write in it. */
export const initialState = (): OrderState => ({ order: orderDecider.initialState(), answers: new Map() });

export function evolve({ order, answers }: OrderState, message: OrderMessage): OrderState {
  const { answered } = message.metadata;
  if (answered !== undefined) answers.set(answered.key, answered.kept);
  return { order: 'event' in message.data ? orderDecider.evolve(order, message.data.event) : order, answers };
}

/** @returns the order's own events in a stream */
export const eventsIn = (messages: readonly OrderMessage[]): OrderEvent[] =>
  messages.flatMap(({ data }) => ('event' in data ? [data.event] : []));

/** @returns what to append, all of it or nothing: none where nothing happened and no answer is to be kept */
export function messagesOf(
  order: Order | null,
  events: readonly OrderEvent[],
  answered?: OrderMetadata['answered'],
): OrderMessage[] {
  const messages: OrderMessage[] = events.map((event) => ({ type: event.type, data: { event }, metadata: {} }));
  if (answered?.kept.answer.ok === false)
    messages.push({ type: 'command.refused', data: { key: answered.key }, metadata: {} });
  const last = messages.pop();
  if (order === null || last === undefined) return [];
  const metadata = { wakeAt: order.wakeAt, ...(answered === undefined ? {} : { answered }) };
  return [...messages, { ...last, metadata } as OrderMessage];
}
