/** Bounds that are no deadlines: nothing fires at them, but what may be done changes. */
import { accepted, offsets, sign } from './deadlines.js';
import { day, hour, Life } from './life.js';
import type { Setting } from './setting.js';

interface Bound extends Omit<Setting, 'history'> {
  readonly name: string;
  readonly reach: (life: Life) => unknown;
  readonly race: (life: Life, offset: number) => unknown;
}

const bounds: readonly Bound[] = [
  {
    name: 'tipUntil',
    because: 'D-47 · tips are taken for seven days',
    terms: 'frugal',
    reach: (life) => accepted(life).buyer('rate', { stars: 5 }),
    race: (life, offset) => life.at((life.order.facts.tipUntil ?? 0) + offset).buyer('tip', { amount: 100 }),
  },
  {
    name: 'clearsAt-reversed',
    because: 'D-24 · a charge-back that is won gives the earnings back: at once, or when they would have cleared',
    reach: (life) => accepted(life).after(day).support('recordChargeback'),
    race: (life, offset) =>
      life.at((life.order.facts.clearsAt ?? 0) + offset).support('settleChargeback', { won: true }),
  },
  {
    name: 'minimumRemainder',
    because: 'D-12 · a review that was paused goes on with what was left of it, a day at least',
    reach: (life) => life.after(hour).deliver(),
    race: (life, offset) =>
      life
        .at(life.next.at - day + offset)
        .buyer('requestCancellation', { reason: 'Not what I need' })
        .after(hour)
        .seller('answerRequest', { accept: false }),
  },
];

/** @returns the lives, in a fixed order */
export const boundLives = (): readonly Life[] =>
  bounds.flatMap(({ name, reach, race, ...setting }) =>
    offsets.map((offset) => {
      const life = new Life({ history: `${name}-${sign[offset]}`, ...setting });
      reach(life);
      race(life, offset);
      return life.end();
    }),
  );
