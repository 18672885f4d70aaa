/** Adjustments, revisions, and the dates that revisions have under other terms. */
import { days, hours, type Story } from './life.js';
import { otherTerms } from './other-terms.js';
import { changes, corrected, finished } from './props.js';

const atOnce = { requirements: false, deliveryTime: 'P4D', revisions: 2 } as const;
const extra = (price: number, dayCount: number) => ({
  extras: [{ title: 'Extra format', price, days: dayCount }],
  message: 'Two more formats, as you asked in the chat.',
});

export const adjustmentsAndRevisions: readonly Story[] = [
  {
    title: 'adjustments: with days, without, declined, withdrawn, lapsed',
    order: { ...atOnce, deliveryTime: 'P9D' },
    tell({ buyer, seller, wait, refuses }) {
      seller('proposeAdjustment', extra(3_500, 2));
      wait(hours(4));
      buyer('answerRequest', { accept: true });
      buyer('proposeAdjustment', { ...extra(1_200, 0), revisions: 1 });
      wait(hours(4));
      seller('answerRequest', { accept: true });
      refuses('adjustment.empty').seller('proposeAdjustment', { extras: [], message: 'Nothing new.' });
      seller('proposeAdjustment', extra(90_000, 10));
      wait(hours(4));
      buyer('answerRequest', { accept: false, message: 'Too much for us.' });
      seller('proposeAdjustment', extra(9_000, 1));
      seller('withdrawRequest');
      seller('proposeAdjustment', extra(4_000, 1));
      wait(days(3));
      seller('deliver', finished);
      wait(hours(6));
      buyer('acceptDelivery');
      wait(days(1));
      buyer('rate', { stars: 3, comment: 'Good work, many extras.' });
      refuses('tip.ratedTooLow').buyer('tip', { amount: 100 });
    },
  },
  {
    title: 'an adjustment is still open when the buyer accepts: moot',
    order: atOnce,
    tell({ buyer, seller, wait }) {
      wait(days(2));
      buyer('proposeAdjustment', extra(2_000, 0));
      seller('deliver', finished);
      wait(hours(6));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'the revision loop: used up, granted, a review extended',
    order: { ...atOnce, revisions: 1 },
    tell({ buyer, seller, wait, refuses }) {
      wait(days(2));
      seller('deliver', finished);
      wait(days(1));
      refuses('review.spanTooLong').buyer('extendReview', { span: 'P6D' });
      refuses('review.spanEmpty').buyer('extendReview', { span: 'PT0S' });
      buyer('extendReview', { span: 'P5D' });
      wait(days(4));
      buyer('requestRevision', changes);
      wait(days(1));
      seller('deliver', corrected);
      refuses('revisions.usedUp').buyer('requestRevision', changes);
      seller('grantRevisions', { count: 1 });
      wait(hours(8));
      buyer('requestRevision', { notes: 'One more detail in the footer.' });
      wait(days(1));
      seller('deliver', corrected);
      wait(hours(2));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'brief reviews: one extension, of three days in all',
    order: { ...atOnce, revisions: null },
    terms: otherTerms.briefReviews,
    tell({ buyer, seller, wait, refuses }) {
      wait(days(2));
      refuses('revisions.unlimited').seller('grantRevisions', { count: 1 });
      seller('deliver', finished);
      refuses('review.totalTooLong').buyer('extendReview', { span: 'P4D' });
      buyer('extendReview', { span: 'P2D' });
      refuses('review.extensionsUsedUp').buyer('extendReview', { span: 'PT1H' });
    },
  },
  {
    title: 'a revision without a date gets one by an extension',
    order: atOnce,
    tell({ life, buyer, seller, wait }) {
      wait(days(2));
      seller('deliver', finished);
      wait(hours(8));
      buyer('requestRevision', changes);
      seller('requestExtension', { until: life.now + days(4), message: 'I need until the weekend for this.' });
      wait(hours(5));
      buyer('answerRequest', { accept: true });
      wait(days(2));
      seller('deliver', corrected);
    },
  },
  {
    title: 'the clock restarts: late in revision, no answer, cancelled',
    order: { ...atOnce, deliveryTime: 'P3D' },
    terms: otherTerms.restarting,
    tell({ buyer, seller, wait }) {
      wait(days(2));
      seller('deliver', finished);
      wait(hours(8));
      buyer('requestRevision', changes);
      wait(hours(36));
      buyer('requestUpdate', { message: 'Any news about the changes?' });
      wait(hours(50));
      buyer('cancelLate', { reason: 'Nobody answers.' });
    },
  },
  {
    title: 'two days for a revision: very late, and the buyer cancels alone',
    order: atOnce,
    terms: otherTerms.fixedRevision,
    tell({ buyer, seller, wait }) {
      wait(days(1));
      seller('deliver', finished);
      wait(hours(8));
      buyer('requestRevision', changes);
      wait(days(3) + hours(2));
      buyer('cancelLate');
    },
  },
  {
    title: 'the clock resumes: very late in revision, and the terms cancel it',
    order: atOnce,
    terms: otherTerms.resuming,
    tell({ buyer, seller, wait }) {
      wait(days(3));
      seller('deliver', finished);
      wait(hours(8));
      buyer('requestRevision', changes);
    },
  },
];
