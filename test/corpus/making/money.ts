/** Money: fees and shares to the last cent, charge-backs won and lost, tips, and what is taken back. */
import { day, hour, Life } from './life.js';

const completed = (life: Life) => life.after(hour).deliver().after(hour).buyer('acceptDelivery');
const amount = (cents: number) => ({ price: { amount: cents, currency: 'EUR' } });
const won = { won: true };
const lost = { won: false };

/** Where a share of a whole number is not whole: up at the half, and down for refunds. */
const roundingLives = (): readonly Life[] =>
  [0, 1, 2, 3, 12, 13, 999_999_999_999, 1_000_000_000_000].map((cents) => {
    const life = new Life({
      history: `rounded-${cents}`,
      because: 'D-44, D-29 · fees are rounded half up, refunds down',
      order: amount(cents),
    }).after(hour);
    const refund = { amount: Math.max(1, Math.floor(cents * 0.6)) };
    return life.seller('refundPartially', refund).seller('refundPartially', { amount: 1 }).deliver().end();
  });

const chargebackLives = (): readonly Life[] => [
  new Life({ history: 'chargeback-unfinished', because: 'D-24 · a charge-back of an unfinished order cancels it' })
    .after(hour)
    .seller('refundPartially', { amount: 100 })
    .support('recordChargeback', { party: 'the bank' })
    .support('settleChargeback', won)
    .end(),
  completed(new Life({ history: 'chargeback-twice', because: 'D-24 · won, recorded again, and lost' }))
    .buyer('rate', { stars: 5 })
    .buyer('tip', { amount: 501 })
    .support('recordChargeback')
    .record()
    .buyer('tip', { amount: 1 })
    .after(day)
    .support('settleChargeback', won)
    .buyer('tip', { amount: 2 })
    .after(10 * day)
    .support('recordChargeback')
    .after(day)
    .record()
    .support('settleChargeback', lost)
    .end(),
  completed(new Life({ history: 'chargeback-late', because: 'D-24 · won after the earnings would have cleared' }))
    .after(5 * day)
    .support('recordChargeback')
    .after(60 * day)
    .support('settleChargeback', won)
    .support('cancelOrder', { ground: 'Fraud' })
    .end(),
  completed(new Life({ history: 'chargeback-cancelled', because: 'D-23 · support cancels what is charged back' }))
    .support('recordChargeback')
    .support('cancelOrder', { ground: 'Fraud' })
    .support('settleChargeback', won)
    .end(),
];

const cancelledLives = (): readonly Life[] => [
  new Life({ history: 'cancelled-rated', because: 'D-46 · terms may let a cancelled order be rated', terms: 'resume' })
    .after(4 * day)
    .buyer('cancelLate')
    .after(day)
    .seller('rate', { stars: 1 })
    .buyer('rate', { stars: 1, comment: 'Never came' })
    .record()
    .seller('rate', { stars: 2, comment: 'Impatient' })
    .buyer('tip', { amount: 1 })
    .end(),
  new Life({
    history: 'cancelled-before-start-unrated',
    because: 'D-46 · but not one that never started',
    terms: 'resume',
    order: { requirements: true },
  })
    .after(hour)
    .buyer('cancelBeforeStart')
    .buyer('rate', { stars: 1 })
    .end(),
  completed(new Life({ history: 'cancelled-while-rating', because: 'D-23 · an open rating closes' }))
    .buyer('rate', { stars: 5 })
    .support('cancelOrder', { ground: 'Fraud' })
    .seller('rate', { stars: 5 })
    .end(),
  completed(new Life({ history: 'cancelled-before-rating', because: 'D-23 · an open rating closes', terms: 'greedy' }))
    .support('cancelOrder', { ground: 'Mistake' })
    .buyer('rate', { stars: 5 })
    .end(),
  completed(
    new Life({ history: 'cancelled-after-clearing', because: 'D-23 · earnings that are available go back, too' }),
  )
    .buyer('rate', { stars: 4 })
    .seller('rate', { stars: 4 })
    .after(8 * day)
    .support('cancelOrder', { ground: 'Fraud' })
    .end(),
];

const adjustedLives = (): readonly Life[] => [
  new Life({ history: 'adjusted', because: 'D-18, D-44 · extras are paid, earned, and part of what goes back' })
    .after(hour)
    .buyer('proposeAdjustment', {
      extras: [
        { title: 'Source', price: 2_499, days: 1 },
        { title: 'Express', price: 2, days: 0 },
      ],
      revisions: 3,
      message: 'All of it',
    })
    .seller('answerRequest', { accept: true })
    .record()
    .seller('refundPartially', { amount: 6_000 })
    .deliver()
    .buyer('acceptDelivery')
    .buyer('rate', { stars: 4 })
    .buyer('tip', { amount: 3 })
    .after(30 * day)
    .end(),
  new Life({ history: 'adjusted-late', because: 'D-18 · accepted after the date: late no more', terms: 'level' })
    .after(3 * day + hour)
    .seller('proposeAdjustment', { extras: [{ title: 'More', price: 0, days: 2 }], message: 'Two days' })
    .buyer('answerRequest', { accept: true })
    .record()
    .after(2 * day)
    .deliver()
    .end(),
  new Life({ history: 'adjusted-dateless', because: 'D-15, D-18 · a revision without a date has none to move' })
    .after(hour)
    .deliver()
    .buyer('requestRevision', { notes: 'Bigger' })
    .seller('proposeAdjustment', { extras: [{ title: 'More', price: 5, days: 2 }], message: 'Two days' })
    .buyer('answerRequest', { accept: true })
    .after(100 * day)
    .deliver()
    .end(),
];

/** @returns the lives, in a fixed order */
export const moneyLives = (): readonly Life[] => [
  ...roundingLives(),
  ...chargebackLives(),
  ...cancelledLives(),
  ...adjustedLives(),
];
