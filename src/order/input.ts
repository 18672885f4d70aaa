/** What is known when an order is placed. */
import * as z from 'zod';
import { SellerTier } from '../terms/index.js';
import { atFirstUse, InstantInput, PositiveSpan, strictObject } from '../time/index.js';
import { Identifier } from './roles.js';

/** The most revisions that an order is placed with, and that one command adds. */
export const mostRevisions = 1_000_000;

/** An amount of money in minor units (cents), never negative; `terms.limits.amount` bounds it further (D-51). */
export const Amount = atFirstUse(() => z.int().min(0).max(1_000_000_000_000));

export const OrderInput = strictObject(() => ({
  id: Identifier(),
  buyer: Identifier().meta({ description: "The buyer's id" }),
  seller: z.strictObject({ id: Identifier(), tier: SellerTier }),
  origin: z
    .enum(['gig', 'customOffer', 'brief'])
    .meta({ description: 'A gig bought, a custom offer accepted, or the offer that answered a brief (ORIG-1)' }),
  placedAt: InstantInput,
  deliveryTime: PositiveSpan().meta({ description: 'The time to deliver, from the start of the order (START-1)' }),
  revisions: z
    .int()
    .min(0)
    .max(mostRevisions)
    .nullable()
    .meta({ description: 'Revisions bought; null: unlimited (REV-1)' }),
  shipping: z.boolean().meta({ description: 'Whether the service ships something (ACC-3, D-48)' }),
  requirements: z.boolean().meta({ description: 'Whether the buyer is asked for requirements (REQ-1, D-20)' }),
  price: z.strictObject({
    amount: Amount().meta({ description: 'The price paid at placement, in minor units' }),
    currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code, such as EUR'),
  }),
}))
  .refine((order) => order.buyer !== order.seller.id, {
    path: ['seller', 'id'],
    error: 'expected a seller who is not the buyer',
  })
  .meta({ id: 'OrderInput', description: 'What is known when an order is placed' });

/** An order as it was placed, instants in epoch ms (UTC) and amounts in minor units. */
export type OrderInput = z.output<typeof OrderInput>;
