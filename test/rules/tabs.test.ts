import { describe, expect, test } from 'vitest';
import { tabsOf } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder, seller, support } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const late = order.at('2026-03-10T12:00Z');
const veryLate = order.at('2026-03-11T12:00Z');
const dated = anOrder.inRevision().after(seller.requestsExtension({ until: '2026-03-12T12:00Z' }), buyer.agrees());
const asks = buyer.requestsCancellation();

const tabs = (start: OrderBuilder, flags = {}) => {
  const { order: shown, now } = given(start).world;
  return tabsOf(shown, { now, ...flags });
};

/** Started more than a day ago. */
const older = order.at('2026-03-05T12:00Z');

describe('the tabs of the order lists', () => {
  // biome-ignore format: a table
  test.each<[what: string, start: OrderBuilder, web: string[], mobile: string[]]>([
    // order                                   start                                        web                       mobile
    ['waits for its requirements',             anOrder,                                     [],                       ['awaitingDetails']],
    ['has just started',                       order,                                       ['active'],               ['active', 'new']],
    ['started without requirements',           anOrder.with({ requirements: false }),       ['active'],               ['active', 'new']],
    ['is late',                                late,                                        ['priority', 'late'],     ['active', 'lateDeliveries']],
    ['is very late',                           veryLate,                                    ['priority', 'late'],     ['active', 'lateDeliveries']],
    ['is late, and in resolution',             late.after(seller.requestsCancellation()),   ['priority', 'late'],     ['active', 'lateDeliveries']],
    ['is delivered',                           anOrder.delivered(),                         ['delivered'],            ['active']],
    ['is in revision',                         anOrder.inRevision(),                        ['priority', 'active'],   ['active', 'revisionRequested']],
    ['is in revision, and late',               dated.at('2026-03-12T12:00Z'),               ['priority', 'late'],     ['active', 'lateDeliveries', 'revisionRequested']],
    ['has a request of the buyer',             anOrder.delivered().after(asks),             ['priority', 'delivered'], ['active']],
    ['has a request of the seller',            anOrder.delivered().after(seller.requestsCancellation()), ['delivered'], ['active']],
    ['is completed',                           anOrder.completed(),                         ['completed'],            ['completed', 'awaitingRating']],
    ['is completed and rated',                 anOrder.completed().after(buyer.rates()),    ['completed'],            ['completed']],
    ['is cancelled',                           order.after(support.cancels()),              ['cancelled'],            ['cancelled']],
  ])('TAB-web, TAB-mobile · an order that %s', (_, start, web, mobile) =>
    expect(tabs(start)).toEqual({ web, mobile }));

  // biome-ignore format: a table
  test.each([
    // now                       new     because
    ['2026-03-03T12:00:00.000Z', true,   'it has just started'],
    ['2026-03-04T11:59:59.999Z', true,   'it started less than 24 hours ago'],
    ['2026-03-04T12:00:00.000Z', false,  'it started 24 hours ago'],
  ])('TAB-mobile · at %s an order is new: %s, because %s', (now, isNew) =>
    expect(tabs(order, { now: Date.parse(now) }).mobile.includes('new')).toBe(isNew));

  test('TAB-mobile · what is delivered is not new, however fast', () =>
    expect(tabs(order.after(seller.delivers())).mobile).toEqual(['active']));

  test('TAB-web · starred is what the host says, and nothing else changes', () => {
    expect(tabs(older, { starred: true })).toEqual({ web: ['active', 'starred'], mobile: ['active'] });
    expect(tabs(older, { starred: false }).web).toEqual(['active']);
  });

  test('TAB-mobile · updates is what the host says', () => {
    expect(tabs(older, { updates: true })).toEqual({ web: ['active'], mobile: ['updates', 'active'] });
  });
});
