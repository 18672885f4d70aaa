/** Bad lines of a log: said where, why and what was expected, and survived. */
import { describe, expect, test } from 'vitest';
import { linesOf, longestLine } from '../../examples/main/lines-of.js';
import { paintFor } from '../../examples/main/paint.js';
import { runOf } from '../../examples/main/run-of.js';
import { badLineText } from '../../examples/main/text-report.js';
import { delivery, placement } from './log-lines.js';

describe('a bad line', () => {
  const failed = placement('A2', { order: { id: 'A2' } });
  // biome-ignore format: a table
  test.each<[what: string, lines: readonly string[], line: number, reason: RegExp, expected: RegExp]>([
    ['broken JSON',             [placement('A1'), '{"type":'],                           2, /not JSON/,                        /one JSON object/],
    ['a list',                  ['[]'],                                                  1, /a list/,                          /one JSON object/],
    ['an unknown command',      [placement('A1'), '{"type":"fly"}'],                     2, /unknown command "fly"/,           /placeOrder, submitRequirements/],
    ["the clock's own event",   [placement('A1'), '{"type":"clock.deliveryDue"}'],       2, /unknown command/,                 /acceptDelivery/],
    ['no type',                 [placement('A1'), '{}'],                                 2, /no type/,                         /one of placeOrder/],
    ['a malformed command',     [placement('A1'), delivery({ at: 'noon' })],             2, /malformed deliver: at: "noon"/,   /epoch milliseconds, or ISO/],
    ['an unknown field',        [placement('A1'), delivery({ mood: 'good' })],           2, /unknown "mood"/,                  /./],
    ['an unknown order',        [placement('A1'), delivery({ order: 'B9' })],            2, /no order B9 was placed before/,   /a placeOrder line first/],
    ['no order at all',         [delivery()],                                            1, /no order was placed before/,      /a placeOrder line first/],
    ['an order as a number',    [placement('A1'), delivery({ order: 7 })],               2, /order: a number/,                 /the id of an order/],
    ['a malformed order',       [failed],                                                1, /order.malformed: /,               /./],
    ['malformed terms',         [placement('A1', { terms: { review: { window: 'P1M' } } })], 1, /terms.malformed: review.window/, /ISO 8601 span/],
    ['an id placed twice',      [placement('A1'), placement('A1')],                      2, /A1 was placed before, in line 1/, /not in use/],
    ['an unplaced order',       [placement('A1'), failed, delivery()],                   3, /its order \(line 2\) was not placed/, /line 2 put right/],
    ['an unplaced order, named', [placement('A1'), failed, delivery({ order: 'A2' })],   3, /its order \(line 2\) was not placed/, /line 2 put right/],
  ])('%s: gets its number, the reason and what was expected', (_, lines, number, reason, expected) => {
    const { run, badLines } = runOf(lines.join('\n'));
    const bad = badLines.at(-1);
    expect(bad).toMatchObject({ line: number, reason: expect.stringMatching(reason), expected: expect.stringMatching(expected) });
    expect(run.counts.badLines).toBe(badLines.length);
  });

  test('leaves the rest as it would be without it, an earlier order untouched', () => {
    const { run } = runOf([placement('A1'), failed, delivery(), delivery({ order: 'A1' })].join('\n'));
    expect(run.orders.map(({ id, state }) => [id, state])).toEqual([['A1', 'delivered/none/held/closed']]);
    expect(run.counts).toMatchObject({ lines: 4, accepted: 1, badLines: 2 });
  });

  test('that is too long is counted and dropped, cut anywhere', async () => {
    const chunks = [`${'x'.repeat(longestLine)}`, 'x\n{"a":', '1}\r\n\n', 'é'];
    const encoded = chunks.map((chunk) => new TextEncoder().encode(chunk));
    const halved = [...encoded.slice(0, 3), encoded[3]?.slice(0, 1), encoded[3]?.slice(1)] as Uint8Array[];
    const lines = [];
    for await (const line of linesOf(
      (async function* () {
        yield* halved;
      })(),
    ))
      lines.push(line);
    expect(lines).toEqual([
      { number: 1, text: null },
      { number: 2, text: '{"a":1}' },
      { number: 3, text: '' },
      { number: 4, text: 'é' },
    ]);
  });

  test('cannot steer the terminal', () => {
    const { badLines } = runOf('{"type":"\\u001b[2J"}');
    const [bad] = badLines;
    expect(bad && badLineText({ ...bad, reason: 'a \u001b[2J b' }, paintFor(false))).toMatch(
      /^line 1: a \\u\{1b\}\[2J b; expected: /,
    );
  });
});
