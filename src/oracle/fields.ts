/** The fields of an order that an observer may read: each with what it is, and where the order has it. */
import { factsOf, type OrderFacts } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';

/** What the value of a field is. Instants are epoch ms (UTC), amounts minor units. */
export type FieldKind = 'instant' | 'amount' | 'count' | 'verdict' | 'name';

export type FieldValue = number | string | boolean | null;

interface FieldOf {
  readonly kind: FieldKind;
  readonly read: (facts: OrderFacts) => FieldValue;
}

const revisionsLeft = ({ revisionsAllowed, revisionsUsed }: OrderFacts): number | null =>
  revisionsAllowed === null ? null : revisionsAllowed - revisionsUsed;

const fieldTable = {
  dueAt: { kind: 'instant', read: ({ dueAt }) => dueAt },
  reviewEndsAt: { kind: 'instant', read: ({ reviewEndsAt }) => reviewEndsAt },
  clearsAt: { kind: 'instant', read: ({ clearsAt }) => clearsAt },
  ratingClosesAt: { kind: 'instant', read: ({ ratingClosesAt }) => ratingClosesAt },
  requestExpiresAt: { kind: 'instant', read: ({ request }) => request?.expiresAt ?? null },
  revisionsUsed: { kind: 'count', read: (facts) => facts.revisionsUsed },
  revisionsAllowed: { kind: 'count', read: (facts) => facts.revisionsAllowed },
  revisionsLeft: { kind: 'count', read: revisionsLeft },
  deliveries: { kind: 'count', read: ({ deliveries }) => deliveries },
  onTime: { kind: 'verdict', read: ({ onTime }) => onTime },
  request: { kind: 'name', read: ({ request }) => request?.kind ?? null },
  bucket: { kind: 'name', read: ({ money }) => money.bucket },
  paid: { kind: 'amount', read: ({ money }) => money.paid },
  held: { kind: 'amount', read: ({ money }) => money.held },
  refunded: { kind: 'amount', read: ({ money }) => money.refunded },
  fee: { kind: 'amount', read: ({ money }) => money.fee },
  earnings: { kind: 'amount', read: ({ money }) => money.earnings },
} as const satisfies Record<string, FieldOf>;

/** A field that may be observed, as of the order's last event. */
export type FieldName = keyof typeof fieldTable;

export const fieldNames = Object.freeze(Object.keys(fieldTable)) as readonly FieldName[];

export const kindOf = (field: FieldName): FieldKind => fieldTable[field].kind;

/** @returns what the rules say the field is, as of the order's last event */
export const readField = (order: Order, field: FieldName): FieldValue => fieldTable[field].read(factsOf(order));
