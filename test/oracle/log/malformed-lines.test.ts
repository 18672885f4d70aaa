/** Malformed lines of a log: counted, located, survived; and what they said is not held against anybody. */
import { describe, expect, test } from 'vitest';
import { checkLog, MalformedLine, type Verdict } from '../../../src/oracle/index.js';
import { changedAfterwards, good, linesOf, placed, sent } from './small-orders.js';

const said = (observation: object): string => JSON.stringify(observation);
const deliver = sent('a', '2026-03-04T09:00:00Z', 'deliver');

describe('a malformed line', () => {
  // biome-ignore format: a table
  test.each<[what: string, line: string | object, where: string, problem: RegExp, column: number | null]>([
    ['no JSON',                          'nonsense',                                    '',         /no JSON: /,          null],
    ['JSON that ends too soon',          '{"kind":',                                    '',         /no JSON: /,          null],
    ['JSON with a mark too many',        '{"a":1,}',                                    '',         /no JSON: /,          8],
    ['a number',                         '7',                                           '',         /^7$/,                null],
    ['a list',                           '[]',                                          '',         /./,                  null],
    ['nothing',                          'null',                                        '',         /^null$/,             null],
    ['no kind',                          said({ order: 'a' }),                          'kind',     /nothing/,            null],
    ['an unknown kind',                  said({ ...deliver, kind: 'rumour' }),          'kind',     /rumour/,             null],
    ['no order',                         said({ ...deliver, order: undefined }),        'order',    /nothing/,            null],
    ['an order as a number',             said({ ...deliver, order: 7 }),                'order',    /^7$/,                null],
    ['no instant',                       said({ ...deliver, at: undefined }),           'at',       /nothing/,            null],
    ['a local time',                     said({ ...deliver, at: '2026-03-04T09:00:00' }), 'at',     /2026-03-04/,         null],
    ['an instant before the year 2000',  said({ ...deliver, at: 946_684_799_999 }),     'at',       /946684799999/,       null],
    ['a fraction of a millisecond',      said({ ...deliver, at: 1.5 }),                 'at',       /1\.5/,               null],
    ['an unknown command',               said({ ...deliver, type: 'fly' }),             'type',     /fly/,                null],
    ['an unknown role',                  said({ ...deliver, by: 'admin' }),             'by',       /admin/,              null],
    ['an unknown outcome',               said({ ...deliver, outcome: 'maybe' }),        'outcome',  /maybe/,              null],
    ['codes that are no texts',          said({ ...deliver, refusals: [1] }),           'refusals[0]', /^1$/,             null],
    ['an unknown field',                 said({ ...deliver, mood: 'good' }),            '',         /unknown "mood"/,     null],
    ['half a surrogate',                 '{"kind":"command","order":"\\ud800","at":1772614800000,"type":"deliver"}', 'order', /./, null],
    ['the key __proto__',                '{"__proto__":1,"kind":"command"}',            '',         /__proto__/,          null],
    ['a status that is none',            said({ kind: 'status', order: 'a', at: 1772614800000, status: 'fine' }), 'status', /fine/, null],
    ['a field that is none',             said({ kind: 'field', order: 'a', at: 1772614800000, field: 'mood', value: 1 }), 'field', /mood/, null],
    ['a field without a value',          said({ kind: 'field', order: 'a', at: 1772614800000, field: 'dueAt' }), 'value', /nothing/, null],
    ['half a placement',                 said({ ...placed('a'), input: { price: 5 } }), 'input.price', /5/,               null],
    ['a line that is far too long',      `"${'x'.repeat(1_000_000)}"`,                  '',         /1000002 characters/, null],
    ['an object that is none of JSON',   new Date(0),                                   '',         /not a plain object/, null],
    ['what was no line to begin with',   new MalformedLine([{ where: '', what: 'torn', expected: 'whole' }]), '', /torn/, null],
  ])('%s: is counted, located and survived', async (_, line, where, problem, column) => {
    const { malformed, malformedLines, orders, conforms } = await checkLog(['', line, ...linesOf(good('b'))]);
    expect({ malformed, conforms, others: orders - 1 }).toMatchObject({ malformed: 1, conforms: 1 });
    expect(malformedLines).toEqual([
      { line: 2, column, problems: expect.arrayContaining([{ where, what: expect.stringMatching(problem), expected: expect.any(String) }]) },
    ]);
  });

  test('makes the order that it names unknown: what it said may explain what follows', async () => {
    const [placement, , acceptance] = linesOf(good('a'));
    const torn = said({ ...deliver, mood: 'good' });
    const verdicts: Verdict[] = [];
    const report = await checkLog([placement as string, torn, acceptance as string], {
      onVerdict: (_, verdict) => void verdicts.push(verdict),
    });
    expect(verdicts).toMatchObject([
      { verdict: 'unknown', index: 1, reasons: [{ problems: [{ what: 'unknown "mood"' }] }] },
    ]);
    expect(report).toMatchObject({ malformed: 1, orders: 1, unknown: 1, reasons: { 'trace.malformed': 1 } });
  });

  test('changes nothing where the order had left the rules before', async () => {
    const later = said({ kind: 'status', order: 'a', at: '2026-03-07T09:00:00Z', status: 'delivered' });
    const report = await checkLog([...linesOf(changedAfterwards('a')), later, said({ ...deliver, mood: 'good' })]);
    expect(report).toMatchObject({ malformed: 1, diverges: 1, unknown: 0 });
  });

  test('tells nothing of other orders', async () => {
    const report = await checkLog([said({ ...deliver, order: 'b', mood: 'good' }), ...linesOf(good('a'))]);
    expect(report).toMatchObject({ conforms: 1, unknown: 1 });
  });

  test('is kept to be shown, if it is one of the first twenty', async () => {
    const { malformed, malformedLines } = await checkLog(Array.from({ length: 21 }, () => '{'));
    expect(malformed).toBe(21);
    expect(malformedLines.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
