/** What holds of the ratings. */
import { type Invariant, isFinished, isSet } from './invariant.js';

export const rating: readonly Invariant[] = [
  {
    number: 20,
    where: 'facts.ratingClosesAt',
    expected: 'set exactly while a rating is awaited',
    holds: (facts, state) =>
      isSet(facts.ratingClosesAt) === (state.rating === 'awaitingBuyer' || state.rating === 'awaitingSeller'),
  },
  {
    number: 10,
    where: 'facts.buyerStars',
    expected: 'given before the seller is awaited; the stars of the seller only once published',
    holds: ({ buyerStars, sellerStars }, { rating: region, fulfilment }) =>
      ((region !== 'awaitingBuyer' && region !== 'expired') || !isSet(buyerStars)) &&
      (region !== 'closed' || !isSet(buyerStars) || fulfilment === 'cancelled') &&
      ((region !== 'awaitingSeller' && region !== 'published') || isSet(buyerStars)) &&
      (!isSet(sellerStars) || region === 'published'),
  },
  {
    number: 20,
    where: 'state',
    expected: 'a rating only of an order that has ended',
    holds: (_, state) => state.rating === 'closed' || isFinished(state),
  },
];
