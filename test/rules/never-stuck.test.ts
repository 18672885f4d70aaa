import { describe, expect, test } from 'vitest';
import { anOrder, buyer, given, type OrderBuilder, seller } from '../support/scenario.js';

/** Everything that a buyer or a seller can try. */
const parties = [
  ...[buyer.sendsRequirements(), buyer.cancelsBeforeStart(), buyer.accepts(), buyer.requestsRevision()],
  ...[buyer.extendsReview({ span: 'P1D' }), buyer.requestsUpdate(), buyer.cancelsLate(), buyer.requestsCancellation()],
  ...[buyer.proposesAdjustment(), buyer.agrees(), buyer.declines(), buyer.withdraws()],
  ...[seller.skipsRequirements(), seller.savesDraft(), seller.delivers(), seller.grantsRevisions(), seller.refunds()],
  ...[
    seller.requestsCancellation(),
    seller.proposesAdjustment(),
    seller.agrees(),
    seller.declines(),
    seller.withdraws(),
  ],
  seller.requestsExtension({ until: '2026-06-01T12:00Z' }),
];

const isFinished = (state: string) => /^(completed|cancelled)/.test(state);

/** The states that buyers, sellers and time can lead to, each with one order in it. */
function reachable(start: OrderBuilder): Map<string, ReturnType<typeof given>> {
  const found = new Map<string, ReturnType<typeof given>>();
  const open = [given(start)];
  for (let story = open.pop(); story !== undefined; story = open.pop()) {
    const { order: reached, now } = story.world;
    if (found.has(reached.state)) continue;
    found.set(reached.state, story);
    if (isFinished(reached.state)) continue;
    for (const step of parties) {
      const next = story.when(step);
      if (next.world.refusals.length === 0) open.push(next);
    }
    if (reached.wakeAt !== null && reached.wakeAt >= now) open.push(story.whenTimeReaches(reached.wakeAt));
  }
  return found;
}

describe('D-36 · no order is ever stuck', () => {
  test.each([
    ['with requirements', anOrder],
    ['without requirements or revisions', anOrder.with({ requirements: false, revisions: 0 })],
  ])('D-36 · from every unfinished state that an order %s reaches, a buyer or a seller moves it on', (_, start) => {
    const states = [...reachable(start)].filter(([state]) => !isFinished(state));
    expect(states.length).toBeGreaterThan(15);
    const stuck = states.filter(([state, story]) =>
      parties.every((step) => {
        const { world } = story.when(step);
        return world.refusals.length > 0 || world.order.state === state;
      }),
    );
    expect(stuck.map(([state]) => state)).toEqual([]);
  });
});
