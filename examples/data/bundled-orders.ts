/** All the bundled orders: stories that walk the whole chart, one after the other, then a quarter of a marketplace. */
import type { Instant } from '../../src/index.js';
import { supporters } from './cast.js';
import { hours, Life, type LogLine, minutes, type Story, sceneOf } from './life.js';
import { orderInput } from './order-inputs.js';
import { randomLife } from './random-lives.js';
import { type Chance, chanceFrom } from './seeded.js';
import { beginnings } from './stories-of-beginnings.js';
import { adjustmentsAndRevisions } from './stories-of-changes.js';
import { cancellations } from './stories-of-endings.js';
import { money } from './stories-of-money.js';
import { work } from './stories-of-work.js';

const first: Instant = Date.parse('2026-01-05T08:30:00Z');
const last: Instant = Date.parse('2026-03-31T18:00:00Z');

export const stories: readonly Story[] = [
  ...beginnings,
  ...work,
  ...adjustmentsAndRevisions,
  ...cancellations,
  ...money,
];

/** Stories take at most seven weeks; most sellers have half a day between two of them. */
function storyLines(chance: Chance): LogLine[] {
  return stories.flatMap((story, index) => {
    const placedAt = first + index * hours(17) + minutes(chance.between(0, 300));
    const usual = { deliveryTime: 'P4D', requirements: true, revisions: 1, shipping: false };
    const input = orderInput(chance, placedAt, { ...usual, ...story.order });
    const life = new Life(input, story.terms, chance, chance.pick(supporters));
    try {
      story.tell(sceneOf(life));
    } catch (error) {
      throw new Error(`the story «${story.title}» is not true: ${(error as Error).message}`);
    }
    return life.lines;
  });
}

/** All that happens in a quarter, in the order of time: every line names its order. */
function marketplaceLines(chance: Chance, orders: number): LogLine[] {
  const lives = Array.from({ length: orders }, (_, index) => {
    // The marketplace grows: the later, the more orders.
    const share = ((index + chance.next()) / orders) ** 0.6;
    const placedAt = first + Math.floor(((last - first) * share) / 1000) * 1000;
    return randomLife(chance, placedAt, last);
  });
  return lives
    .flatMap(({ lines }) => lines)
    .map((line) =>
      line.content.type === 'placeOrder' ? line : { ...line, content: { order: line.order, ...line.content } },
    )
    .sort((a, b) => a.at - b.at);
}

/** @returns the text of the bundled log, always the same */
export function bundledLog(orders = 200, seed = 11): string {
  const lines = [...storyLines(chanceFrom(20_260_105)), ...marketplaceLines(chanceFrom(seed), orders)];
  return lines.map(({ content }) => `${JSON.stringify(content)}\n`).join('');
}
