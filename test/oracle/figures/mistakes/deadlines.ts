/** Instants around deadlines, and what they end. */
import { type Instant, submit } from 'orderchart';
import { pick } from '../../../support/seeded-random.js';
import { type Answered, atInstant, day, everyAnswer, hour, minute, type Scene } from '../scene.js';

/** At a deadline, a millisecond after it, or a good while. */
export const lateness = ({ random }: Scene): number => pick(random, [0, 1, minute, hour + 1, 9 * day]);
/** A millisecond before a deadline, or a good while. */
export const earliness = ({ random }: Scene): number => pick(random, [1, 1, minute, hour + 1]);

/** What somebody could still do a millisecond before the next deadline and, because of it, no more from then on. */
export function endedBy(scene: Scene, at: Instant): readonly Answered[] {
  const { next, now, order } = scene;
  if (next === null || next.at - 1 < now) return [];
  return everyAnswer(order, next.at - 1).filter(({ command, outcome }) => {
    if (!outcome.ok || command.type === 'requestExtension') return false;
    return !submit(order, atInstant(command, at)).ok && !submit(order, atInstant(command, next.at)).ok;
  });
}
