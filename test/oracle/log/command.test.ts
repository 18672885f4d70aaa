/** The oracle on the command line, `npm run oracle -- FILE`: what it says of a log, and how it ends. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { helpText, requestOf } from '../../../examples/oracle/arguments.js';
import { runOracle } from '../../../examples/oracle/run-oracle.js';
import { changedAfterwards, good, linesOf } from './small-orders.js';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'orderchart-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const inAChild = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'examples/oracle.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });

async function oracle(args: readonly string[]) {
  const [written, complained]: [string[], string[]] = [[], []];
  const status = await runOracle(args, {
    write: (line) => void written.push(line),
    complain: (line) => void complained.push(line),
    isTerminal: false,
  });
  return { status, stdout: written.join('\n'), stderr: complained.join('\n') };
}

const jsonOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const data = (name: string): string => join(root, 'examples/oracle/data', name);

describe('a log on the command line', () => {
  // biome-ignore format: a table
  test.each<[what: string, args: readonly string[], anomalies: object]>([
    ['NDJSON',   [data('observations.ndjson')],                                 { finishedOrderChanged: 1 }],
    ['CSV',      [data('orders.csv'), '--map', data('orders.map.json')],        { missedDeadline: 1, firedEarly: 1 }],
    ['OCEL 2.0', [data('shop.ocel.json'), '--map', data('shop.map.json')],      { illegalTransition: 1 }],
  ])('as %s: ends with 1 where orders left the rules, and says which and how as JSON', async (_, args, anomalies) => {
    const { status, stdout, stderr } = await oracle([...args, '--json', '--minimise']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const lines = jsonOf(stdout);
    const orders = lines.filter(({ kind }) => kind === 'order');
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', anomalies, malformed: 0, unknown: 0, diverges: orders.length });
    for (const { verdict, line, text, minimised } of orders) {
      expect({ verdict, line, text }).toEqual({ verdict: 'diverges', line: expect.any(Number), text: expect.any(String) });
      expect(minimised.length).toBeGreaterThan(1);
    }
  });

  test('as a report for people: totals, anomalies, the worst orders with their sentences, no colour off a terminal', async () => {
    const { status, stdout } = await oracle([data('observations.ndjson'), '--minimise']);
    expect(status).toBe(1);
    for (const part of [
      '16 lines',
      'leave the rules',
      'finishedOrderChanged K-3, line 15',
      'DONE-2',
      'The shortest trace',
    ])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain('\u001b[');
  });

  test('from standard input, ends with 0 where all orders kept the rules', () => {
    const { status, stdout } = inAChild(['-', '--json'], linesOf(good('a'), good('b')).join('\n'));
    expect(status).toBe(0);
    expect(jsonOf(stdout)).toMatchObject([{ kind: 'summary', conforms: 2, diverges: 0 }]);
  });

  test('tells malformed lines where they stand, and goes on', async () => {
    const huge = `"${'x'.repeat(1_000_001)}"`;
    const log = [...linesOf(good('a')), 'nonsense', huge, '', ...linesOf(changedAfterwards('b'))].join('\r\n');
    const { status, stdout } = await oracle([file('torn.ndjson', `\uFEFF${log}`), '--json', '--worst', '0']);
    expect(status).toBe(1);
    const lines = jsonOf(stdout);
    expect(lines).toMatchObject([
      { kind: 'malformed', line: 4 },
      { kind: 'malformed', line: 5 },
      { kind: 'summary', malformed: 2 },
    ]);
  });

  test('as CSV: rows that cannot be split are told by their line, semicolons and quoted line breaks are understood', async () => {
    const rows = [
      'order;at;type;message',
      'a;2026-03-04T09:00:00Z;deliver;"two\nlines"',
      'b;2026-03-04T09:00:00Z',
      'c;soon;deliver;',
    ];
    const { stdout } = await oracle([file('rows.csv', rows.join('\n')), '--json']);
    const [first, second, summary] = jsonOf(stdout);
    expect([first.line, second.line]).toEqual([4, 5]);
    expect(second.problems).toMatchObject([{ where: 'at', what: '"soon"' }]);
    expect(summary).toMatchObject({ lines: 3, observations: 1, malformed: 2, orders: 2 });
  });

  test('as flat JSON objects with a map of their fields', async () => {
    const map = '{"order":"id","at":"t","type":"what","time":"epochSeconds"}';
    const log = '{"id":"a","t":1772614800,"what":"deliver"}';
    const path = file('flat.ndjson', log);
    const { stdout } = await oracle([path, '--json', '--map', map, '--assume', '{"placedAt":1772441000000,"id":"a"}']);
    expect(jsonOf(stdout)).toMatchObject([{ kind: 'summary', observations: 1, orders: 1 }]);
  });
});

describe('a log that cannot be read ends with 2 and the next step', () => {
  const csv = 'order,at,type\na,2026-03-04T09:00:00Z,deliver\n';
  // biome-ignore format: a table
  test.each<[what: string, args: () => readonly string[], sentence: RegExp]>([
    ['no such file',           () => ['none.csv'],                                              /there is no such file\. Check the path/],
    ['a folder',               () => [folder, '--format', 'csv'],                           /this is a folder\. Name a file in it/],
    ['an empty file',          () => [file('empty.csv', '')],                                   /is empty\. Check that the export/],
    ['a binary file',          () => [file('packed.ndjson', new Uint8Array([31, 139, 8, 0]))],  /is binary, not text\. Unpack it first/],
    ['another ending',         () => [file('log.txt', csv)],                                    /Say --format ndjson, csv or ocel/],
    ['CSV without its columns', () => [file('other.csv', 'id,when\n1,2\n')],                    /There is no column order, at, type\. There are: id, when\. Say in --map/],
    ['a map of other columns', () => [file('a.csv', csv), '--map', '{"order":"no","at":"at","type":"type"}'], /There is no column no\. There are: order, at, type/],
    ['a map that is none',     () => [file('a.csv', csv), '--map', '{"order":"order"}'],        /--map: .*either `at` and `type`/],
    ['a map that is nowhere',  () => [file('a.csv', csv), '--map', 'none.json'],                /--map: there is no file none\.json\. Check the path/],
    ['a map that is no JSON',  () => [file('a.csv', csv), '--map', '{order}'],                  /--map: what it says is no JSON/],
    ['terms that are none',    () => [file('a.csv', csv), '--terms', '{"review":{"window":"P1M"}}'], /--terms: review\.window/],
    ['OCEL 1.0',               () => [file('old.ocel.json', '{"ocel:events":{}}')],             /a log of OCEL 1\.0/],
    ['OCEL that is no JSON',   () => [file('torn.ocel.json', '{')],                             /is no JSON: .*name it \.ndjson/],
    ['nothing that was seen',  () => [file('prose.ndjson', 'Dear Sir or Madam')],               /Nothing in .* could be read as an observation/],
    ['a quote left open',      () => [file('quote.csv', `${csv}a,"${'x'.repeat(1_100_000)}`)],  /Line \d+ is in a row of more than 1000000 characters\. Look before it for a quote/],
  ])('%s', async (_, args, sentence) => {
    const { status, stderr } = await oracle(args());
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});

describe('the arguments', () => {
  // biome-ignore format: a table
  test.each<[words: string, sentence: RegExp]>([
    ['',                      /^Which log\?/],
    ['a.csv b.csv',           /^One log at a time, not 2/],
    ['a.csv --colour',        /^There is no option --colour/],
    ['a.csv --format xes',    /^--format is ndjson, csv, ocel, not "xes"/],
    ['a.csv --silent fly',    /^--silent: there is no command fly\. There are submitRequirements/],
    ['a.csv --skew 2h',       /^--skew is a time such as 500ms, 2s or 1min, not "2h"/],
    ['a.csv --worst -1',      /^--worst is a whole number from 0 on/],
    ['a.csv --open 0',        /^--open is a whole number from 1 on/],
    ['- --minimise',          /^--minimise reads the log twice/],
    ['a.json',                /^What a\.json is, its name does not say/],
  ])('%s: wrong, with a sentence', (words, sentence) =>
    expect(requestOf(words.split(' ').filter(Boolean))).toEqual({ kind: 'wrong', sentence: expect.stringMatching(sentence) }));

  test('all of them together', () => {
    const words =
      'a.txt --format ocel --map m.json --terms t.json --assume {} --silent tip,rate --skew 2s --worst 3 --open 50 --json --minimise';
    expect(requestOf(words.split(' '))).toEqual({
      kind: 'run',
      settings: {
        file: 'a.txt',
        format: 'ocel',
        map: 'm.json',
        terms: 't.json',
        assume: '{}',
        silent: ['tip', 'rate'],
        skewMs: 2000,
        worst: 3,
        openOrders: 50,
        json: true,
        minimise: true,
      },
    });
  });

  test('the help explains them with files that are there', async () => {
    const paths = [...(await helpText(false)).matchAll(/examples\/oracle\/data\/\S+/g)].map(([path]) => path);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
