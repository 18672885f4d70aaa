/** The life of an order, as the chart hears it: for an XState actor that is being inspected. */
import assert from 'node:assert/strict';
import type { EventFrom } from 'xstate';
import {
  advance,
  articleTerms,
  Command,
  type CommandInput,
  initialFacts,
  nextDeadline,
  type Order,
  OrderInput,
  type orderMachine,
  placeOrder,
  submit,
} from '../../src/index.js';

const buyer = { by: 'buyer', party: 'Bea' } as const;
const seller = { by: 'seller', party: 'Sam' } as const;
const work = { files: [{ name: 'logo.svg', bytes: 12_000 }], message: 'Here is your logo' };

const input = OrderInput.parse({
  id: 'order-1',
  buyer: buyer.party,
  seller: { id: seller.party, tier: 'pro' },
  origin: 'brief',
  placedAt: '2026-03-03T12:00Z',
  deliveryTime: 'P7D',
  revisions: 1,
  shipping: false,
  requirements: true,
  price: { amount: 10_000, currency: 'EUR' },
});

/** Late, extended by silence, delivered, sent back, delivered again, completed by silence, rated by both. */
const commands: readonly CommandInput[] = [
  { type: 'submitRequirements', id: 'a', at: '2026-03-03T15:00Z', ...buyer },
  { type: 'requestExtension', id: 'b', at: '2026-03-09T09:00Z', ...seller, until: '2026-03-14T12:00Z', message: 'Ill' },
  { type: 'deliver', id: 'c', at: '2026-03-13T09:00Z', ...seller, ...work },
  { type: 'requestRevision', id: 'd', at: '2026-03-14T09:00Z', ...buyer, notes: 'A warmer blue, please' },
  { type: 'deliver', id: 'e', at: '2026-03-15T09:00Z', ...seller, ...work },
  { type: 'rate', id: 'f', at: '2026-03-19T09:00Z', ...buyer, stars: 5 },
  { type: 'rate', id: 'g', at: '2026-03-20T09:00Z', ...seller, stars: 5 },
];

export type ChartEvent = EventFrom<typeof orderMachine> & { readonly at: number };

/** What an actor is created with. */
export const factsAtPlacement = initialFacts(input, articleTerms);

function* deadlinesUpTo(order: Order, until: number): Generator<ChartEvent, Order> {
  const due = nextDeadline(order);
  if (due === null || due.at > until) return order;
  yield { type: `clock.${due.name}`, at: due.at };
  return yield* deadlinesUpTo(advance(order, due.at).order, until);
}

/** The placement, each command, and each deadline at its own instant; then the order that `submit` makes of them. */
export function* orderLife(): Generator<ChartEvent, Order> {
  const placement = placeOrder(input);
  assert(placement.ok);
  let { order } = placement;
  yield { type: 'order.placed', at: input.placedAt };
  for (const each of commands) {
    const command = Command.parse(each);
    order = yield* deadlinesUpTo(order, command.at);
    yield command;
    order = submit(order, command).order;
  }
  return yield* deadlinesUpTo(order, Number.POSITIVE_INFINITY);
}
