/** The terms of the money and of the time after the work: fees, refunds, clearance, ratings, tips, and limits. */
import * as z from 'zod';
import { atFirstUse, Period } from '../time/index.js';

/** A share in basis points: 10,000 are the whole. */
const BasisPoints = atFirstUse(() => z.int().min(0).max(10_000));

/** The seller's tier, which an order keeps from its placement: a change while earnings clear moves nothing (D-25). */
export const SellerTier = z.enum(['new', 'levelOne', 'levelTwo', 'topRated', 'sellerPlus', 'pro']);
export type SellerTier = z.infer<typeof SellerTier>;

export const FeeTerms = () =>
  z.strictObject({
    sellerCommissionBps: BasisPoints().meta({
      description: "The marketplace's share of what was paid and not refunded, in basis points",
      rule: 'D-44',
    }),
  });

export const RefundTerms = () =>
  z.strictObject({
    partialShareBps: BasisPoints().meta({
      description: 'The share of the price at placement that partial refunds may reach together, in basis points',
      rule: 'D-29',
    }),
  });

export const ClearanceTerms = () =>
  z.strictObject({
    after: Period().meta({ description: 'When earnings are available, from completion', rule: 'CLR-1' }),
    fast: z.strictObject({
      after: Period().meta({ description: 'The same for the tiers named beside it', rule: 'CLR-1' }),
      tiers: z.array(SellerTier).max(6).meta({ description: 'The tiers whose earnings clear fast', rule: 'CLR-1' }),
    }),
  });

export const RatingTerms = () =>
  z.strictObject({
    buyerWindow: Period().meta({ description: 'How long the buyer may rate, from completion', rule: 'D-31' }),
    sellerWindow: Period().meta({ description: "How long the seller may rate, from the buyer's rating", rule: 'D-46' }),
    cancelledOrders: z.boolean().meta({
      description: 'Whether orders that were cancelled before completion are rated, too (from the cancellation)',
      rule: 'D-46',
    }),
  });

export const TipTerms = () =>
  z.strictObject({
    window: Period().meta({ description: 'How long the buyer may tip, from completion', rule: 'D-47' }),
    minimumStars: z.int().min(1).max(5).meta({ description: "The least of the buyer's stars for a tip", rule: 'D-47' }),
  });

export const TabTerms = () =>
  z.strictObject({
    newFor: Period().meta({
      description: 'How long an order stays under the tab "new", from its start',
      rule: 'TAB-mobile',
    }),
  });

export const LimitTerms = () =>
  z.strictObject({
    amount: z.int().min(1).max(1_000_000_000_000).meta({
      description: 'The largest amount that an order may hold or a command may name, in minor units',
      rule: 'D-51',
    }),
    commands: z.int().min(1).max(10_000).meta({
      description:
        'How many accepted commands an order remembers; then only what ends it, closes a request or delivers is taken',
      rule: 'D-27',
    }),
  });
