/** What holds of the money. */
import { split } from '../../order/money.js';
import { type Invariant, isSet } from './invariant.js';
import { isPeriodAfter } from './period.js';

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

export const money: readonly Invariant[] = [
  {
    number: 1,
    where: 'state',
    expected: 'money held exactly while the order runs; cleared or reversed once it is completed',
    holds: (_, { fulfilment, earnings }) =>
      fulfilment === 'completed'
        ? earnings === 'clearing' || earnings === 'available' || earnings === 'reversed'
        : fulfilment === 'cancelled' || earnings === 'held',
  },
  {
    number: 1,
    where: 'facts.earnings',
    expected:
      'the fee and the earnings of what was paid and not refunded, once completed; nothing before, nothing after a reversal',
    holds: ({ paid, held, refunded, fee, earnings, terms }, state) => {
      if (state.earnings !== 'clearing' && state.earnings !== 'available')
        return fee === 0 && earnings === 0 && (state.earnings === 'held' || refunded === paid);
      if (held !== 0 || !isAmount(paid - refunded)) return false;
      const shares = split(paid - refunded, terms.fees.sellerCommissionBps);
      return fee === shares.fee && earnings === shares.earnings;
    },
  },
  {
    number: 2,
    where: 'facts',
    expected: 'amounts in safe integers, from nothing to the limit',
    holds: ({ paid, held, refunded, fee, earnings, takenBack, terms }) =>
      isAmount(paid) &&
      isAmount(held) &&
      isAmount(refunded) &&
      isAmount(fee) &&
      isAmount(earnings) &&
      isAmount(takenBack) &&
      paid <= terms.limits.amount,
  },
  {
    number: 3,
    where: 'facts.paid',
    expected: 'paid = held + refunded + fee + earnings, and no less than the price',
    holds: ({ paid, held, refunded, fee, earnings, order }) =>
      paid === held + refunded + fee + earnings && paid >= order.price.amount,
  },
  {
    number: 5,
    where: 'facts.clearsAt',
    expected: 'set exactly for an order that was completed, with the time for tips',
    holds: (facts) =>
      isSet(facts.clearsAt) === isSet(facts.completedAt) && isSet(facts.tipUntil) === isSet(facts.completedAt),
  },
  {
    number: 5,
    where: 'facts.clearsAt',
    expected: "the completion and the period of the seller's tier",
    holds: ({ clearsAt, completedAt, order, terms: { clearance } }) =>
      completedAt === null ||
      isPeriodAfter(
        clearsAt,
        completedAt,
        clearance.fast.tiers.includes(order.seller.tier) ? clearance.fast.after : clearance.after,
      ),
  },
  {
    number: 6,
    where: 'facts.chargeback',
    expected: 'open or lost only while reversed; what was taken back is part of what was refunded',
    holds: (facts, state) =>
      (facts.chargeback === null || facts.chargeback === 'won' || state.earnings === 'reversed') &&
      (state.earnings === 'reversed' ? facts.takenBack <= facts.refunded : facts.takenBack === 0),
  },
  {
    number: 6,
    where: 'state',
    expected: 'available from clearsAt on, clearing before it',
    holds: ({ at, clearsAt }, { earnings }) =>
      earnings === 'available'
        ? at >= (clearsAt ?? Number.POSITIVE_INFINITY)
        : earnings !== 'clearing' || at < (clearsAt ?? at),
  },
  {
    number: 7,
    where: 'state',
    expected: 'refunded or reversed once cancelled, and nothing held or earned',
    holds: ({ held, fee, earnings }, state) =>
      state.fulfilment !== 'cancelled' ||
      ((state.earnings === 'refunded' || state.earnings === 'reversed') && held === 0 && fee === 0 && earnings === 0),
  },
];
