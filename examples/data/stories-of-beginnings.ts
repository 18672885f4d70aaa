/** How orders begin, and how some end before they do. */
import { days, hours, minutes, type Story } from './life.js';
import { otherTerms } from './other-terms.js';
import { finished, requirements } from './props.js';

const cancellation = { reason: 'We ordered twice by mistake.' };

export const beginnings: readonly Story[] = [
  {
    title: 'the happy path: requirements, delivery, acceptance, both ratings, a tip',
    tell({ buyer, seller, wait }) {
      wait(hours(3));
      buyer('submitRequirements', requirements);
      wait(days(2));
      seller('deliver', finished);
      wait(hours(20));
      buyer('acceptDelivery');
      wait(hours(1));
      buyer('rate', { stars: 5, comment: 'A pleasure, again.' });
      buyer('tip', { amount: 1_500 });
      wait(days(1));
      seller('rate', { stars: 5, comment: 'Clear brief, quick answers.' });
    },
  },
  {
    title: 'no requirements, no answer: silence completes it, nobody rates',
    order: { requirements: false },
    tell({ seller, wait, refuses }) {
      wait(days(1));
      refuses('requirements.notAsked').buyer('submitRequirements', requirements);
      refuses('delivery.emptyNotConfirmed').seller('deliver', { files: [], message: 'It is in the shared folder.' });
      seller('deliver', { files: [], message: 'It is in the shared folder.', confirmEmpty: true });
      wait(days(4));
      refuses('tip.notRated').buyer('tip', { amount: 500 });
      wait(days(20));
      refuses('command.notNow').buyer('rate', { stars: 4 });
    },
  },
  {
    title: 'reminded, skipped, and the requirements come after all',
    tell({ buyer, seller, wait, refuses }) {
      wait(days(1));
      seller('remindBuyer');
      wait(days(1));
      seller('skipRequirements');
      refuses('command.notNow').buyer('cancelBeforeStart');
      wait(hours(9));
      buyer('submitRequirements', requirements);
      refuses('requirements.alreadySent').buyer('submitRequirements', requirements);
      wait(days(1));
      seller('deliver', finished);
      wait(hours(4));
      buyer('acceptDelivery');
    },
  },
  {
    title: 'the buyer cancels before the start',
    tell({ buyer, seller, wait, refuses }) {
      wait(hours(5));
      refuses('role.wrong').buyer('remindBuyer');
      seller('remindBuyer');
      wait(hours(2));
      buyer('cancelBeforeStart');
      wait(minutes(10));
      refuses('order.cancelled').seller('requestCancellation', cancellation);
    },
  },
  {
    title: 'the requirements never come, and the terms cancel it',
    terms: otherTerms.impatient,
    tell({ seller, wait, refuses }) {
      wait(days(3));
      seller('remindBuyer');
      wait(days(3));
      refuses('command.notNow').seller('skipRequirements');
    },
  },
  {
    title: 'the buyer asks to cancel, then sends the requirements: a withdrawal',
    tell({ buyer, wait }) {
      wait(hours(6));
      buyer('requestCancellation', cancellation);
      wait(hours(7));
      buyer('submitRequirements', requirements);
    },
  },
  {
    title: 'the seller asks to cancel, the buyer sends the requirements: a no',
    tell({ buyer, seller, wait }) {
      wait(hours(6));
      seller('requestCancellation', { reason: 'I misread the offer.' });
      wait(hours(7));
      buyer('submitRequirements', requirements);
      wait(days(1));
      seller('deliver', finished);
    },
  },
  {
    title: 'the seller asks to cancel, then skips the requirements: a withdrawal',
    tell({ seller, wait }) {
      wait(hours(6));
      seller('requestCancellation', { reason: 'No answer to my questions.' });
      wait(hours(7));
      seller('skipRequirements');
      wait(days(2));
      seller('deliver', finished);
    },
  },
  {
    title: 'the buyer asks to cancel, the seller skips the requirements: a no',
    tell({ buyer, seller, wait }) {
      wait(hours(6));
      buyer('requestCancellation', cancellation);
      wait(hours(7));
      seller('skipRequirements');
      wait(days(2));
      seller('deliver', finished);
      wait(hours(7));
      buyer('acceptDelivery');
    },
  },
];
