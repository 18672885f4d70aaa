import { describe, expect, test } from 'vitest';
import { articleTerms, type Problem, parseTerms, placeOrder, type TermsChanges, termsWith } from '../../src/index.js';
import { orderInput } from '../support/scenario.js';

const input = orderInput();
const span = 'an ISO 8601 span of weeks, days, hours, minutes and seconds, such as P3D or PT48H';
const years = 'an instant in the years 2000 to 2100 (epoch milliseconds, UTC)';
const iso = 'epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z';
const code = 'an ISO 4217 code, such as EUR';

const ofOrder = (change: object): readonly Problem[] => {
  const placement = placeOrder({ ...input, ...change } as never);
  const [refusal] = placement.ok ? [] : placement.refusals;
  return refusal?.code === 'order.malformed' ? refusal.parameters.problems : [];
};

describe('ORIG-1 · what is wrong with an order says where, what and what was expected', () => {
  // biome-ignore format: a table
  test.each<[change: object, where: string, what: string, expected: string]>([
    [{ id: '' },                                    'id',             '""',                  'at least 1 character'],
    [{ id: 'x'.repeat(129) },                       'id',             `"${'x'.repeat(58)}…`, 'at most 128 characters'],
    [{ id: 'half \ud800' },                         'id',             '"half \\ud800"',      'well-formed Unicode'],
    [{ buyer: 'Sam' },                              'seller.id',      '"Sam"',               'a seller who is not the buyer'],
    [{ seller: { id: 'Sam', tier: 'gold' } },       'seller.tier',    '"gold"',              'one of "new", "levelOne", "levelTwo", "topRated", "sellerPlus", "pro"'],
    [{ origin: 'street' },                          'origin',         '"street"',            'one of "gig", "customOffer", "brief"'],
    [{ placedAt: '2026-03-03' },                    'placedAt',       '"2026-03-03"',        iso],
    [{ placedAt: '1999-12-31T23:59:59.999Z' },      'placedAt',       '"1999-12-31T23:59:59.999Z"', years],
    [{ placedAt: 4_133_980_800_000 },               'placedAt',       '4133980800000',       years],
    [{ placedAt: 1.5 },                             'placedAt',       '1.5',                 iso],
    [{ deliveryTime: 'P1M' },                       'deliveryTime',   '"P1M"',               span],
    [{ deliveryTime: 'PT0S' },                      'deliveryTime',   '"PT0S"',              'a span longer than nothing'],
    [{ deliveryTime: 'P3660DT1S' },                 'deliveryTime',   '"P3660DT1S"',         'at most P3660D'],
    [{ revisions: -1 },                             'revisions',      '-1',                  'at least 0'],
    [{ revisions: 1.5 },                            'revisions',      '1.5',                 'a whole number'],
    [{ revisions: 1_000_001 },                      'revisions',      '1000001',             'at most 1000000'],
    [{ shipping: 'no' },                            'shipping',       '"no"',                'true or false'],
    [{ price: { amount: -1, currency: 'EUR' } },    'price.amount',   '-1',                  'at least 0'],
    [{ price: { amount: 1, currency: 'eur' } },     'price.currency', '"eur"',               code],
    [{ price: { amount: 1, currency: 'EURO' } },    'price.currency', '"EURO"',              code],
    [{ price: { amount: 1, currency: 'XEUR' } },    'price.currency', '"XEUR"',              code],
    [{ colour: 'blue' },                            '',               'unknown "colour"',    'only the keys of the schema'],
  ])('%j', (change, where, what, expected) => expect(ofOrder(change)).toEqual([{ where, what, expected }]));

  test('D-51 · a price above what the terms allow, told with the limit', () => {
    const placement = placeOrder(input, termsWith({ limits: { amount: 9999 } }));
    expect(placement.ok ? [] : placement.refusals).toEqual([
      {
        code: 'order.malformed',
        rule: 'ORIG-1',
        parameters: { problems: [{ where: 'price.amount', what: '10000', expected: 'at most 9999 (D-51)' }] },
      },
    ]);
  });

  test('D-03 · a delivery time that is not made of whole days, where the terms count business days', () => {
    const calendar = { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] };
    const terms = termsWith({ calendar, delivery: { countedIn: 'businessDays' } });
    const problems = [
      {
        where: 'deliveryTime',
        what: 'P1DT12H',
        expected: 'whole days, such as P3D: the terms count business days (D-03)',
      },
    ];
    const placement = placeOrder({ ...input, deliveryTime: 'P1DT12H' }, terms);
    expect(placement.ok ? [] : placement.refusals).toEqual([
      { code: 'order.malformed', rule: 'ORIG-1', parameters: { problems } },
    ]);
    expect(placeOrder({ ...input, deliveryTime: 'P12D' }, terms).ok).toBe(true);
  });

  test('D-26 · order and terms are both told, each with its own problems', () => {
    const placement = placeOrder({ ...input, id: '' }, { ...articleTerms, name: '' });
    expect(placement.ok ? [] : placement.refusals.map(({ code, rule }) => [code, rule])).toEqual([
      ['order.malformed', 'ORIG-1'],
      ['terms.malformed', 'D-26'],
    ]);
  });

  test.each(['P3660D', 'P522W', 'PT87840H', 'PT1S'])('D-53 · %s is a time to deliver', (deliveryTime) =>
    expect(placeOrder({ ...input, deliveryTime }).ok).toBe(true),
  );
});

describe('D-26 · what is wrong with terms', () => {
  const paris = { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] };
  const counted = (span_: string, countedIn: string): TermsChanges => ({
    review: { window: { span: span_, countedIn } as never },
  });
  const problemsOf = (changes: TermsChanges): readonly Problem[] => {
    const parsed = parseTerms(termsWith(changes));
    return parsed.ok ? [] : parsed.problems;
  };

  // biome-ignore format: a table
  test.each<[changes: TermsChanges, where: string, expected: string]>([
    [{ name: '' },                                                           'name',                        'at least 1 character'],
    [{ calendar: { ...paris, zone: 'Mars/Olympus' } },                       'calendar.zone',               'an IANA time zone, such as Europe/Paris'],
    [{ calendar: { ...paris, zone: '+01:00' } },                             'calendar.zone',               'an IANA time zone, such as Europe/Paris'],
    [{ calendar: { ...paris, zone: 'Europe/Paris ' } },                      'calendar.zone',               'an IANA time zone, such as Europe/Paris'],
    [{ calendar: { ...paris, weekend: [0] } },                               'calendar.weekend[0]',         'at least 1'],
    [{ calendar: { ...paris, weekend: [8] } },                               'calendar.weekend[0]',         'at most 7'],
    [{ calendar: { ...paris, weekend: [1, 2, 3, 4, 5, 6, 7] } },             'calendar.weekend',            'at most 6 items'],
    [{ calendar: { ...paris, holidays: ['2026-02-30'] } },                   'calendar.holidays[0]',        'a date'],
    [{ calendar: paris, ...counted('P1DT12H', 'businessDays') },             'review.window.span',          'whole days, such as P2D, where business days are counted'],
    [counted('P2D', 'businessDays'),                                         'review.window.countedIn',     'a calendar in terms.calendar to count days with'],
    [{ delivery: { countedIn: 'calendarDays' } },                            'delivery.countedIn',          'a calendar in terms.calendar to count days with'],
    [{ review: { window: 'PT0S' } },                                         'review.window',               'a span longer than nothing'],
    [{ revision: { clock: 'never' as never } },                              'revision.clock',              'one of "none", "restart", "resume" or an object'],
    [{ revision: { clock: { soon: 1 } as never } },                          'revision.clock',              'one of "none", "restart", "resume" or a text or an object, only the keys of the schema'],
    [{ review: { pausedBy: ['cancellation', 'cancellation'] } },             'review.pausedBy',             'at most 1 item'],
    [{ fees: { sellerCommissionBps: 10_001 } },                              'fees.sellerCommissionBps',    'at most 10000'],
  ])('%j', (changes, where, expected) => expect(problemsOf(changes)).toMatchObject([{ where, expected }]));

  // biome-ignore format: a table
  test.each<TermsChanges>([
    { calendar: paris, ...counted('P1DT12H', 'calendarDays') },
    { calendar: paris, ...counted('P10D', 'businessDays') },
    { calendar: null,  ...counted('P1DT12H', 'elapsed') },
    { calendar: { ...paris, weekend: [1, 2, 3, 4, 5, 6] } },
  ])('D-03 · nothing is wrong with %j', (changes) => expect(problemsOf(changes)).toEqual([]));
});
