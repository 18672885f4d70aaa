import { describe, expect, test } from 'vitest';
import { articleTerms, jsonSchemaOf, parseTerms, schemaNames, termsWith } from '../../src/index.js';
import { frozen } from '../../src/terms/index.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly rule?: string;
}

const definitionsOf = (name: (typeof schemaNames)[number]) =>
  jsonSchemaOf(name).$defs as Readonly<Record<string, Schema>>;

/** Every term below a place, with its schema. */
const termsBelow = ({ properties = {} }: Schema, place = ''): readonly (readonly [string, Schema])[] =>
  Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${place}${key}`;
    return schema.rule === undefined ? termsBelow(schema, `${path}.`) : [[path, schema] as const];
  });

const terms = termsBelow(definitionsOf('Terms').Terms ?? {});

describe('D-26 · every term says which rule it sets', () => {
  // biome-ignore format: a table
  test.each([
    ['name',                                     'D-26'],
    ['calendar',                                 'D-03'],
    ['requirements.timeOut',                     'D-21'],
    ['delivery.countedIn',                       'D-03'],
    ['delivery.maximumFileBytes',                'DEL-2'],
    ['requests.extension.answerWithin',          'EXT-1'],
    ['requests.cancellation.answerWithin',       'RES-2'],
    ['requests.cancellation.deliveryDeclines',   'D-10'],
    ['requests.update.answerWithin',             'D-05'],
    ['requests.adjustment.answerWithin',         'D-39'],
    ['review.window',                            'ACC-1, ACC-3'],
    ['review.shippingWindow',                    'ACC-3, D-48'],
    ['review.extension.maximum',                 'ACC-2'],
    ['review.extension.totalMax',                'D-30'],
    ['review.extension.count',                   'D-30'],
    ['review.pausedBy',                          'D-12'],
    ['review.minimumRemainder',                  'D-12'],
    ['revision.clock',                           'D-15'],
    ['lateness.veryLateAfter',                   'LATE-2'],
    ['lateness.cancelsAfter',                    'D-22'],
    ['refund.partialShareBps',                   'D-29'],
    ['fees.sellerCommissionBps',                 'D-44'],
    ['clearance.after',                          'CLR-1'],
    ['clearance.fast.after',                     'CLR-1'],
    ['clearance.fast.tiers',                     'CLR-1'],
    ['rating.buyerWindow',                       'D-31'],
    ['rating.sellerWindow',                      'D-46'],
    ['rating.cancelledOrders',                   'D-46'],
    ['tip.window',                               'D-47'],
    ['tip.minimumStars',                         'D-47'],
    ['tabs.newFor',                              'TAB-mobile'],
    ['limits.amount',                            'D-51'],
    ['limits.commands',                          'D-27'],
  ])('D-26 · %s sets %s', (path, rule) => expect(Object.fromEntries(terms)[path]?.rule).toBe(rule));

  test('D-26 · there are 33 of them, each with words of its own', () => {
    expect(terms).toHaveLength(33);
    const words = terms.map(([, { description }]) => description ?? '');
    expect(new Set(words).size).toBe(33);
    expect(words.filter((text) => !/^[A-Z]/.test(text) || / ,/.test(text))).toEqual([]);
  });

  test('D-49 · the schemas go by their names, wherever they are used', () => {
    expect(schemaNames.map((name) => Object.keys(definitionsOf(name)).sort())).toEqual([
      ['Command'],
      ['OrderInput'],
      ['OrderRecord', 'StoredInstant', 'Terms'],
      ['Terms'],
    ]);
  });
});

describe('D-26 · terms that differ in a few places', () => {
  test('D-26 · what is changed is changed, and all the rest stays', () => {
    const changed = termsWith({ name: 'ours', review: { window: 'P7D', extension: { count: 1 } } });
    const { review } = articleTerms;
    expect(changed).toEqual({
      ...articleTerms,
      name: 'ours',
      review: { ...review, window: 'P7D', extension: { ...review.extension, count: 1 } },
    });
    expect(parseTerms(changed).ok).toBe(true);
  });

  test('D-26 · a list is replaced as a whole, and so is what was null, or becomes it', () => {
    const calendar = { zone: 'Europe/Paris', weekend: [7], holidays: [] };
    const counted = termsWith({ calendar, review: { pausedBy: [] }, revision: { clock: { fixed: 'P2D' } } });
    expect(counted).toMatchObject({ calendar, review: { pausedBy: [] }, revision: { clock: { fixed: 'P2D' } } });
    expect(termsWith({ calendar: null }, counted).calendar).toBeNull();
    expect(termsWith({ calendar: { weekend: [6] } }, counted).calendar).toEqual({ ...calendar, weekend: [6] });
  });

  test('D-26 · without a change they are equal, and the article stays as it was', () => {
    const before = structuredClone(articleTerms);
    expect(termsWith({})).toEqual(articleTerms);
    termsWith({ name: 'ours' });
    expect(articleTerms).toEqual(before);
  });

  test('D-26 · a change that is named like a part of every object is only a word', () => {
    const odd = termsWith(JSON.parse('{"constructor":{"name":"x"}}'));
    expect(Object.hasOwn(odd, 'constructor')).toBe(true);
    const parsed = parseTerms(odd);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ where: '', what: 'unknown "constructor"' }]);
  });
});

describe('D-26 · what orders share is frozen', () => {
  test('D-26 · all the way down', () => {
    const value = frozen({ list: [{ deep: 1 }], nothing: null, text: 'a' });
    expect([value, value.list, value.list[0]].map(Object.isFrozen)).toEqual([true, true, true]);
  });

  test.each([null, undefined, 7, 'text', true])('D-26 · %j is frozen as it is', (value) =>
    expect(frozen(value)).toBe(value),
  );
});
