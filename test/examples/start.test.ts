/** The main job, `npm start`: what it says of a log, and how it ends. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpText, requestOf } from '../../examples/main/arguments.js';
import { jsonReport } from '../../examples/main/json-report.js';
import { paintFor } from '../../examples/main/paint.js';
import { runLog } from '../../examples/main/run-log.js';
import { runOf } from '../../examples/main/run-of.js';
import { textReport } from '../../examples/main/text-report.js';
import { wordingIn } from '../../examples/main/wording.js';
import { labels, replay } from '../../src/index.js';
import { bytesOf, delivery, placement } from './log-lines.js';

const root = resolve(import.meta.dirname, '../..');
const bundled = readFileSync(resolve(root, 'examples/data/orders.ndjson'), 'utf8');

async function jsonLinesOf(text: string, choice = { only: null as string | null, quiet: false }) {
  const lines: string[] = [];
  await runLog(bytesOf(text), { now: null, report: jsonReport((line) => void lines.push(line), choice) });
  return lines.map((line) => JSON.parse(line));
}

describe('a log', () => {
  test('whose terms say only what differs is run under the article for the rest', () => {
    const { run } = runOf(placement('A1', { terms: { review: { window: 'P5D' } } }));
    expect(run.orders[0]?.facts.terms.review).toMatchObject({ window: 'P5D', shippingWindow: 'P14D' });
  });

  test('looked at as of then leaves later lines out', async () => {
    const now = Date.parse('2026-03-01T12:00:00Z');
    const report = jsonReport(() => {}, { only: null, quiet: true });
    const { run } = await runLog(bytesOf(`${placement('A1')}\n${delivery()}\n`), { now, report });
    expect(run.counts).toMatchObject({ lines: 2, accepted: 0, leftOut: 1 });
    expect(run.orders[0]?.state).toBe('inProgress.onTime/none/held/closed');
  });

  test('as JSON: every line parses, and the events replay to the order told', { timeout: 20_000 }, async () => {
    const lines = await jsonLinesOf(bundled);
    const kinds = new Set(lines.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['event', 'order', 'refused', 'repeated', 'summary']);
    const first = lines.find(({ kind }) => kind === 'order');
    const events = lines.filter(({ kind, order }) => kind === 'event' && order === first.order);
    expect(replay(events).state).toBe(first.state);
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', balances: true, badLines: 0 });
  });

  test.each(['en', 'fr'] as const)(
    'as text in %s: who, what, status, deadlines, next steps, forecast',
    async (language) => {
      const lines: string[] = [];
      const style = { paint: paintFor(false), words: wordingIn(language), only: null, quiet: false };
      const report = textReport(
        (line) => void lines.push(line),
        () => {},
        paintFor(false),
        style,
      );
      const log = [placement('A1'), delivery({ by: 'buyer' }), delivery()].join('\n');
      await runLog(bytesOf(log), { now: null, report });
      const { commands, deadlines, events, statuses } = labels[language];
      const told = [
        ['2026-03-02T09:00:00Z', 'sam', events['delivery.made'], statuses.delivered],
        ['✗', 'sam', commands.deliver, statuses.inProgress],
        ['→ 2026-03-05T09:00:00Z', deadlines.reviewEnds.slice(0, 10)],
        ['2026-03-05T09:00:00Z', commands.acceptDelivery],
        ['2026-03-05T09:00:00Z', events['order.completed'], events['earnings.clearing']],
      ];
      for (const parts of told)
        expect(lines.filter((line) => parts.every((part) => line.includes(part)))).not.toEqual([]);
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
    },
  );
});

describe('the arguments', () => {
  // biome-ignore format: a table
  test.each<[words: string, sentence: RegExp]>([
    ['--now tomorrow',  /^--now needs an instant with an offset/],
    ['--language de',   /^--language is en or fr, not "de"/],
    ['--order',         /^--order needs the id/],
    ['--colour',        /^There is no option --colour/],
    ['a.ndjson b.csv',  /^One log at a time, not 2/],
  ])('%s: wrong, with a sentence', (words, sentence) =>
    expect(requestOf(words.split(' '))).toEqual({ kind: 'wrong', sentence: expect.stringMatching(sentence) }));

  test('all of them together', () =>
    expect(requestOf('- --order A1 --now 2026-03-01T12:00Z --language fr --json --quiet'.split(' '))).toEqual({
      kind: 'run',
      settings: {
        file: '-',
        order: 'A1',
        now: Date.UTC(2026, 2, 1, 12),
        db: null,
        language: 'fr',
        json: true,
        quiet: true,
      },
    }));

  test('the help explains them with orders that are there', async () => {
    const [, id = 'none'] = /--order (\w+)/.exec(await helpText(false)) ?? [];
    expect(bundled).toContain(`"id":"${id}"`);
  });
});

describe('the command', () => {
  const start = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, ['--import', 'tsx', 'examples/start.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      input,
    });

  test('ends with 1 after a bad line, which goes to standard error, and as JSON to standard output', () => {
    const { status, stdout, stderr } = start(['-', '--json'], `${placement('A1')}\nnonsense\n${delivery()}\n`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^line 2: not JSON: .*; expected: one JSON object a line/);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ kind }) => kind === 'badLine')).toMatchObject([{ line: 2 }]);
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', accepted: 1, badLines: 1 });
  });

  test('ends with 0 where commands were refused', () => {
    const { status, stdout } = start(
      ['-', '--quiet'],
      `${placement('A1')}\n${delivery({ by: 'buyer', party: 'ann' })}\n`,
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 refused/);
  });

  test('ends with 2 and a sentence where the file cannot be read', () => {
    const { status, stderr } = start(['no-such-file.ndjson']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      "Can't read no-such-file.ndjson: there is no such file. Check the path; without one, the bundled orders are run.\n",
    );
  });
});
