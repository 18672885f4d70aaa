/** What hosts hand on from outside beside commands: instants, spans, languages, roles, names, terms. */
import { describe, expect, test } from 'vitest';
import {
  advance,
  articleTerms,
  canonicalJson,
  describeRefusal,
  describeSpan,
  dueClockEvent,
  explain,
  isDue,
  jsonSchemaOf,
  labels,
  metricsOf,
  schemaNames,
  stateOf,
  tabsOf,
  termsWith,
  testClock,
} from '../../src/index.js';
import { hostileFields, hostileValues } from '../support/hostile-values.js';
import { randomPlacement } from '../support/random-walk.js';

const { order } = randomPlacement(1);
const strange = [...hostileValues.map(([, value]) => value), ...hostileFields].filter(
  (value) => typeof value !== 'number',
);
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const everything = [
  ...strange,
  revoked.proxy,
  new Proxy([], {
    getPrototypeOf: () => {
      throw new Error('no');
    },
  }),
];
const named = everything.map((value, index) => [index, value as never] as const);

describe('what is no instant changes nothing, and throws nothing', () => {
  test.each(named)('%i', (_, now) => {
    expect(advance(order, now)).toEqual({ order, events: [] });
    expect(isDue(order, now)).toBe(false);
    expect(explain(order, { by: 'buyer', at: now }).every(({ allowed }) => !allowed)).toBe(true);
    expect(tabsOf(order, { now })).toEqual(tabsOf(order));
    expect(testClock(order).advanceTo(now).order).toBe(order);
    const value = { fulfilment: 'awaitingRequirements', request: 'none', earnings: 'held', rating: 'closed' };
    expect(dueClockEvent({ value, context: order.facts }, now)).toBeNull();
    expect(metricsOf([order], { now, window: 'P60D' }).problems.map(({ where }) => where)).toEqual(['now']);
  });

  test('a fraction of a second is read as far as anybody writes it', () => {
    const instant = (digits: number) => `2099-03-10T12:00:00.${'1'.repeat(digits)}Z`;
    expect(isDue({ ...order, wakeAt: order.facts.at }, instant(79))).toBe(true);
    expect(isDue({ ...order, wakeAt: order.facts.at }, instant(80))).toBe(false);
  });
});

describe('what is no word of ours throws nothing', () => {
  test.each(named)('%i instead of a span, a language, a role, a region, a flag', (_, word) => {
    expect(describeSpan(word)).toBe(typeof word === 'string' ? word : '');
    expect(describeSpan('P2D', word)).toBe('2 days');
    expect(describeRefusal({ code: 'order.finished', rule: 'DONE-1', parameters: {} }, word)).toMatch(/^The order /);
    expect(explain(order, { by: word, at: order.facts.at }).every(({ allowed }) => !allowed)).toBe(true);
    expect(stateOf(order, word)).toBeUndefined();
    expect(tabsOf(order, { starred: word }).web.includes('starred')).toBe((word as unknown) === true);
    expect(metricsOf([order], { now: order.facts.at, window: word }).problems.map(({ where }) => where)).toEqual([
      'window',
    ]);
    expect(() => jsonSchemaOf(word)).toThrow(RangeError);
  });

  test.each(['__proto__', 'constructor', 'toString', 'EN', 'de', 'fr '])(
    '%j is no language: it speaks English',
    (language) => {
      expect(describeSpan('P1D', language as never)).toBe('1 day');
    },
  );

  test('each language, and each schema, is known by its own name', () => {
    expect(Object.keys(labels)).toEqual(['en', 'fr']);
    expect(describeSpan('P1D', 'fr')).toBe('1 jour');
    for (const name of schemaNames) expect(jsonSchemaOf(name)).toHaveProperty('$schema');
  });

  test('a span of a million digits is no riddle', () => {
    const bait = '1'.repeat(1_000_000);
    const started = performance.now();
    expect(describeSpan(bait)).toBe(bait);
    expect(describeRefusal({ code: 'review.spanTooLong', rule: 'ACC-2', parameters: { maximum: bait } })).toContain(
      '1',
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('D-26 · terms with changes', () => {
  test('take keys of the prototype as keys, which no terms have', () => {
    const changes = JSON.parse('{"name":"x","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}');
    const terms = termsWith(changes);
    expect(Object.keys(terms)).toContain('__proto__');
    expect(Object.getPrototypeOf(terms)).toBe(Object.prototype);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(articleTerms.name).toBe('article');
  });
});

describe('canonical JSON', () => {
  // biome-ignore format: a table
  test.each<[value: string, text: string]>([
    ['{"b":1,"a":2}',                          '{"a":2,"b":1}'],
    ['{"10":1,"9":2,"a":{"2":1,"10":2}}',      '{"10":1,"9":2,"a":{"10":2,"2":1}}'],
    ['{"b":[{"d":1,"c":null}],"a":"\\ud800"}', '{"a":"\\ud800","b":[{"c":null,"d":1}]}'],
    ['{"x":1,"__proto__":{"b":1,"a":2}}',      '{"__proto__":{"a":2,"b":1},"x":1}'],
    ['[1.50,-0,1e21,""]',                      '[1.5,0,1e+21,""]'],
  ])('of %s is %s', (value, text) => expect(canonicalJson(JSON.parse(value))).toBe(text));
});
