/** Deadlines that fall on one instant: they fire in the order of D-41, whoever looks, and however late. */
import { day, hour, Life } from './life.js';
import type { Setting } from './setting.js';

interface Tie extends Omit<Setting, 'history'> {
  readonly name: string;
  readonly reach: (life: Life) => unknown;
}

const level = { terms: 'level', order: { deliveryTime: 'P2D' } } as const;
const until = (life: Life, days: number) => ({ until: life.now + days * day, message: 'More time' });

const ties: readonly Tie[] = [
  {
    name: 'extension-and-date',
    because: 'D-41 · silence accepts the later date at the very date in force: never late',
    ...level,
    reach: (life) => life.seller('requestExtension', until(life, 5)),
  },
  {
    name: 'cancellation-and-requirements',
    because: 'D-41 · silence cancels at the instant at which missing requirements would',
    terms: 'level',
    order: { requirements: true },
    reach: (life) => life.seller('requestCancellation', { reason: 'Ill' }),
  },
  {
    name: 'extension-and-very-late',
    because: 'D-41 · silence accepts at the instant of being very late',
    ...level,
    reach: (life) => life.after(2 * day).seller('requestExtension', until(life, 9)),
  },
  {
    name: 'extension-into-the-past',
    because: 'D-08 · an accepted date that has passed: late at once, at the instant of the acceptance',
    ...level,
    reach: (life) => life.after(2 * day - 1).seller('requestExtension', { until: life.now + hour, message: 'Soon' }),
  },
  {
    name: 'update-and-very-late-cancels',
    because: 'D-41 · the seller is silent, and the order cancelled, at one instant',
    ...level,
    reach: (life) => life.after(4 * day).buyer('requestUpdate', { message: 'Well?' }),
  },
  {
    name: 'cancellation-and-review',
    because: 'D-41 · where a cancellation request does not pause the review, silence cancels first',
    terms: 'resume',
    reach: (life) => life.after(hour).deliver().after(day).buyer('requestCancellation', { reason: 'No' }),
  },
  {
    name: 'rating-and-earnings',
    because: 'D-41 · the rating closes before the earnings clear',
    ...level,
    order: { deliveryTime: 'P2D', seller: { id: 'sam', tier: 'levelOne' } },
    reach: (life) => life.after(hour).deliver().after(hour).buyer('acceptDelivery'),
  },
  {
    name: 'adjustment-and-revision-date',
    because: 'D-41 · an adjustment lapses at the date of the revision',
    ...level,
    reach: (life) =>
      life
        .after(hour)
        .deliver()
        .after(hour)
        .buyer('requestRevision', { notes: 'Smaller' })
        .seller('proposeAdjustment', { extras: [{ title: 'Rush', price: 1, days: 0 }], message: 'More' }),
  },
];

/** Told twice: deadline by deadline, and all at once. */
export const tieLives = (): readonly Life[] =>
  ties.flatMap(({ name, reach, ...setting }) => {
    const [stepwise, atOnce] = ['stepwise', 'at-once'].map((how) => {
      const life = new Life({ history: `tie-${name}-${how}`, ...setting });
      reach(life);
      return life;
    }) as [Life, Life];
    for (let deadlines = 0; deadlines < 3 && stepwise.isWaiting; deadlines += 1) stepwise.tick(stepwise.next.at);
    return [stepwise.end(), atOnce.end()];
  });
