/** What is read quickly is read as the schema reads it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandTypes, InstantInput, statuses } from '../../../src/index.js';
import { fieldNames, Observation } from '../../../src/oracle/index.js';
import { readObservation } from '../../../src/oracle/log/read-observation.js';
import { utcInstant } from '../../../src/oracle/log/utc-instant.js';
import { eventTypes } from '../../../src/oracle/observation.js';

describe('an instant', () => {
  // biome-ignore format: a table
  test.each([
    // text                       is one, because
    ['2000-01-01T00:00:00Z',     'the first that an order may know'],
    ['1999-12-31T23:59:59.999Z', 'the last before it: none'],
    ['2100-12-31T23:59:59.999Z', 'the last that an order may know'],
    ['2101-01-01T00:00:00Z',     'the first after it: none'],
    ['2000-02-29T12:00:00Z',     '2000 is a leap year'],
    ['2024-02-29T12:00:00.001Z', 'and so is 2024'],
    ['2026-02-29T12:00:00Z',     'but 2026 is none'],
    ['2100-02-29T12:00:00Z',     'nor is 2100'],
    ['2026-04-31T12:00:00Z',     'April has 30 days'],
    ['2026-00-10T12:00:00Z',     'there is no month 0'],
    ['2026-13-10T12:00:00Z',     'nor 13'],
    ['2026-03-00T12:00:00Z',     'nor a day 0'],
    ['2026-03-10T24:00:00Z',     'nor an hour 24'],
    ['2026-03-10T23:60:00Z',     'nor a minute 60'],
    ['2026-03-10T23:59:60Z',     'nor a second 60'],
    ['2026-03-10T12:00:00.12Z',  'hundredths are left to the schema'],
    ['2026-03-10T12:00:00z',     'a small z is none'],
    ['2026-03-10 12:00:00Z',     'a space is none'],
    ['2026-03-10T12-00:00Z',     'a dash is no colon'],
    ['2026-03-10T12:00:00,000Z', 'a comma is no point'],
    ['+026-03-10T12:00:00Z',     'a sign is no digit'],
    ['２026-03-10T12:00:00Z',     'nor is a wide one'],
  ])('%s, because %s: as the schema reads it, or left to it', (text) => {
    const quick = utcInstant(text);
    if (!Number.isNaN(quick)) expect(quick).toBe(InstantInput.parse(text));
  });

  test('of any millisecond is read, and is the one that the schema reads', () => {
    const date = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2100-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (instant) => {
        expect(utcInstant(instant.toISOString())).toBe(instant.getTime());
      }),
      { numRuns: 2000, seed: 1 },
    );
    const misread: string[] = [];
    for (let day = Date.UTC(2000, 0, 1); day < Date.UTC(2101, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString();
      if (utcInstant(text) !== day) misread.push(text);
    }
    expect(misread).toEqual([]);
  });
});

const oddly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 12, arbitrary },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7, '', 'x', [], {}, '\ud800', 1.5, undefined) },
  );

const seen = {
  order: oddly(fc.string({ minLength: 1, maxLength: 12 })),
  at: oddly(
    fc.oneof(
      fc.integer({ min: 946_684_700_000, max: 4_133_980_900_000 }),
      fc.constantFrom(
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:00.000Z',
        '2026-03-02T09:00Z',
        '2026-03-02T09:00:00+01:00',
      ),
    ),
  ),
};
const said = {
  id: oddly(fc.string({ minLength: 1, maxLength: 8 })),
  by: oddly(fc.constantFrom('buyer', 'seller', 'support', 'clock')),
  party: oddly(fc.string({ minLength: 1, maxLength: 8 })),
  content: oddly(fc.constantFrom({}, { amount: 5 }, { files: [] })),
  outcome: oddly(fc.constantFrom('accepted', 'refused')),
  refusals: oddly(fc.constantFrom<unknown>([], ['order.finished'], [1])),
  odd: fc.constant(1),
};
const price = { amount: oddly(fc.nat(2000)), currency: oddly(fc.constantFrom('EUR', 'eur')) };
const seller = { id: said.id, tier: oddly(fc.constantFrom('new', 'pro', 'best')) };
const input = fc.record(
  {
    id: said.id,
    buyer: said.id,
    seller: oddly(fc.record(seller, { requiredKeys: [] })),
    origin: oddly(fc.constantFrom('gig', 'brief')),
    deliveryTime: oddly(fc.constantFrom('P7D', 'PT48H', 'P0D', 'P1M')),
    revisions: oddly(fc.nat(3)),
    shipping: oddly(fc.boolean()),
    requirements: oddly(fc.boolean()),
    price: oddly(fc.record(price)),
    placedAt: fc.constant(1_772_614_800_000),
  },
  { requiredKeys: [] },
);
const optional = { requiredKeys: ['kind', 'order', 'at', 'type'] as never[] };
const observation = fc.oneof(
  fc.record({ kind: fc.constant('placed'), ...seen, input: oddly(input) }),
  fc.record(
    { kind: fc.constant('command'), ...seen, type: oddly(fc.constantFrom(...commandTypes)), ...said },
    optional,
  ),
  fc.record(
    { kind: fc.constant('event'), ...seen, type: oddly(fc.constantFrom(...eventTypes)), by: said.by, id: said.id },
    optional,
  ),
  fc.record({ kind: fc.constant('status'), ...seen, status: oddly(fc.constantFrom(...statuses)) }),
  fc.record({
    kind: fc.constant('field'),
    ...seen,
    field: oddly(fc.constantFrom(...fieldNames)),
    value: fc.jsonValue({ maxDepth: 1 }),
  }),
);

describe('an observation', () => {
  const quickly = (value: unknown): unknown => {
    try {
      return readObservation(value);
    } catch {
      return null;
    }
  };

  test('is what the schema says it is, or none where it says so', () => {
    let read = 0;
    const asTheSchema = fc.property(observation, (drawn) => {
      const value: unknown = JSON.parse(JSON.stringify(drawn));
      const parsed = Observation.safeParse(value);
      const expected = parsed.success && parsed.data.order !== undefined ? parsed.data : null;
      expect(quickly(value)).toEqual(expected);
      read += expected === null ? 0 : 1;
    });
    fc.assert(asTheSchema, { numRuns: 8000, seed: 2 });
    expect(read).toBeGreaterThan(1000);
  });

  test('is none where a span stands for a currency, or the other way round, however often both were seen', () => {
    const bought = (deliveryTime: string, currency: string) => ({
      kind: 'placed',
      order: 'a',
      at: 1_772_614_800_000,
      input: { deliveryTime, price: { amount: 1, currency } },
    });
    for (let index = 0; index < 1002; index += 1) expect(quickly(bought(`PT${index + 1}S`, 'EUR'))).not.toBeNull();
    expect(quickly(bought('EUR', 'EUR'))).toBeNull();
    expect(quickly(bought('PT1S', 'PT1S'))).toBeNull();
  });

  // biome-ignore format: a table
  test.each<[what: string, value: unknown]>([
    ['a name of 129 characters',  { kind: 'status', order: 'x'.repeat(129), at: 1772614800000, status: 'late' }],
    ['a name of every object',    { kind: 'status', order: 'a', at: 1772614800000, status: 'late', toString: 1 }],
    ['a number without end',      { kind: 'field', order: 'a', at: 1772614800000, field: 'paid', value: Number.POSITIVE_INFINITY }],
    ['a seller of whom too much is said', { kind: 'placed', order: 'a', at: 1772614800000, input: { seller: { id: 'Sam', mood: 'good' } } }],
    ['a price of which too much is said', { kind: 'placed', order: 'a', at: 1772614800000, input: { price: { amount: 1, currency: 'EUR', tax: 0 } } }],
    ['an instance of a class',    new (class { kind = 'status'; order = 'a'; at = 1772614800000; status = 'late'; })()],
  ])('is none with %s', (_, value) => expect(quickly(value)).toBeNull());

  test('with a name of 128 characters is one', () =>
    expect(quickly({ kind: 'status', order: 'x'.repeat(128), at: 1772614800000, status: 'late' })).not.toBeNull());
});
