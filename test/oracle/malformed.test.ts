import { describe, expect, test } from 'vitest';
import { check, checkLog, minimise } from '../../src/oracle/index.js';
import { days, did, placed, read, refused } from './seen.js';

describe('D-34 · options that cannot be are told, and nothing is judged by them', () => {
  // biome-ignore format: a table
  test.each<[what: string, options: unknown, where: string]>([
    ['a silent command that there is none of', { silent: ['ship'] },                    'options.silent[0]'],
    ['a silent command that is no list',      { silent: 'deliver' },                    'options.silent'],
    ['clocks that are wrong by less than nothing', { skewMs: -1 },                      'options.skewMs'],
    ['clocks that are wrong by half a millisecond', { skewMs: 0.5 },                    'options.skewMs'],
    ['clocks that may be wrong without end',  { skewMs: Number.POSITIVE_INFINITY },     'options.skewMs'],
    ['a limit of no order at all',            { limit: 0 },                             'options.limit'],
    ['a limit that is no number',             { limit: '10' },                          'options.limit'],
    ['a delivery time that is no span',       { assume: { deliveryTime: 3 } },          'options.assume.deliveryTime'],
    ['something unknown that is assumed',     { assume: { colour: 'blue' } },           'options.assume'],
    ['an assumption that is none',            { assume: null },                         'options.assume'],
  ])('%s', async (_what, options, where) => {
    const verdict = check([placed], options as never);
    expect(verdict).toMatchObject({ verdict: 'unknown', index: null, reasons: [{ code: 'options.malformed' }] });
    expect(JSON.stringify(verdict)).toContain(`"where":"${where}"`);
    expect(minimise([placed], options as never)).toBeNull();
  });

  test('a log is not judged by them either', async () => {
    const line = JSON.stringify({ ...placed, order: 'A1' });
    expect(await checkLog([line], { skewMs: -1 })).toMatchObject({ unknown: 1, reasons: { 'options.malformed': 1 } });
  });

  test('bounds that can be are taken: one order, clocks that are right', () =>
    expect(check([placed], { limit: 1, skewMs: 0, silent: [], assume: {} }).verdict).toBe('conforms'));
});

describe('D-34 · what cannot have been seen is told with its place, and nothing is judged by it', () => {
  // biome-ignore format: a table
  test.each<[what: string, seen: unknown, where: string]>([
    ['a date that is none',                   read('dueAt', 'soon', days(1)),                    '[1].value'],
    ['a date without its offset',             read('dueAt', '2026-03-04T12:00', days(1)),        '[1].value'],
    ['half a cent',                           read('paid', 1.5, days(1)),                        '[1].value'],
    ['an amount that is a text',              read('paid', '100', days(1)),                      '[1].value'],
    ['half a revision',                       read('revisionsLeft', 0.5, days(1)),               '[1].value'],
    ['a verdict that is a number',            read('onTime', 1, days(1)),                        '[1].value'],
    ['a name that is a number',               read('bucket', 3, days(1)),                        '[1].value'],
    ['a field that there is none of',         read('colour', 'blue', days(1)),                   '[1].field'],
    ['a code that there is none of',          refused('seller', 'deliver', days(1), 'no.way'),   '[1].refusals[0]'],
    ['a delivery that says how many stars',   did('seller', 'deliver', days(1), { stars: 5 }),   '[1].content.stars'],
    ['a status that there is none of',        { kind: 'status', at: days(1), status: 'lost' },   '[1].status'],
    ['an event that there is none of',        { kind: 'event', at: days(1), type: 'order.lost' }, '[1].type'],
    ['an instant that is none',               { kind: 'status', at: 'now', status: 'late' },     '[1].at'],
    ['nothing',                               null,                                              '[1]'],
  ])('%s', (_what, seen, where) =>
    expect(check([placed, seen as never])).toMatchObject({
      verdict: 'unknown',
      reasons: [{ code: 'trace.malformed', problems: [{ where }] }],
    }));

  test.each<[what: string, trace: unknown]>([
    ['no list', { 0: placed, length: 1 }],
    ['nothing', null],
  ])('a trace that is %s', (_what, trace) =>
    expect(check(trace as never)).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'trace.malformed' }] }),
  );

  test('a trace of two orders is a trace of neither', () =>
    expect(
      check([
        { ...placed, order: 'A' },
        { ...read('paid', 1, days(1)), order: 'B' },
      ]),
    ).toMatchObject({
      reasons: [{ code: 'trace.malformed', problems: [{ where: '[1].order', what: 'B', expected: 'A, as before' }] }],
    }));

  test('a placement that is told after something else is no second one where the first was only assumed', () => {
    const { input, at } = placed as { input: object; at: number };
    const trace = [{ kind: 'status', at, status: 'inProgress' } as const, placed];
    const assumed = { assume: { ...input, placedAt: at } };
    expect(check(trace, assumed)).toMatchObject({
      verdict: 'unknown',
      index: 1,
      reasons: [{ code: 'trace.malformed' }],
    });
    expect(check([...trace].reverse(), assumed).verdict).toBe('conforms');
  });

  test('a value that can be is judged, right or wrong', () => {
    expect(check([placed, read('dueAt', '2026-03-04T01:00:00+01:00', days(1))]).verdict).toBe('conforms');
    expect(check([placed, read('onTime', null, days(1))]).verdict).toBe('conforms');
    expect(check([placed, read('bucket', 'piggy bank', days(1))])).toMatchObject({ anomaly: 'wrongStatus' });
  });

  test('a line that cannot be read may be the command behind an event of its instant', async () => {
    const line = (seen: object) => JSON.stringify({ ...seen, order: 'A1' });
    const event = { kind: 'event', at: days(1), type: 'delivery.made' };
    const lines = [placed, event, { ...did('seller', 'deliver', days(1)), at: 'day 1' }].map(line);
    expect(await checkLog(lines)).toMatchObject({ malformed: 1, unknown: 1, diverges: 0 });
    const after = [...lines.slice(0, 2), line({ kind: 'status', at: days(2), status: 'inProgress' }), 'no JSON'];
    expect(await checkLog(after)).toMatchObject({ malformed: 1, diverges: 1, worst: [{ line: 2 }] });
  });

  test('a malformed line of a log counts once, and its order is judged no further', async () => {
    const line = (seen: object) => JSON.stringify({ ...seen, order: 'A1' });
    const lines = [placed, read('paid', 1.5, days(1)), read('paid', 1, days(2))].map(line);
    expect(await checkLog(lines)).toMatchObject({ malformed: 1, unknown: 1, reasons: { 'trace.malformed': 1 } });
  });

  test('of a trace that is wrong all over, the first twenty problems are told', () => {
    const wrong = Array.from({ length: 30 }, () => ({ kind: 'nothing' }));
    expect(check([placed, ...wrong] as never)).toMatchObject({
      reasons: [{ problems: Array.from({ length: 20 }, (_, index) => ({ where: `[${index + 1}].kind` })) }],
    });
  });
});
