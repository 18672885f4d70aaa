/** The schema of an order at rest, format 1. What a record of this format means never changes. */
import * as z from 'zod';
import { DeliveryContent, Via } from '../order/commands.js';
import { CancellationMode, type Facts, type OpenRequest, RequirementsState } from '../order/facts.js';
import { OrderInput } from '../order/input.js';
import { Identifier, Message, Role, text } from '../order/roles.js';
import { Terms } from '../terms/index.js';
import { atFirstUse, StoredInstant, strictObject } from '../time/index.js';

const instant = atFirstUse(() => StoredInstant.nullable());
const count = atFirstUse(() => z.int().min(0));
const milliseconds = atFirstUse(() => z.int().min(0));
const amount = atFirstUse(() => z.int().min(0));
const digest = atFirstUse(() => z.string().regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits'));
const stars = atFirstUse(() => z.int().min(1).max(5).nullable());

const request = <K extends OpenRequest['kind'], S extends z.core.$ZodLooseShape>(kind: K, content: S) =>
  z.strictObject({
    kind: z.literal(kind),
    by: z.enum(['buyer', 'seller']),
    openedAt: StoredInstant,
    since: z.strictObject({ requirements: RequirementsState, deliveries: count(), revisionsUsed: count() }),
    ...content,
  });

const adjusted = () => ({ price: amount(), days: count().max(366_000), revisions: count() });

const StoredRequest = () =>
  z.discriminatedUnion('kind', [
    request('extension', { via: Via, until: StoredInstant, message: Message() }),
    request('cancellation', { via: Via, reason: Message() }),
    request('update', { via: Via, message: Message() }),
    request('adjustment', { via: z.null(), ...adjusted(), message: Message() }),
  ]);

const StoredCancellation = strictObject(() => ({
  by: z.enum([...Role.options, 'clock']),
  ground: text(10_000).nullable(),
  mode: CancellationMode,
}));

/** Of the work, and what is asked meanwhile. */
const factsOfWork = () => ({
  at: StoredInstant,
  requirements: RequirementsState,
  requirementsDueAt: instant(),
  startedAt: instant(),
  dueAt: instant(),
  veryLateAt: instant(),
  veryLateCancelsAt: instant(),
  lateFor: instant(),
  deliveries: count(),
  firstDeliveredAt: instant(),
  deliveredAt: instant(),
  deliveryTimeLeft: milliseconds().nullable(),
  confirmedEmpty: z.boolean(),
  draft: DeliveryContent.nullable(),
  onTime: z.boolean().nullable(),
  reviewEndsAt: instant(),
  reviewLeft: milliseconds().nullable(),
  reviewExtensions: count(),
  reviewExtendedBy: milliseconds(),
  revisionsAllowed: count().nullable(),
  revisionsUsed: count(),
  request: StoredRequest().nullable(),
  requestExpiresAt: instant(),
  sellerIsSilent: z.boolean(),
});

/** Of the end, and the money. */
const factsOfEnd = () => ({
  completedAt: instant(),
  completion: z.enum(['accepted', 'automatic']).nullable(),
  cancelledAt: instant(),
  cancellation: StoredCancellation.nullable(),
  paid: amount(),
  held: amount(),
  refunded: amount(),
  fee: amount(),
  earnings: amount(),
  clearsAt: instant(),
  chargeback: z.enum(['open', 'won', 'lost']).nullable(),
  takenBack: amount(),
  tipUntil: instant(),
  ratingClosesAt: instant(),
  buyerStars: stars(),
  sellerStars: stars(),
});

type FactsShape = { readonly [K in Exclude<keyof Facts, 'order' | 'terms'>]: z.ZodType<Facts[K]> };

const StoredFacts = strictObject(() => ({ ...factsOfWork(), ...factsOfEnd() }) satisfies FactsShape);

/** What `toRecord` writes: one text for one order, so instants are epoch milliseconds only. */
const StoredInput = () => OrderInput.safeExtend({ placedAt: StoredInstant });

/** The version of records that this library writes, and the only one that it reads. */
export const recordFormat = 1;

export const OrderRecord = strictObject(() => ({
  format: z.literal(recordFormat).meta({ description: 'The version of the record' }),
  order: StoredInput().meta({ description: 'The order as it was placed' }),
  terms: Terms.meta({ description: 'The terms it was placed under, and keeps (D-26)' }),
  facts: StoredFacts.meta({ description: 'All that it remembers beside the state of its chart' }),
  state: z.string().max(200).meta({ description: 'The state of the chart: fulfilment/request/earnings/rating' }),
  sequence: z.int().min(1).max(1_000_000).meta({ description: 'The sequence of its last event' }),
  commands: z
    .array(z.strictObject({ id: Identifier(), digest: digest() }))
    .max(10_100) // the most that terms let an order remember, and what may still end it then
    .meta({ description: 'The accepted commands, sorted by id (D-27)' }),
  digest: digest().meta({ description: 'Of all the rest: tells a damaged record; it is no signature' }),
})).meta({ id: 'OrderRecord', description: 'An order at rest' });

/** An order at rest: plain JSON with a version. */
export type OrderRecord = z.output<typeof OrderRecord>;
