/** What acting does to an open request, for every act and every side that opened it; and who cancels what is late. */
import { day, hour, Life } from './life.js';
import type { Setting } from './setting.js';

type Side = 'buyer' | 'seller';
const reason = { reason: 'It does not work out' };
const notes = { notes: 'Once more' };
const sides: readonly Side[] = ['buyer', 'seller'];

interface Act {
  readonly name: string;
  readonly because: string;
  readonly setting?: Omit<Setting, 'history' | 'because'>;
  readonly before: (life: Life) => unknown;
  readonly act: (life: Life) => unknown;
}

const delivered = (life: Life) => life.after(hour).deliver();

const acts: readonly Act[] = [
  {
    name: 'requirements',
    because: 'D-52 · the buyer who starts the order takes back a request to cancel, or declines it',
    setting: { order: { requirements: true } },
    before: (life) => life.after(hour),
    act: (life) => life.buyer('submitRequirements'),
  },
  {
    name: 'skip',
    because: 'D-52 · so does the seller who skips the requirements',
    setting: { terms: 'strict', order: { requirements: true } },
    before: (life) => life.after(hour),
    act: (life) => life.seller('skipRequirements'),
  },
  {
    name: 'delivery',
    because: 'D-11, D-10 · a delivery takes back the request of the seller, and declines that of the buyer',
    before: (life) => life.after(hour),
    act: (life) => life.deliver(),
  },
  {
    name: 'new-version',
    because: 'D-14, D-12 · a new version while the review stands still',
    before: delivered,
    act: (life) => life.deliver(),
  },
  {
    name: 'new-version-declines-nothing',
    because: 'D-10 · where the terms say so, a delivery leaves the request of the buyer open',
    setting: { terms: 'patient' },
    before: delivered,
    act: (life) => life.deliver(),
  },
  {
    name: 'acceptance',
    because: 'D-11, D-10 · so does the buyer who accepts',
    before: delivered,
    act: (life) => life.buyer('acceptDelivery'),
  },
  {
    name: 'revision',
    because: 'D-11, D-10 · so does the buyer who asks for changes',
    setting: { terms: 'resume' },
    before: delivered,
    act: (life) => life.buyer('requestRevision', notes),
  },
  {
    name: 'counter-request',
    because: 'D-13 · who asks for the same agrees, if it is the other side',
    before: delivered,
    act: (life) => life.buyer('requestCancellation', reason),
  },
  {
    name: 'extended-review',
    because: 'ACC-2, D-12 · a review that stands still may be extended',
    before: delivered,
    act: (life) => life.buyer('extendReview', { span: 'P2D' }),
  },
  {
    name: 'withdrawal',
    because: 'RES-3 · only who opened a request takes it back',
    before: delivered,
    act: (life) => life.seller('withdrawRequest').buyer('withdrawRequest'),
  },
];

const actLives = (): readonly Life[] =>
  acts.flatMap(({ name, because, setting, before, act }) =>
    sides.map((side) => {
      const life = new Life({ history: `acts-${name}-${side}`, because, ...setting });
      before(life);
      life.after(hour)[side]('requestCancellation', reason).record().after(hour);
      act(life);
      return life.after(day).tick().end();
    }),
  );

const silent = (life: Life) =>
  life
    .after(hour)
    .buyer('requestUpdate', { message: 'How is it?' })
    .after(50 * hour);
const late = { deliveryTime: 'P2D' };

const lateLives = (): readonly Life[] => [
  silent(new Life({ history: 'late-silent', because: 'LATE-1 · late, and no word: the buyer cancels', order: late }))
    .record()
    .buyer('cancelLate', { reason: 'No word' })
    .end(),
  silent(new Life({ history: 'late-spoken', because: 'D-05 · any word of the seller ends the silence', order: late }))
    .seller('saveDraft', { files: [], message: '' })
    .buyer('cancelLate')
    .record()
    .after(2 * day)
    .buyer('cancelLate')
    .end(),
  silent(new Life({ history: 'late-withdrawn', because: 'D-05 · even one that only asks for more time', order: late }))
    .seller('requestExtension', { until: '2026-03-09T12:00:00+03:00', message: 'Ill', via: 'resolutionCentre' })
    .buyer('cancelLate')
    .buyer('answerRequest', { accept: true, message: 'Get well' })
    .record()
    .after(4 * day)
    .deliver()
    .end(),
  new Life({ history: 'update-withdrawn', because: 'RES-3 · the buyer takes back the question' })
    .after(hour)
    .buyer('requestUpdate', { message: 'How is it?' })
    .seller('withdrawRequest')
    .buyer('withdrawRequest')
    .buyer('requestUpdate', { message: 'And now?' })
    .record()
    .deliver()
    .end(),
  silent(
    new Life({ history: 'late-revision', because: 'LATE-1 · so does a revision', terms: 'level', order: late })
      .after(hour)
      .deliver()
      .buyer('requestRevision', notes),
  )
    .buyer('cancelLate')
    .end(),
  new Life({ history: 'very-late-revision', because: 'LATE-2 · a revision, too, becomes very late', terms: 'strict' })
    .after(hour)
    .deliver()
    .buyer('requestRevision', notes)
    .after(4 * day)
    .buyer('cancelLate')
    .end(),
  new Life({ history: 'late-refused', because: 'D-16 · delivered late, revised, and completed: not on time once' })
    .after(3 * day)
    .deliver()
    .buyer('requestRevision', notes)
    .record()
    .after(20 * day)
    .deliver()
    .end(),
];

/** @returns the lives, in a fixed order */
export const requestLives = (): readonly Life[] => [...actLives(), ...lateLives()];
