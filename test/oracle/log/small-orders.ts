/** The observations of small orders, as lines of a log. */
import type { ObservationInput } from '../../../src/oracle/index.js';

const input = {
  buyer: 'Bea',
  seller: { id: 'Sam', tier: 'levelOne' },
  origin: 'gig',
  deliveryTime: 'P7D',
  revisions: 1,
  shipping: false,
  requirements: false,
  price: { amount: 10_000, currency: 'EUR' },
} as const;

export const placed = (order: string, at = '2026-03-02T09:00:00Z'): ObservationInput => ({
  kind: 'placed',
  order,
  at,
  input: { id: order, ...input },
});

type Sent = Extract<ObservationInput, { kind: 'command' }>;

export const sent = (
  order: string,
  at: string,
  type: Sent['type'],
  by: Sent['by'] = 'seller',
  more: Partial<Sent> = {},
): Sent => ({ kind: 'command', order, at, type, by, outcome: 'accepted', ...more });

/** An order that keeps the rules: delivered and accepted. */
export const good = (order: string): readonly ObservationInput[] => [
  placed(order),
  sent(order, '2026-03-04T09:00:00Z', 'deliver'),
  sent(order, '2026-03-05T09:00:00Z', 'acceptDelivery', 'buyer'),
];

/** An order that was changed after it was over: `finishedOrderChanged` at its fourth observation. */
export const changedAfterwards = (order: string, at = '2026-03-06T09:00:00Z'): readonly ObservationInput[] => [
  ...good(order),
  sent(order, at, 'deliver'),
];

/** An order that was accepted before anything was delivered: `illegalTransition` at its second observation. */
export const acceptedTooSoon = (order: string, at = '2026-03-03T09:00:00Z'): readonly ObservationInput[] => [
  placed(order),
  sent(order, at, 'acceptDelivery', 'buyer'),
];

export const linesOf = (...traces: readonly (readonly ObservationInput[])[]): string[] =>
  traces.flat().map((one) => JSON.stringify(one));

/** One observation of each order in turn. */
export const interleaved = (...traces: readonly (readonly ObservationInput[])[]): string[] => {
  const longest = Math.max(...traces.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => traces.flatMap((trace) => trace.slice(turn, turn + 1)));
  return linesOf(...turns);
};
