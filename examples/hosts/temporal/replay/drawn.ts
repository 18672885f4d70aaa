/** Orders of the kit, told as histories. */
import { articleTerms, type Terms, termsWith } from 'orderchart';
import { judgePlacement } from 'orderchart/hosting';
import { hold } from '../../conformance/index.js';
import { Chance } from '../../conformance/random.js';
import { began, drawStory, type Story, withTime } from '../../conformance/stories.js';
import { type Told, tell } from './told.js';

export const theEnd = began + 3 * 366 * 86_400_000;

/** Terms of another year, by which orders still run. */
export const oldTerms = termsWith({
  ...{ name: 'before', review: { window: 'P5D' }, lateness: { veryLateAfter: 'PT12H', cancelsAfter: 'P9D' } },
  ...{ requests: { extension: { answerWithin: 'PT24H' }, cancellation: { answerWithin: 'PT24H' } } },
});

/** Many of the kit's orders end early, by a cancellation. Here every other one sees a few deadlines come. */
function storyOf(id: string, seed: number, terms: Terms, deadlines: number): Story {
  for (let tries = 0; ; tries += 1) {
    const story = drawStory(id, seed + tries * 1_000_003, 12, terms);
    if (withTime(story, theEnd).events.filter(({ by }) => by === 'clock').length >= deadlines) return story;
  }
}

export function histories(seed: number, orders: number, terms: Terms = articleTerms, workflowType?: string): Told[] {
  return Array.from({ length: orders }, (_, index) => {
    const story = storyOf(`replayed-${index}`, seed + index, terms, index % 2 === 0 ? 4 : 0);
    return tell(story, judgePlacement(story.input, null, terms), theEnd, new Chance(seed + index), workflowType);
  }).flat();
}

const timerFired = 18;

/** What there is in them, for a line of the table. */
export function counted(told: readonly Told[]): string {
  const events = told.flatMap(({ history }) => history.events ?? []);
  const timers = told.reduce((sum, { sleeps }) => sum + sleeps.length, 0);
  const fired = events.filter(({ eventType }) => eventType === timerFired).length;
  hold(told.length < 10 || (fired > 0 && fired < timers), 'no timer fired, or none was taken back');
  return `${told.length} runs with ${events.length} events; ${timers} timers, ${fired} of them fired`;
}
