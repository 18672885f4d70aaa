/** Facts: all that an order remembers beside the state of its chart. Plain JSON; instants are epoch ms (UTC). */
import * as z from 'zod';
import type { Terms } from '../terms/index.js';
import type { Instant, Milliseconds } from '../time/index.js';
import type { DeliveryContent, Via } from './commands.js';
import type { OrderInput } from './input.js';
import type { Actor, Party } from './roles.js';

/** What is known of the requirements: still awaited, skipped by the seller, sent, or never asked for. */
export const RequirementsState = z.enum(['awaited', 'skipped', 'sent', 'unasked']);
type RequirementsState = z.infer<typeof RequirementsState>;

/** How far the work was when a request was opened: what closes the request later is proven against it. */
export interface Progress {
  readonly requirements: RequirementsState;
  readonly deliveries: number;
  readonly revisionsUsed: number;
}

interface AnyRequest {
  /** who opened it; the other side answers */
  readonly by: Party;
  readonly openedAt: Instant;
  readonly since: Progress;
}

/** The request that is open: at most one (RES-3). An adjustment is not shown through a page (D-38). */
export type OpenRequest = AnyRequest &
  (
    | { readonly kind: 'extension'; readonly via: Via; readonly until: Instant; readonly message: string }
    | { readonly kind: 'cancellation'; readonly via: Via; readonly reason: string }
    | { readonly kind: 'update'; readonly via: Via; readonly message: string }
    | {
        readonly kind: 'adjustment';
        readonly via: null;
        readonly price: number;
        readonly days: number;
        readonly revisions: number;
        readonly message: string;
      }
  );

/** How an order was cancelled (D-32). */
export const CancellationMode = z.enum([
  'beforeStart',
  'late',
  'veryLate',
  'agreement',
  'silence',
  'support',
  'chargeback',
  'requirementsTimeOut',
  'veryLateTimeOut',
]);
export type CancellationMode = z.infer<typeof CancellationMode>;

/** Who cancelled, why, and how (D-32). */
export interface Cancellation {
  readonly by: Actor;
  readonly ground: string | null;
  readonly mode: CancellationMode;
}

export interface Facts {
  readonly order: OrderInput;
  /** the terms it was placed under (D-26) */
  readonly terms: Terms;
  /** the instant of the last event (D-43) */
  readonly at: Instant;
  readonly requirements: RequirementsState;
  /** when missing requirements cancel the order (D-21) */
  readonly requirementsDueAt: Instant | null;
  readonly startedAt: Instant | null;
  /** the delivery date in force; null while no date runs */
  readonly dueAt: Instant | null;
  readonly veryLateAt: Instant | null;
  readonly veryLateCancelsAt: Instant | null;
  /** the date that the order was last found late against */
  readonly lateFor: Instant | null;
  readonly deliveries: number;
  readonly firstDeliveredAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** what was left of the delivery time when the countdown stopped, in ms (D-15) */
  readonly deliveryTimeLeft: Milliseconds | null;
  /** whether the last delivery was confirmed empty (DEL-5) */
  readonly confirmedEmpty: boolean;
  readonly draft: DeliveryContent | null;
  /** the verdict on the first delivery, once settled (D-16) */
  readonly onTime: boolean | null;
  readonly reviewEndsAt: Instant | null;
  /** what is left of a review that is paused, in ms (D-12) */
  readonly reviewLeft: Milliseconds | null;
  readonly reviewExtensions: number;
  readonly reviewExtendedBy: Milliseconds;
  /** null: unlimited */
  readonly revisionsAllowed: number | null;
  readonly revisionsUsed: number;
  readonly request: OpenRequest | null;
  readonly requestExpiresAt: Instant | null;
  /** the seller left an update request unanswered, and nothing was heard since (D-05) */
  readonly sellerIsSilent: boolean;
  readonly completedAt: Instant | null;
  readonly completion: 'accepted' | 'automatic' | null;
  readonly cancelledAt: Instant | null;
  readonly cancellation: Cancellation | null;
  /** paid = held + refunded + fee + earnings, always, in minor units */
  readonly paid: number;
  readonly held: number;
  readonly refunded: number;
  readonly fee: number;
  readonly earnings: number;
  readonly clearsAt: Instant | null;
  readonly chargeback: 'open' | 'won' | 'lost' | null;
  /** what a charge-back, or support's cancellation, took back, in minor units (D-23, D-24) */
  readonly takenBack: number;
  readonly tipUntil: Instant | null;
  readonly ratingClosesAt: Instant | null;
  readonly buyerStars: number | null;
  readonly sellerStars: number | null;
}
