/** How an order may have begun: what was seen of its placement, and what is known beside the trace. */
import { placeOrder } from '../engine/place-order.js';
import type { OrderInput } from '../order/input.js';
import type { Refusal } from '../order/refusals.js';
import { SellerTier, type Terms } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import { begun, type Hypothesis } from './hypothesis.js';
import type { ObservationOf } from './observation.js';
import type { UnknownReason } from './verdict.js';

/** What is known of an order beside its trace. */
export type Assumption = Partial<Omit<OrderInput, 'seller'>> & { readonly seller?: Partial<OrderInput['seller']> };

/** What may stand for what nobody knows: it decides the future, and cannot be tried in every way. */
const guessed = { deliveryTime: 'P3D', revisions: null, price: { amount: 10_000, currency: 'XXX' } } as const;

/** Stand for sides whose ids nobody knows: whoever speaks in their name may be right. */
const unknownParties = { buyer: '(the buyer)', seller: '(the seller)' } as const;

/** @returns whether a party may be the order's own, because nobody knows who that is */
export const isUnknownParty = (id: string): boolean => id === unknownParties.buyer || id === unknownParties.seller;

type Known = Assumption & { readonly placedAt: Instant };

/** Of what is not known and can be tried in every way that makes a difference, each way. */
function* variantsOf(known: Known, { clearance }: Terms): Generator<OrderInput> {
  const fast = SellerTier.options.filter((tier) => clearance.fast.tiers.includes(tier));
  const slow = SellerTier.options.filter((tier) => !fast.includes(tier));
  const tiers = known.seller?.tier === undefined ? [...slow.slice(0, 1), ...fast.slice(0, 1)] : [known.seller.tier];
  for (const tier of tiers)
    for (const shipping of known.shipping === undefined ? [false, true] : [known.shipping])
      for (const requirements of known.requirements === undefined ? [true, false] : [known.requirements])
        yield {
          id: 'order',
          buyer: unknownParties.buyer,
          origin: 'gig',
          ...guessed,
          ...known,
          shipping,
          requirements,
          seller: { id: unknownParties.seller, ...known.seller, tier },
        };
}

/** What is known all in all. What was seen counts more than what was assumed. */
function knowledge(seen: ObservationOf<'placed'> | null, assume: Assumption): Assumption {
  if (seen === null) return assume;
  const { seller, ...input } = seen.input;
  const sellers = { ...assume.seller, ...seller } as NonNullable<Assumption['seller']>;
  const id = seen.order === undefined ? {} : { id: seen.order };
  return { ...assume, ...id, ...(input as Assumption), seller: sellers, placedAt: seen.at };
}

export type Beginnings =
  | { readonly ok: true; readonly hypotheses: readonly Hypothesis[] }
  | { readonly ok: false; readonly reason: UnknownReason };

/**
 * @param seen   the placement, where it was seen
 * @param assume what is known beside the trace
 * @returns every order that may have been placed; or why there is none
 */
export function beginningsOf(seen: ObservationOf<'placed'> | null, assume: Assumption, terms: Terms): Beginnings {
  const known = knowledge(seen, assume);
  const { placedAt } = known;
  if (placedAt === undefined) return { ok: false, reason: { code: 'placement.unknown', missing: ['placedAt'] } };
  const missing = Object.keys(guessed).filter((key) => known[key as keyof typeof guessed] === undefined);
  const guesses: UnknownReason[] = missing.length === 0 ? [] : [{ code: 'placement.unknown', missing }];
  const hypotheses: Hypothesis[] = [];
  let refusals: readonly Refusal[] = [];
  for (const input of variantsOf({ ...known, placedAt }, terms)) {
    const placement = placeOrder(input, terms);
    if (placement.ok) hypotheses.push(begun(placement.order, placement.events, guesses));
    else refusals = placement.refusals;
  }
  return hypotheses.length > 0
    ? { ok: true, hypotheses }
    : { ok: false, reason: { code: 'placement.refused', refusals } };
}
