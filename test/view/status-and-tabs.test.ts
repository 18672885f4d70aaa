/** What the rules' own tests leave out: which moment is looked at, and where a request came from. */
import { describe, expect, test } from 'vitest';
import {
  type HostFlags,
  type MobileTab,
  type Order,
  type Status,
  statusOf,
  tabsOf,
  type WebTab,
} from '../../src/index.js';
import { instant } from '../support/instants.js';
import { anOrder, buyer, given, later, type OrderBuilder, seller } from '../support/scenario.js';

const orderOf = (start: OrderBuilder): Order => given(start).world.order;
const started = anOrder.dueAt('2026-03-10T12:00Z');

describe('the status', () => {
  const until = '2026-03-20T12:00Z';

  // biome-ignore format: a table
  test.each<[what: string, via: string, step: ReturnType<typeof buyer.tips>, shown: Status]>([
    // request         via                      step                                                                shown
    ['a cancellation', 'by default',            buyer.requestsCancellation(),                                       'inResolution'],
    ['a cancellation', 'via the order page',    buyer.requestsCancellation({ via: 'orderPage' }),                   'inProgress'],
    ['an update',      'by default',            buyer.requestsUpdate(),                                             'inResolution'],
    ['an update',      'via the order page',    buyer.requestsUpdate({ via: 'orderPage' }),                         'inProgress'],
    ['an extension',   'by default',            seller.requestsExtension({ until }),                                'inProgress'],
    ['an extension',   'via the resolution centre', seller.requestsExtension({ until, via: 'resolutionCentre' }),   'inResolution'],
    ['an adjustment',  'by default',            buyer.proposesAdjustment(),                                         'inProgress'],
  ])('D-38, D-04 · with %s %s it is shown as such', (_what, _via, step, shown) =>
    expect(statusOf(orderOf(started.after(step)))).toBe(shown));

  test('D-38 · when the request closes, the work shows again', () =>
    expect(statusOf(orderOf(started.after(buyer.requestsUpdate(), seller.answers({ accept: true }))))).toBe(
      'inProgress',
    ));

  test('D-35 · is the one at the last event, until somebody lets time pass', () => {
    const order = orderOf(started);
    expect(statusOf(order)).toBe('inProgress');
    expect(statusOf(orderOf(started.at('2026-03-10T12:00Z')))).toBe('late');
  });
});

describe('the tabs', () => {
  const web = (start: OrderBuilder, host: HostFlags = {}): WebTab[] => tabsOf(orderOf(start), host).web;
  const mobile = (start: OrderBuilder, host: HostFlags = {}): MobileTab[] => tabsOf(orderOf(start), host).mobile;
  const at = (moment: string, ms: number) => ({ now: instant(later(moment, { ms })) });

  // biome-ignore format: a table
  test.each([
    // ms   web                   mobile                         because
    [-1,    ['active'],           ['active'],                    'a millisecond is left'],
    [0,     ['priority', 'late'], ['active', 'lateDeliveries'],  'the date has come'],
    [1,     ['priority', 'late'], ['active', 'lateDeliveries'],  'the date has passed'],
  ])('TAB-web, TAB-mobile, D-02 · %i ms from its date an order not touched since stands under %j and %j, because %s', (ms, onWeb, onMobile) =>
    expect(tabsOf(orderOf(started), at('2026-03-10T12:00Z', ms))).toEqual({ web: onWeb, mobile: onMobile }));

  test('TAB-web · a moment before the last event is taken for that event', () => {
    const late = started.at('2026-03-10T12:00Z');
    expect(web(late, at('2026-03-10T12:00Z', -1))).toEqual(['priority', 'late']);
    expect(mobile(started, at('2026-03-03T12:00Z', -1))).toEqual(['active', 'new']);
  });

  // biome-ignore format: a table
  test.each([
    // ms  awaited  because
    [-1,   true,    'the buyer may still rate'],
    [0,    false,   'the 14 days are over'],
    [1,    false,   'they are past'],
  ])('TAB-mobile, D-46 · %i ms from the end of the rating it is awaited: %s, because %s', (ms, awaited) =>
    expect(mobile(anOrder.completed('2026-03-09T12:00Z'), at('2026-03-23T12:00Z', ms)).includes('awaitingRating')).toBe(awaited));

  // biome-ignore format: a table
  test.each([
    [-1,   true],
    [0,    false],
    [1,    false],
  ])('TAB-mobile, D-01 · %i ms from the end of `tabs.newFor` an order is new: %s', (ms, isNew) => {
    const order = started.under({ tabs: { newFor: 'P2D' } });
    expect(mobile(order, at('2026-03-05T12:00Z', ms)).includes('new')).toBe(isNew);
  });

  test('TAB-mobile · a new order may be late at once', () => {
    const hasty = anOrder.with({ deliveryTime: 'PT1H' }).inProgress().at('2026-03-03T13:00Z');
    expect(mobile(hasty)).toEqual(['active', 'new', 'lateDeliveries']);
  });

  test('TAB-mobile · what was skipped is not awaited, and the order is new from the skip', () =>
    expect(mobile(anOrder.after(seller.skipsRequirements()))).toEqual(['active', 'new']));

  test('TAB-web · an adjustment that the buyer proposed awaits the seller; one of the seller does not', () => {
    expect(web(started.after(buyer.proposesAdjustment()))).toEqual(['priority', 'active']);
    expect(web(started.after(seller.proposesAdjustment()))).toEqual(['active']);
  });
});
