/** Money: refunds, charge-backs, and what support takes back; and the ways to be refused that fit nowhere else. */
import { days, hours, type Story } from './life.js';
import { otherTerms } from './other-terms.js';
import { finished } from './props.js';

const atOnce = { requirements: false, deliveryTime: 'P5D' } as const;
const fastTier = { id: 'atelier-lumen', tier: 'topRated' } as const;
const slowTier = { id: 'ines-caron', tier: 'levelTwo' } as const;

/** A completed order, to go on with. */
const completed = (title: string, more: Pick<Story, 'order'>, tell: Story['tell']): Story => ({
  title,
  order: { ...atOnce, ...more.order },
  tell(scene) {
    scene.wait(days(2));
    scene.seller('deliver', finished);
    scene.wait(hours(8));
    scene.buyer('acceptDelivery');
    tell(scene);
  },
});

export const money: readonly Story[] = [
  {
    title: 'partial refunds, up to their share',
    order: { ...atOnce, price: { amount: 20_000, currency: 'EUR' } },
    tell({ seller, buyer, wait, refuses }) {
      wait(days(1));
      seller('refundPartially', { amount: 5_000 });
      refuses('refund.aboveShare').seller('refundPartially', { amount: 7_001 });
      seller('refundPartially', { amount: 7_000 });
      refuses('refund.usedUp').seller('refundPartially', { amount: 1 });
      wait(days(1));
      seller('deliver', finished);
      wait(hours(3));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'a charge-back of a running order cancels it',
    order: atOnce,
    tell({ support, wait, refuses }) {
      wait(days(1));
      support('recordChargeback');
      wait(days(2));
      refuses('order.cancelled').support('settleChargeback', { won: true });
    },
  },
  completed('a charge-back while clearing, won: it clears on', { order: { seller: slowTier } }, (scene) => {
    scene.wait(days(3));
    scene.buyer('rate', { stars: 5 });
    scene.support('recordChargeback');
    scene.refuses('earnings.reversed').buyer('tip', { amount: 900 });
    scene.wait(days(4));
    scene.support('settleChargeback', { won: true });
    scene.refuses('tip.tooLate').buyer('tip', { amount: 900 });
  }),
  completed(
    'a charge-back while clearing, won after the clearing instant',
    { order: { seller: fastTier } },
    (scene) => {
      scene.wait(days(3));
      scene.support('recordChargeback');
      scene.wait(days(9));
      scene.support('settleChargeback', { won: true });
    },
  ),
  completed('a charge-back of available earnings, lost', { order: { seller: fastTier } }, (scene) => {
    scene.wait(days(10));
    scene.support('recordChargeback');
    scene.wait(days(6));
    scene.support('settleChargeback', { won: false });
    scene.refuses('chargeback.notOpen').support('settleChargeback', { won: true });
  }),
  completed('support cancels a completed order before anybody rated', { order: { seller: slowTier } }, (scene) => {
    scene.wait(days(1));
    scene.support('cancelOrder', { ground: 'Stolen photographs' });
  }),
  completed('support cancels after clearing, one rating given', { order: { seller: fastTier } }, (scene) => {
    scene.wait(days(2));
    scene.buyer('rate', { stars: 1, comment: 'These are not her own photographs.' });
    scene.wait(days(6));
    scene.support('cancelOrder', { ground: 'Stolen photographs' });
  }),
  {
    title: 'working days in Paris: a weekend does not count',
    order: { ...atOnce, deliveryTime: 'P3D' },
    terms: otherTerms.workingDays,
    tell({ seller, wait }) {
      wait(days(3));
      seller('deliver', finished);
    },
  },
  {
    title: 'said twice, said with a used id, said too late, said by a stranger',
    order: { ...atOnce, buyer: 'kitsune-games' },
    tell({ life, seller, wait, refuses }) {
      wait(days(2));
      life.say('seller', 'deliver', finished, { id: 'deliver-kitsune-1' });
      life.wait(4_000);
      life.sayAgain();
      life.wait(4_000);
      life.say('seller', 'deliver', { ...finished, message: 'Something else.' }, { id: 'deliver-kitsune-1' });
      wait(-hours(2));
      refuses('time.regression').buyer('acceptDelivery');
      wait(hours(4));
      life.say('buyer', 'acceptDelivery', {}, { party: 'radio-cosmos' });
      refuses('command.notNow').seller('skipRequirements');
      wait(hours(1));
      seller('saveDraft', { files: [], message: 'Ideas for a second version' });
    },
  },
];
