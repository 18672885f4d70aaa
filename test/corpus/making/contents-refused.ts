/** What is said, and may not be. */
import { day, hour, Life } from './life.js';

const message = 'Please';
const answer = (accept: boolean) => ({ accept });

const content = (): readonly Life[] => [
  new Life({ history: 'content-delivery', because: 'DEL-2, DEL-3 · what a delivery may not be', terms: 'frugal' })
    .after(hour)
    .deliver({ files: [{ name: 'big.mov', bytes: 2 }] })
    .deliver({ files: [] })
    .deliver({ files: [], confirmEmpty: false })
    .deliver({ files: ['a', 'b', 'c'].map((name) => ({ name, bytes: 2, portfolio: name !== 'b' })) })
    .seller('saveDraft', { files: [{ name: 'a', bytes: 1, portfolio: true }], message: '', confirmEmpty: false })
    .record()
    .deliver({
      files: [
        { name: 'a', bytes: 1, portfolio: true },
        { name: 'b', bytes: 0, portfolio: false },
      ],
    })
    .buyer('extendReview', { span: 'P1D' })
    .buyer('proposeAdjustment', { extras: [], message })
    .buyer('requestRevision', { notes: message })
    .buyer('proposeAdjustment', { extras: [], message })
    .buyer('proposeAdjustment', { extras: [{ title: 'x', price: 2_000, days: 0 }], message })
    .buyer('proposeAdjustment', { extras: [{ title: 'x', price: 1_999, days: 0 }], message })
    .buyer('proposeAdjustment', { extras: [{ title: 'y', price: 1, days: 0 }], message })
    .seller('answerRequest', answer(true))
    .deliver({ files: [], confirmEmpty: true })
    .buyer('acceptDelivery')
    .buyer('rate', { stars: 5 })
    .buyer('tip', { amount: 1 })
    .end(),
  new Life({ history: 'content-review', because: 'ACC-2, D-30 · how long a review may be extended', terms: 'patient' })
    .after(hour)
    .deliver()
    .buyer('extendReview', { span: 'PT0S' })
    .buyer('extendReview', { span: 'P2DT1S' })
    .buyer('extendReview', { span: 'P2D' })
    .buyer('extendReview', { span: 'P1DT0.5S' })
    .buyer('extendReview', { span: 'P1DT1S' })
    .record()
    .buyer('extendReview', { span: 'PT24H' })
    .buyer('extendReview', { span: 'PT1S' })
    .buyer('requestRevision', { notes: 'One' })
    .seller('requestExtension', { until: '2026-03-02T10:00:00Z', message })
    .seller('requestExtension', { until: '2026-03-04T10:00:00Z', message })
    .deliver()
    .buyer('requestRevision', { notes: 'Two' })
    .deliver()
    .buyer('requestRevision', { notes: 'Three' })
    .seller('grantRevisions', { count: 1 })
    .buyer('requestRevision', { notes: 'Three' })
    .end(),
  new Life({
    history: 'content-unlimited',
    because: 'D-17 · no revisions are added to what has no limit',
    order: { revisions: null },
  })
    .after(hour)
    .seller('grantRevisions', { count: 1 })
    .buyer('proposeAdjustment', { extras: [], revisions: 1, message })
    .seller('proposeAdjustment', { extras: [{ title: 'x', price: 1, days: 3_660 }], message })
    .buyer('answerRequest', answer(true))
    .end(),
  new Life({ history: 'content-refunds', because: 'D-29 · partial refunds reach 60 % of the price together' })
    .after(hour)
    .seller('refundPartially', { amount: 6_001 })
    .seller('refundPartially', { amount: 6_000 })
    .record()
    .seller('refundPartially', { amount: 1 })
    .buyer('requestUpdate', { message })
    .buyer('requestCancellation', { reason: 'x' })
    .after(4 * day)
    .buyer('cancelLate')
    .end(),
  new Life({
    history: 'content-tip',
    because: 'D-47 · a tip wants the best rating here, and the whole fee is taken',
    terms: 'greedy',
  })
    .after(hour)
    .seller('refundPartially', { amount: 1 })
    .seller('refundPartially', { amount: 2 })
    .deliver()
    .buyer('acceptDelivery')
    .buyer('rate', { stars: 4 })
    .buyer('tip', { amount: 1 })
    .end(),
];

/** @returns the lives, in a fixed order */
export const contentLives = (): readonly Life[] => [...content()];
