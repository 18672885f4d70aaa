/** What holds of the money. */
import { split } from '../../order/money.js';
import { type Invariant, isSet } from './invariant.js';

const earningsWhere: Readonly<Record<string, readonly string[]>> = {
  completed: ['clearing', 'available', 'reversed'],
  cancelled: ['refunded', 'reversed'],
};

export const money: readonly Invariant[] = [
  {
    where: 'facts.paid',
    expected: 'paid = held + refunded + fee + earnings, in safe integers within the limit',
    holds: ({ paid, held, refunded, fee, earnings, terms, order }) =>
      paid === held + refunded + fee + earnings && paid >= order.price.amount && paid <= terms.limits.amount,
  },
  {
    where: 'state',
    expected: 'money held exactly while the order runs; cleared, reversed or refunded with its end',
    holds: (_, state) => (earningsWhere[state.fulfilment] ?? ['held']).includes(state.earnings),
  },
  {
    where: 'facts.earnings',
    expected:
      'the fee and the earnings of what was paid and not refunded, once completed; nothing before, nothing after a reversal',
    holds: ({ paid, held, refunded, fee, earnings, terms }, state) => {
      if (state.earnings !== 'clearing' && state.earnings !== 'available')
        return fee === 0 && earnings === 0 && (state.earnings === 'held' || refunded === paid);
      const shares = split(paid - refunded, terms.fees.sellerCommissionBps);
      return held === 0 && fee === shares.fee && earnings === shares.earnings;
    },
  },
  {
    where: 'facts.clearsAt',
    expected: 'set exactly for an order that was completed, with the time for tips',
    holds: (facts) =>
      isSet(facts.clearsAt) === isSet(facts.completedAt) && isSet(facts.tipUntil) === isSet(facts.completedAt),
  },
  {
    where: 'facts.chargeback',
    expected: 'open or lost only while reversed; what was taken back is part of what was refunded',
    holds: (facts, state) =>
      (facts.chargeback === null || facts.chargeback === 'won' || state.earnings === 'reversed') &&
      (state.earnings === 'reversed' ? facts.takenBack <= facts.refunded : facts.takenBack === 0),
  },
];
