import { describe, expect, test } from 'vitest';
import { articleTerms, fromRecord, parseTerms, placeOrder, toRecord } from '../../src/index.js';
import {
  anOrder,
  buyer,
  dueAt,
  facts,
  given,
  later,
  money,
  nextDeadlineIs,
  orderInput,
  reviewEndsAt,
  seller,
  status,
  termsWith,
} from '../support/scenario.js';

const isoSpan = { P3D: 3, P5D: 5, P7D: 7, P14D: 14 } as const;

describe('D-26 · an order keeps its terms', () => {
  const generous = termsWith({ name: 'generous', review: { window: 'P5D' } });
  const delivered = anOrder.under({ name: 'generous', review: { window: 'P5D' } }).delivered('2026-03-08T12:00Z');

  test('D-26 · an order runs under the terms that it was placed under', () => {
    given(delivered).then(reviewEndsAt('2026-03-13T12:00Z'));
    given(anOrder.delivered('2026-03-08T12:00Z')).then(reviewEndsAt('2026-03-11T12:00Z'));
  });

  test('D-26 · by default these are the terms of the article', () => {
    const placement = placeOrder(orderInput());
    expect(placement.ok && placement.order.facts.terms).toEqual(articleTerms);
  });

  test('D-26 · they are inside its record, and come back with it', () => {
    const record = toRecord(given(delivered).world.order);
    expect(record.terms).toEqual(generous);
    const restored = fromRecord(JSON.parse(JSON.stringify(record)));
    expect(restored.ok && restored.order.facts.terms).toEqual(generous);
    expect(restored.ok && restored.order.facts.reviewEndsAt).toBe(Date.parse('2026-03-13T12:00Z'));
  });

  test('D-26 · changing the terms of the marketplace does not reach an order that runs', () => {
    const changing = structuredClone(articleTerms);
    const placement = placeOrder(orderInput({ requirements: false }), changing);
    Object.assign(changing.lateness, { veryLateAfter: 'PT1H' });
    expect(placement.ok && placement.order.facts.terms.lateness.veryLateAfter).toBe('PT24H');
    expect(() => Object.assign(articleTerms.lateness, { veryLateAfter: 'PT1H' })).toThrow(TypeError);
  });

  test('D-26 · terms that make no sense place no order', () => {
    const placement = placeOrder(orderInput(), termsWith({ review: { window: 'soon' } }));
    expect(placement.ok ? [] : placement.refusals.map(({ code }) => code)).toEqual(['terms.malformed']);
  });
});

describe('the numbers of the article', () => {
  // biome-ignore format: a table
  test.each([
    // rule           what                               value                                          in the article's own unit
    ['EXT-1',        'to answer an extension',           articleTerms.requests.extension.answerWithin,     'PT48H'],
    ['RES-2',        'to answer a cancellation',         articleTerms.requests.cancellation.answerWithin,  'PT48H'],
    ['D-05',         'to answer an update',              articleTerms.requests.update.answerWithin,        'PT48H'],
    ['D-39',         'to answer an adjustment',          articleTerms.requests.adjustment.answerWithin,    'PT48H'],
    ['DEL-2',        'bytes of a file',                  articleTerms.delivery.maximumFileBytes,           1e9],
    ['ACC-1',        'to review a delivery',             articleTerms.review.window,                       'P3D'],
    ['ACC-2',        'to extend a review by',            articleTerms.review.extension.maximum,            'P5D'],
    ['ACC-3',        'to review what is shipped',        articleTerms.review.shippingWindow,               'P14D'],
    ['LATE-2',       'from late to very late',           articleTerms.lateness.veryLateAfter,              'PT24H'],
    ['D-12',         'left of a paused review at least', articleTerms.review.minimumRemainder,             'PT24H'],
    ['CLR-1',        'until earnings clear',             articleTerms.clearance.after,                     'P14D'],
    ['CLR-1',        'until they clear fast',            articleTerms.clearance.fast.after,                'P7D'],
    ['D-29',         'of a price to refund, in bps',     articleTerms.refund.partialShareBps,              6000],
    ['D-44',         'of commission, in bps',            articleTerms.fees.sellerCommissionBps,            2000],
    ['D-31',         'for the buyer to rate',            articleTerms.rating.buyerWindow,                  'P14D'],
    ['D-46',         'for the seller to rate',           articleTerms.rating.sellerWindow,                 'P14D'],
    ['D-47',         'to tip',                           articleTerms.tip.window,                          'P7D'],
    ['D-47',         'stars for a tip',                  articleTerms.tip.minimumStars,                    4],
    ['D-51',         'minor units at most',              articleTerms.limits.amount,                       1e12],
  ])('%s · %s: %s', (_rule, _what, value, expected) => expect(value).toEqual(expected));

  test('D-30, D-21, D-22, D-15, D-46 · what the article sets no limit for has none', () => {
    expect(articleTerms.review.extension).toMatchObject({ totalMax: null, count: null });
    expect(articleTerms.requirements.timeOut).toBeNull();
    expect(articleTerms.lateness.cancelsAfter).toBeNull();
    expect(articleTerms.revision.clock).toBe('none');
    expect(articleTerms.rating.cancelledOrders).toBe(false);
  });
});

describe('D-03 · any marketplace may set its own', () => {
  test('D-03 · other numbers move the same deadlines', () => {
    const hasty = anOrder
      .under({ requests: { extension: { answerWithin: 'PT12H' } }, lateness: { veryLateAfter: 'PT1H' } })
      .inProgress();
    given(hasty.after(seller.requestsExtension({ at: '2026-03-09T12:00Z', until: '2026-03-12T12:00Z' }))).then(
      nextDeadlineIs('requestExpires', '2026-03-10T00:00Z'),
    );
    given(hasty).whenTimeReaches('2026-03-10T13:00Z').then(status('veryLate'));
    given(anOrder.under({ fees: { sellerCommissionBps: 500 } }).completed()).then(money({ fee: 500, earnings: 9500 }));
  });

  test.each(Object.entries(isoSpan))('D-03 · a span of %s is so many days of 24 hours: %i', (window, days) =>
    given(anOrder.under({ review: { window } }).delivered('2026-03-08T12:00Z')).then(
      reviewEndsAt(later('2026-03-08T12:00Z', { hours: 24 * days })),
    ),
  );

  // biome-ignore format: a table
  test.each<[window: unknown, hasCalendar: boolean, isPossible: boolean, because: string]>([
    // window                                       calendar   possible  because
    [{ span: 'P3D', countedIn: 'calendarDays' },    false,     false,    'there is no calendar to count days with'],
    [{ span: 'P3D', countedIn: 'calendarDays' },    true,      true,     'days of a named zone'],
    [{ span: 'P3D', countedIn: 'businessDays' },    true,      true,     'business days of a named zone'],
    [{ span: 'PT72H', countedIn: 'businessDays' },  true,      false,    'business days are whole days'],
    ['P1M',                                         true,      false,    'a month has no fixed length (D-53)'],
    ['PT0S',                                        true,      false,    'no period is empty'],
  ])('D-03 · a review window of %j with a calendar: %s; %s: %s', (window, hasCalendar, isPossible) => {
    const calendar = hasCalendar ? { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] } : null;
    expect(parseTerms({ ...articleTerms, calendar, review: { ...articleTerms.review, window } }).ok).toBe(isPossible);
  });

  test('D-03 · a zone that nobody knows is no calendar', () => {
    const calendar = { zone: 'Mars/Olympus', weekend: [], holidays: [] };
    expect(parseTerms({ ...articleTerms, calendar }).ok).toBe(false);
  });

  test('D-03 · the start of a period is its anchor, named by the rule: here the start of the work', () =>
    given(anOrder.placed('2026-03-01T12:00Z'))
      .when(buyer.sendsRequirements({ at: '2026-03-02T12:00Z' }))
      .then(dueAt('2026-03-09T12:00Z'), facts({ requirementsDueAt: null })));
});
