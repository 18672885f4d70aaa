/** Prints a digest of many random lives, for a test that runs it under other time zones and locales. */

import { digestOf } from '../../src/engine/digest.js';
import { articleTerms, canonicalJson, placeOrder, submit, toRecord } from '../../src/index.js';
import { isOver, randomCommand, randomPlacement } from './random-walk.js';
import { seededRandom } from './seeded-random.js';

const calendar = { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-04-06', '2026-05-01'] };
const inDays = {
  ...articleTerms,
  name: 'days',
  calendar,
  delivery: { ...articleTerms.delivery, countedIn: 'businessDays' as const },
  review: { ...articleTerms.review, window: { span: 'P3D', countedIn: 'calendarDays' as const } },
};

const lives = Array.from({ length: 40 }, (_, seed) => {
  const random = seededRandom(seed);
  let { order } = randomPlacement(seed);
  for (let index = 0; index < 20 && !isOver(order); index += 1)
    order = submit(order, randomCommand(order, random, `c${index}`)).order;
  return canonicalJson(toRecord(order));
});

// In Paris the clocks change on 29 March 2026, and 6 April is a holiday: three business days from each.
const counted = ['2026-03-26T23:30:00Z', '2026-03-28T02:30:00+01:00', '2026-04-02T10:00:00Z'].map((placedAt) => {
  const { order: input } = randomPlacement(1).order.facts;
  const placement = placeOrder({ ...input, placedAt, requirements: false, deliveryTime: 'P3D' }, inDays);
  return placement.ok
    ? new Date(placement.order.facts.dueAt as number).toISOString()
    : JSON.stringify(placement.refusals);
});

process.stdout.write(`${JSON.stringify({ digest: digestOf(lives.join('\n')), counted })}\n`);
