/** The fields of an order that an observer may read: each with what it is, and where the order has it. */
import { factsOf, type OrderFacts } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';
import { InstantInput, instantExpectation } from '../time/index.js';

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

const isWhole = (value: FieldValue): boolean => value === null || Number.isSafeInteger(value);

const isValueOfKind: Readonly<Record<FieldKind, (value: FieldValue) => boolean>> = {
  instant: (value) => value === null || InstantInput.safeParse(value).success,
  amount: isWhole,
  count: isWhole,
  verdict: (value) => value === null || typeof value === 'boolean',
  name: (value) => value === null || typeof value === 'string',
};

/** @returns whether a field can have such a value at all, right or wrong */
export const isValueOf = (field: FieldName, value: FieldValue): boolean => isValueOfKind[kindOf(field)](value);

/** What is expected of the value of a field. */
export const expectedOfKind: Readonly<Record<FieldKind, string>> = {
  instant: `${instantExpectation}; or null`,
  amount: 'minor units, a whole number; or null',
  count: 'a whole number, or null',
  verdict: 'true, false, or null',
  name: 'a text, or null',
};

/** @returns what the rules say the field is, as of the order's last event */
export const readField = (order: Order, field: FieldName): FieldValue => fieldTable[field].read(factsOf(order));
