/** Whole logs: a verdict for each order, totals, the worst first. */
import { describe, expect, test } from 'vitest';
import {
  checkLog,
  csv,
  type LogReport,
  MalformedLine,
  ndjson,
  type ObservationInput,
  type Verdict,
} from '../../../src/oracle/index.js';
import { acceptedTooSoon, changedAfterwards, good, interleaved, linesOf, placed, sent } from './small-orders.js';

describe('a log', () => {
  test('of interleaved orders gets a verdict for each of them', async () => {
    const verdicts = new Map<string, Verdict['verdict']>();
    const report = await checkLog(interleaved(good('a'), changedAfterwards('b'), acceptedTooSoon('c')), {
      onVerdict: (order, { verdict }) => void verdicts.set(order, verdict),
    });
    expect(Object.fromEntries(verdicts)).toEqual({ a: 'conforms', b: 'diverges', c: 'diverges' });
    expect(report).toMatchObject({
      lines: 9,
      observations: 9,
      malformed: 0,
      orders: 3,
      conforms: 1,
      diverges: 2,
      unknown: 0,
      anomalies: { finishedOrderChanged: 1, illegalTransition: 1 },
    });
    expect(Object.keys(report.coverage.transitions).length).toBeGreaterThan(3);
  });

  const lines = interleaved(good('a'), changedAfterwards('b'));
  async function* one() {
    yield* lines;
  }
  async function* batches() {
    yield lines.slice(0, 3);
    yield [];
    yield lines.slice(3);
  }
  // biome-ignore format: a table
  test.each<[shape: string, given: () => Parameters<typeof checkLog>[0]]>([
    ['a list of lines',            () => lines],
    ['a list of objects',          () => lines.map((line) => JSON.parse(line))],
    ['a set',                      () => new Set(lines)],
    ['lines that come one by one', one],
    ['batches of lines',           batches],
    ['one text',                   () => lines.join('\n')],
    ['one text of Windows, with blank lines', () => `${lines.join('\r\n\r\n')}\r\n`],
  ])('is taken as %s', async (_, given) => {
    const { conforms, diverges, malformed } = await checkLog(given());
    expect({ conforms, diverges, malformed }).toEqual({ conforms: 1, diverges: 1, malformed: 0 });
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    const many = Array.from({ length: 25_000 }, () => '');
    await checkLog(many, { onProgress: (count) => void told.push(count) });
    expect(told).toEqual([10_000, 20_000]);
  });

  test('under terms that are none: nobody can say', async () => {
    const report = await checkLog(linesOf(good('a')), { terms: { review: 1 } as never });
    expect(report).toMatchObject({ unknown: 1, reasons: { 'terms.malformed': 1 } });
  });

  test('is held against what is known beside it, with commands that nobody saw, by clocks that are wrong', async () => {
    const [{ input, at }] = [placed('a') as Extract<ObservationInput, { kind: 'placed' }>];
    const assume = { ...input, placedAt: at } as never;
    const log = linesOf([sent('a', '2026-03-05T09:00:00Z', 'acceptDelivery', 'buyer')]);
    expect(await checkLog(log)).toMatchObject({ unknown: 1, reasons: { 'placement.unknown': 1 } });
    expect(await checkLog(log, { assume })).toMatchObject({ diverges: 1 });
    expect(await checkLog(log, { assume, silent: ['deliver'] })).toMatchObject({ conforms: 1 });
    const lateByASecond = [...good('a').slice(0, 2), sent('a', '2026-03-07T09:00:01Z', 'acceptDelivery', 'buyer')];
    expect(await checkLog(linesOf(lateByASecond))).toMatchObject({ diverges: 1 });
    expect(await checkLog(linesOf(lateByASecond), { skewMs: 2000 })).toMatchObject({ conforms: 1 });
  });
});

describe('the worst orders', () => {
  const worstOf = async (lines: readonly string[], worst?: number): Promise<string[]> => {
    const report: LogReport = await checkLog(lines, worst === undefined ? {} : { worst });
    return report.worst.map(({ order }) => order);
  };

  test('come first: by how serious their anomaly is, then by its instant, then by its line', async () => {
    const log = linesOf(
      acceptedTooSoon('tooSoon'),
      changedAfterwards('later', '2026-03-09T09:00:00Z'),
      changedAfterwards('first in the log'),
      changedAfterwards('second in the log'),
      good('good'),
    );
    expect(await worstOf(log)).toEqual(['first in the log', 'second in the log', 'later', 'tooSoon']);
    expect(await worstOf(log, 2)).toEqual(['first in the log', 'second in the log']);
    expect(await worstOf(log, 0)).toEqual([]);
  });

  test('are twenty, where nobody says how many', async () => {
    const log = linesOf(...Array.from({ length: 21 }, (_, index) => acceptedTooSoon(`o${index}`)));
    expect(await worstOf(log)).toHaveLength(20);
  });

  test('say the line at which they left the rules, and what nobody could take afterwards changes nothing', async () => {
    const log = interleaved(changedAfterwards('a'), good('b'));
    const after = linesOf([sent('a', '2026-03-20T09:00:00Z', 'deliver')]);
    const { worst, observations } = await checkLog([...log, ...after]);
    expect(worst).toMatchObject([{ order: 'a', line: 7, verdict: { index: 3, anomaly: 'finishedOrderChanged' } }]);
    expect(observations).toBe(8);
  });
});

describe('an adapter', () => {
  const log = ['first', 'second'];
  // biome-ignore format: a table
  test.each<[what: string, adapter: (raw: unknown) => never, said: RegExp]>([
    ['throws',                 () => { throw new Error('no idea'); },  /the adapter threw: no idea/],
    ['throws what is no error', () => { throw 'pardon'; },             /something that is no error/],
    ['gives no list',          () => 7 as never,                       /gave no list/],
    ['gives no observation',   () => [7] as never,                     /7/],
  ])('that %s makes its lines malformed ones', async (_, adapter, said) => {
    const { malformed, malformedLines } = await checkLog(log, { adapter });
    expect(malformed).toBe(2);
    expect(malformedLines[0]?.problems[0].what).toMatch(said);
  });

  test('may tell several observations of a line, of which those before a malformed one count', async () => {
    const bare = { kind: 'rumour', order: 'a' } as never;
    const later = sent('a', '2026-03-07T09:00:00Z', 'deliver');
    const adapter = () => [...changedAfterwards('a'), later, ...good('b').slice(0, 1), bare, ...acceptedTooSoon('c')];
    const report = await checkLog(['one line'], { adapter });
    expect(report).toMatchObject({ lines: 1, observations: 6, malformed: 1, orders: 2, diverges: 1, conforms: 1 });
  });

  test('that knows a whole order at once lets what comes later say what was said before', async () => {
    const at = '2026-03-03T12:00:00Z';
    const later = Date.parse('2026-03-14T09:00:00Z');
    const whole: ObservationInput[] = [
      placed('a'),
      sent('a', '2026-03-03T09:00:00Z', 'requestExtension'),
      sent('a', '2026-03-03T10:00:00Z', 'answerRequest', 'buyer', { content: { accept: true } }),
      { kind: 'field', order: 'a', at, field: 'dueAt', value: later },
    ];
    expect(await checkLog(['one line'], { adapter: () => whole })).toMatchObject({ conforms: 1 });
    expect(await checkLog(linesOf(whole))).toMatchObject({ diverges: 0 });
  });

  // biome-ignore format: a table
  test.each<[what: string, line: string | object]>([
    ['a text',      '{"Order":"a","at":"2026-03-02T09:00:00Z","type":"order.completed"}'],
    ['read before', { Order: 'a', at: '2026-03-02T09:00:00Z', type: 'order.completed' }],
  ])('that reads rows of a table takes them out of lines of JSON, too: as %s', (_, line) => {
    const adapter = ndjson(csv({ order: 'Order', at: 'at', type: 'type' }));
    expect(adapter(line)).toMatchObject([{ kind: 'event', order: 'a', type: 'order.completed' }]);
  });

  test('may leave lines out, and may say the number of a line', async () => {
    const { malformedLines, malformed, observations } = await checkLog(log, {
      adapter: (raw) => {
        if (raw === 'first') return [];
        throw new MalformedLine([{ where: 'x', what: 'odd', expected: 'even' }], 5);
      },
      lineOf: (raw) => (raw === 'first' ? 10 : 20),
    });
    expect({ malformed, observations }).toEqual({ malformed: 1, observations: 0 });
    expect(malformedLines).toEqual([
      { line: 20, column: 5, problems: [{ where: 'x', what: 'odd', expected: 'even' }] },
    ]);
  });
});
