/** What holds of the ratings. */
import { type Invariant, isFinished, isSet } from './invariant.js';

export const rating: readonly Invariant[] = [
  {
    where: 'facts.ratingClosesAt',
    expected: 'set exactly while a rating is awaited',
    holds: (facts, state) => isSet(facts.ratingClosesAt) === state.rating.startsWith('awaiting'),
  },
  {
    where: 'facts.buyerStars',
    expected: 'given before the seller is awaited; the stars of the seller only once published',
    holds: (facts, state) =>
      (!['awaitingBuyer', 'expired'].includes(state.rating) || !isSet(facts.buyerStars)) &&
      (state.rating !== 'closed' || !isSet(facts.buyerStars) || state.fulfilment === 'cancelled') &&
      (!['awaitingSeller', 'published'].includes(state.rating) || isSet(facts.buyerStars)) &&
      (!isSet(facts.sellerStars) || state.rating === 'published'),
  },
  {
    where: 'state',
    expected: 'a rating only of an order that has ended',
    holds: (_, state) => state.rating === 'closed' || isFinished(state),
  },
];
