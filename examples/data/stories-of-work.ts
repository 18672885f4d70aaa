/** The work: dates, extensions, updates, adjustments, lateness. */
import { days, hours, type Story } from './life.js';
import { otherTerms } from './other-terms.js';
import { finished, requirements } from './props.js';

const later = (dueAt: number | null, span: number) => ({
  until: (dueAt as number) + span,
  message: 'One of the actors is ill. May I deliver later?',
});

const atOnce = { requirements: false, deliveryTime: 'P3D' } as const;

export const work: readonly Story[] = [
  {
    title: 'a draft, a delivery, a newer version; only the buyer rates',
    order: { requirements: false, deliveryTime: 'P4D', shipping: true },
    tell({ buyer, seller, wait, refuses }) {
      wait(days(1));
      seller('saveDraft', { files: [{ name: 'half.mov', bytes: 940_000_000 }], message: 'Half of the scenes are cut' });
      refuses('delivery.fileTooLarge').seller('deliver', {
        files: [{ name: 'whole.mov', bytes: 1_000_000_001 }],
        message: 'The film.',
      });
      refuses('delivery.manyPortfolioFiles').seller('saveDraft', {
        files: [
          { name: 'a.png', bytes: 120_000, portfolio: true },
          { name: 'b.png', bytes: 130_000, portfolio: true },
        ],
        message: '',
      });
      wait(days(2));
      seller('deliver', finished);
      wait(hours(5));
      seller('deliver', { ...finished, message: 'The same, with the missing credits.' });
      wait(days(2));
      buyer('acceptDelivery');
      wait(days(3));
      buyer('rate', { stars: 4 });
      refuses('rating.alreadyGiven').buyer('rate', { stars: 5 });
    },
  },
  {
    title: 'extensions: accepted, accepted by silence, declined, withdrawn, moot',
    order: { deliveryTime: 'P5D' },
    tell({ life, buyer, seller, wait, refuses }) {
      buyer('submitRequirements', requirements);
      wait(days(3));
      refuses('extension.notLater').seller('requestExtension', later(life.order.facts.dueAt, -hours(1)));
      seller('requestExtension', later(life.order.facts.dueAt, days(2)));
      refuses('request.own').seller('answerRequest', { accept: true });
      refuses('request.notYours').buyer('withdrawRequest');
      wait(hours(10));
      buyer('answerRequest', { accept: true, message: 'Of course.' });
      seller('requestExtension', { ...later(life.order.facts.dueAt, days(4)), via: 'resolutionCentre' });
      refuses('request.open').buyer('requestUpdate', { message: 'How is it going?' });
      wait(days(3));
      seller('requestExtension', later(life.order.facts.dueAt, days(9)));
      wait(hours(8));
      buyer('answerRequest', { accept: false });
      seller('requestExtension', later(life.order.facts.dueAt, days(3)));
      wait(hours(2));
      seller('withdrawRequest');
      seller('requestExtension', later(life.order.facts.dueAt, days(1)));
      wait(hours(20));
      seller('deliver', finished);
    },
  },
  {
    title: 'late, and an extension makes it on time again',
    order: atOnce,
    tell({ life, buyer, seller, wait }) {
      wait(days(3) + hours(6));
      seller('requestExtension', later(life.order.facts.dueAt, days(3)));
      wait(hours(3));
      buyer('answerRequest', { accept: true });
      wait(days(1));
      seller('deliver', finished);
      wait(days(1));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'updates: given, withdrawn, and answered by the delivery',
    order: atOnce,
    tell({ buyer, seller, wait, refuses }) {
      buyer('requestUpdate', { message: 'How is it going?' });
      refuses('update.notDeclinable').seller('answerRequest', { accept: false });
      wait(hours(9));
      seller('answerRequest', { accept: true, message: 'The first half is done.' });
      buyer('requestUpdate', { message: 'And the second half?' });
      buyer('withdrawRequest');
      wait(days(1));
      buyer('requestUpdate', { message: 'We print on Thursday: will it be ready?' });
      wait(hours(12));
      seller('deliver', finished);
      wait(hours(12));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'no answer, late, and the buyer cancels',
    order: atOnce,
    tell({ buyer, wait, refuses }) {
      wait(hours(36));
      buyer('requestUpdate', { message: 'Any news?' });
      wait(hours(40));
      refuses('seller.notSilent').buyer('cancelLate');
      wait(hours(12));
      buyer('cancelLate', { reason: 'No answer, and the date has passed.' });
    },
  },
  {
    title: 'very late: the buyer cancels alone, the extension asked for is moot',
    order: atOnce,
    tell({ life, buyer, seller, wait }) {
      wait(days(3) + hours(1));
      seller('requestExtension', later(life.order.facts.dueAt, days(7)));
      wait(hours(26));
      buyer('cancelLate');
    },
  },
  {
    title: 'very late for too long: the terms cancel it',
    order: { requirements: false, deliveryTime: 'P2D' },
    terms: otherTerms.impatient,
    tell({ buyer, wait }) {
      wait(days(4));
      buyer('requestUpdate', { message: 'Is anybody there?' });
    },
  },
];
