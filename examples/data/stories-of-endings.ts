/** How orders end early: cancellations, asked for, agreed, declined, and what else closes them. */
import { days, hours, type Story } from './life.js';
import { otherTerms } from './other-terms.js';
import { changes, finished } from './props.js';

const atOnce = { requirements: false, deliveryTime: 'P5D', revisions: 2 } as const;
const buyersReason = { reason: 'Our launch was called off, we no longer need this.' };
const sellersReason = { reason: 'I misread the brief and cannot do it at this price.' };

/** A cancellation is asked for while the buyer reviews, and the buyer answers otherwise. */
const duringReview = (opener: 'buyer' | 'seller', answer: 'acceptDelivery' | 'requestRevision'): Story => ({
  title: `the ${opener} asks to cancel during the review; the buyer goes on with ${answer}`,
  order: atOnce,
  tell(scene) {
    scene.wait(days(2));
    scene.seller('deliver', finished);
    scene.wait(hours(10));
    scene[opener]('requestCancellation', opener === 'buyer' ? buyersReason : sellersReason);
    scene.wait(hours(10));
    if (answer === 'acceptDelivery') scene.buyer('acceptDelivery');
    else scene.buyer('requestRevision', changes);
  },
});

/** A cancellation is asked for while the seller works, and the seller delivers. */
const beforeDelivery = (opener: 'buyer' | 'seller', terms?: object): Story => ({
  title: `the ${opener} asks to cancel, the seller delivers${terms === undefined ? '' : '; the terms keep the request'}`,
  order: atOnce,
  ...(terms === undefined ? {} : { terms }),
  tell(scene) {
    scene.wait(days(2));
    scene[opener]('requestCancellation', opener === 'buyer' ? buyersReason : sellersReason);
    scene.wait(hours(10));
    scene.seller('deliver', finished);
  },
});

export const cancellations: readonly Story[] = [
  {
    title: 'both agree to cancel',
    order: atOnce,
    tell({ buyer, seller, wait, refuses }) {
      wait(days(1));
      seller('requestCancellation', { ...sellersReason, via: 'orderPage' });
      wait(hours(4));
      buyer('answerRequest', { accept: true });
      refuses('order.cancelled').support('cancelOrder', { ground: 'Duplicate order' });
    },
  },
  {
    title: 'both ask to cancel: the second request accepts the first',
    order: atOnce,
    tell({ buyer, seller, wait, refuses }) {
      wait(days(1));
      buyer('requestCancellation', buyersReason);
      refuses('request.open').buyer('requestCancellation', buyersReason);
      wait(hours(4));
      seller('requestCancellation', sellersReason);
    },
  },
  {
    title: 'silence cancels',
    order: { ...atOnce, requirements: true },
    tell({ buyer, wait }) {
      wait(days(1));
      buyer('requestCancellation', buyersReason);
    },
  },
  {
    title: 'a cancellation pauses the review; declined, it goes on; withdrawn, it goes on',
    order: atOnce,
    tell({ buyer, seller, wait }) {
      wait(days(2));
      seller('deliver', finished);
      wait(days(2));
      seller('requestCancellation', sellersReason);
      wait(hours(30));
      buyer('answerRequest', { accept: false, message: 'The work is nearly done, please finish it.' });
      wait(hours(5));
      seller('requestCancellation', sellersReason);
      buyer('extendReview', { span: 'P1D' });
      wait(hours(3));
      seller('withdrawRequest');
    },
  },
  duringReview('buyer', 'acceptDelivery'),
  duringReview('seller', 'acceptDelivery'),
  duringReview('buyer', 'requestRevision'),
  duringReview('seller', 'requestRevision'),
  beforeDelivery('seller'),
  beforeDelivery('buyer'),
  beforeDelivery('buyer', otherTerms.unshaken),
  {
    title: 'nothing pauses the review: it ends, and the request is moot',
    order: atOnce,
    terms: otherTerms.unshaken,
    tell({ buyer, seller, wait }) {
      wait(days(2));
      seller('deliver', finished);
      wait(days(2));
      buyer('requestCancellation', buyersReason);
    },
  },
  {
    title: 'support cancels; cancelled orders are rated under these terms',
    order: atOnce,
    terms: otherTerms.ratedAnyway,
    tell({ buyer, seller, support, wait, refuses }) {
      wait(days(1));
      refuses('order.notCompleted').buyer('tip', { amount: 300 });
      support('cancelOrder', { ground: 'Terms of service: contact outside the marketplace' });
      wait(days(1));
      refuses('rating.buyerFirst').seller('rate', { stars: 1 });
      buyer('rate', { stars: 2 });
      seller('rate', { stars: 3 });
    },
  },
];
