/** Every deadline, in each of the states that wait for it: a millisecond before, at it, a millisecond after. */
import { day, hour, Life } from './life.js';
import type { Setting } from './setting.js';

interface Wait extends Omit<Setting, 'history'> {
  readonly name: string;
  /** what leads to the wait */
  readonly reach: (life: Life) => unknown;
  /** what somebody may do at that very moment: it comes in time, or too late */
  readonly race: (life: Life) => unknown;
}

const later = (life: Life, days: number) => ({ until: life.now + days * day, message: 'More time' });
/** Delivered, and accepted. */
export const accepted = (life: Life) => life.after(hour).deliver().after(hour).buyer('acceptDelivery');
const yes = { accept: true };
const no = { accept: false };

const requests: readonly Wait[] = [
  {
    name: 'requestExpires-extension',
    because: 'EXT-2 · silence accepts an extension',
    reach: (life) => life.after(hour).seller('requestExtension', later(life, 6)),
    race: (life) => life.buyer('answerRequest', no),
  },
  {
    name: 'requestExpires-cancellation',
    because: 'RES-2 · silence cancels, and until then the review stands still',
    reach: (life) => life.after(hour).deliver().after(hour).seller('requestCancellation', { reason: 'Too much' }),
    race: (life) => life.buyer('answerRequest', no),
  },
  {
    name: 'requestExpires-update',
    because: 'D-05 · a seller who gives no update is silent',
    order: { deliveryTime: 'P2D' },
    reach: (life) => life.after(hour).buyer('requestUpdate', { message: 'How is it?', via: 'orderPage' }),
    race: (life) => life.buyer('cancelLate'),
  },
  {
    name: 'requestExpires-adjustment',
    because: 'D-39 · an adjustment that nobody answers lapses',
    reach: (life) =>
      life.after(hour).buyer('proposeAdjustment', {
        extras: [{ title: 'Source', price: 2_500, days: 2 }],
        revisions: 1,
        message: 'And the source?',
      }),
    race: (life) => life.seller('answerRequest', yes),
  },
];

const work: readonly Wait[] = [
  {
    name: 'requirementsTimeOut',
    because: 'D-21 · requirements that never come cancel the order, where the terms say so',
    terms: 'strict',
    order: { requirements: true },
    reach: (life) => life.after(hour).seller('remindBuyer'),
    race: (life) => life.buyer('submitRequirements', { answers: { Colour: 'Blue' } }),
  },
  {
    name: 'deliveryDue',
    because: 'LATE-1, D-16 · at the delivery date the order is late, and a delivery is not on time',
    reach: (life) => life.after(hour).seller('saveDraft', { files: [], message: '' }),
    race: (life) => life.deliver(),
  },
  {
    name: 'deliveryDue-revision',
    because: 'D-15 · the date of a revision, where the terms set one',
    terms: 'strict',
    reach: (life) => life.after(hour).deliver().after(hour).buyer('requestRevision', { notes: 'Bigger' }),
    race: (life) => life.deliver(),
  },
  {
    name: 'veryLate',
    because: 'LATE-2 · a day late is very late, and the buyer may cancel alone',
    reach: (life) => life.after(3 * day).tick(),
    race: (life) => life.buyer('cancelLate', { reason: 'Too late' }),
  },
  {
    name: 'veryLateCancels',
    because: 'D-22 · very late for long enough cancels by itself, where the terms say so',
    terms: 'strict',
    reach: (life) => life.after(4 * day).tick(),
    race: (life) => life.seller('requestExtension', later(life, 1)),
  },
];

const reviews: readonly Wait[] = [
  {
    name: 'reviewEnds',
    because: 'ACC-3 · three days of silence complete the order',
    reach: (life) => life.after(hour).deliver(),
    race: (life) => life.buyer('requestRevision', { notes: 'Bigger' }),
  },
  {
    name: 'reviewEnds-shipping',
    because: 'D-48 · where something is shipped the review is longer',
    order: { shipping: true },
    reach: (life) => life.after(hour).deliver().after(day).buyer('extendReview', { span: 'P5D' }),
    race: (life) => life.buyer('acceptDelivery'),
  },
];

const afterwards: readonly Wait[] = [
  {
    name: 'ratingCloses-buyer',
    because: 'D-46 · a buyer who says nothing lets the rating expire',
    reach: (life) => accepted(life).at(life.next.at).tick(),
    race: (life) => life.buyer('rate', { stars: 4 }),
  },
  {
    name: 'ratingCloses-seller',
    because: 'D-31 · the rating of the buyer is revealed when the window of the seller closes',
    reach: (life) =>
      accepted(life)
        .buyer('rate', { stars: 5, comment: 'Great' })
        .after(10 * day)
        .tick(),
    race: (life) => life.seller('rate', { stars: 5 }),
  },
  {
    name: 'earningsClear',
    because: 'CLR-1 · the earnings of a fast tier are available after seven days',
    reach: (life) => accepted(life),
    race: (life) => life.support('recordChargeback'),
  },
  {
    name: 'earningsClear-slowly',
    because: 'CLR-1, D-23 · those of a new seller after fourteen, and support may take them back',
    terms: 'patient',
    order: { seller: { id: 'sam', tier: 'new' } },
    reach: (life) =>
      accepted(life)
        .buyer('rate', { stars: 4 })
        .buyer('tip', { amount: 333 })
        .after(3 * day)
        .tick(),
    race: (life) => life.support('cancelOrder', { ground: 'Fraud' }),
  },
];

export const offsets = [-1, 0, 1] as const;
export const sign = { '-1': 'before', 0: 'at', 1: 'after' } as const;

function racedBy({ name, reach, race, ...setting }: Wait, offset: (typeof offsets)[number]): readonly Life[] {
  const raced = new Life({ history: `${name}-${sign[offset]}`, ...setting });
  reach(raced);
  raced.record().at(raced.next.at + offset);
  race(raced);
  const ticked = new Life({ history: `${name}-${sign[offset]}-ticked`, ...setting });
  reach(ticked);
  ticked.tick(ticked.next.at + offset).record();
  race(ticked);
  return [raced.end(), ticked.tick(ticked.now + 1).end()];
}

/** @returns the lives, in a fixed order */
export function deadlineLives(): readonly Life[] {
  const waits = [...requests, ...work, ...reviews, ...afterwards];
  return waits.flatMap((wait) => offsets.flatMap((offset) => racedBy(wait, offset)));
}
