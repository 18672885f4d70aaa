/** What input may be at most, and what is quoted of it. */
import { describe, expect, test } from 'vitest';
import { plainCopy } from '../../src/engine/plain-copy.js';
import { fromRecord, type Problem, parseCommand, parseTerms, placeOrder, toRecord } from '../../src/index.js';
import { randomPlacement } from '../support/random-walk.js';
import { placedAt } from '../support/varied-input.js';

const envelope = { id: 'c1', at: placedAt + 1, by: 'buyer', party: 'ana' };
const requirements = { type: 'submitRequirements', ...envelope };
const delivery = { type: 'deliver', ...envelope, by: 'seller', party: 'sam', message: 'm' };

const problemsOf = (input: unknown): readonly Problem[] => {
  const parsed = parseCommand(input);
  return parsed.ok ? [] : parsed.problems;
};
const firstOf = (input: unknown): string => {
  const [first] = problemsOf(input);
  return first === undefined ? 'taken' : `${first.where}: ${first.what}, expected ${first.expected}`;
};
const numbered = <T>(count: number, value: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

describe('D-49 · the size of what comes in is capped before anything reads it', () => {
  const limits = { depth: 3, values: 5, characters: 10 };
  const copied = (value: unknown): string => {
    const copy = plainCopy(value, limits);
    return copy.ok ? 'copied' : `${copy.problem.where}: ${copy.problem.what}, expected ${copy.problem.expected}`;
  };

  // biome-ignore format: a table
  test.each<[what: string, value: unknown, answer: string]>([
    ['as many values as there may be',   [1, 2, 3, 4],                   'copied'],
    ['one value too many',               [1, 2, 3, 4, 5],                ': too many values, expected at most 5 in all'],
    ['one key too many',                 { a: 1, b: 2, c: 3, d: 4, e: 5 }, ': too many values, expected at most 5 in all'],
    ['one too many, further in',         [1, { a: [1, 2] }],             '[1].a: too many values, expected at most 5 in all'],
    ['as deep as it may be',             [[[1]]],                        'copied'],
    ['one level too deep',               [[[[]]]],                       '[0][0][0]: nested too deeply, expected at most 3 levels'],
    ['as much text as there may be',     ['12345', '67890'],             'copied'],
    ['one character too many',           ['12345', '678901'],            '[1]: too much text, expected at most 10 characters in all'],
    ['keys, which are text, too',        { '12345': '678901' },          '12345: too much text, expected at most 10 characters in all'],
    ['a key that is too long',           { '12345678901': 1 },           ': too much text, expected at most 10 characters in all'],
  ])('%s', (_, value, answer) => expect(copied(value)).toBe(answer));

  test('a command has at most 6000 values', () => {
    const fits = { ...requirements, answers: numbered(5993, 'a') };
    expect(problemsOf(fits)).toEqual([]);
    expect(firstOf({ ...requirements, answers: numbered(5994, 'a') })).toBe(
      'answers: too many values, expected at most 6000 in all',
    );
  });

  test('the largest delivery that its schema allows fits, as far as its text does', () => {
    const files = Array.from({ length: 1000 }, () => ({ name: 'x'.repeat(100), bytes: 1, portfolio: false }));
    const links = Array.from({ length: 100 }, () => `https://example.org/${'x'.repeat(1000)}`);
    expect(problemsOf({ ...delivery, files, links })).toEqual([]);
  });

  test('D-27 · an order that remembers all it may comes back, one that remembers more than any can does not', () => {
    const commands = Array.from({ length: 10_101 }, (_, index) => ({
      id: `${index}`.padStart(128, '0'),
      digest: '0'.repeat(32),
    }));
    const record = { ...toRecord(randomPlacement(1).order), sequence: 20_000 };
    const where = (stored: unknown): readonly string[] => {
      const back = fromRecord(stored);
      return back.ok ? [] : back.problems.map(({ where, expected }) => `${where}: ${expected}`);
    };
    expect(where({ ...record, commands: commands.slice(0, 10_000) })).toEqual([expect.stringContaining('digest')]);
    expect(where({ ...record, commands })).toEqual(['commands: at most 10100 items']);
  });
});

describe('what is said of input is short, whatever it was', () => {
  const long = 'x'.repeat(100_000);

  // biome-ignore format: a table
  test.each<[what: string, input: unknown]>([
    ['a long key',             { ...requirements, answers: { [long]: 1 } }],
    ['a long key too many',    { ...requirements, [long]: 1 }],
    ['a thousand keys too many', { ...requirements, ...numbered(900, 1) }],
    ['a long text',            { ...requirements, party: long }],
    ['a long type',            { ...requirements, type: long }],
    ['a long key in a deep place', { ...delivery, files: [{ name: 'a', bytes: 1, [long]: 1 }] }],
    ['a key of the prototype far in', { ...requirements, answers: { [long]: JSON.parse('{"__proto__":1}') } }],
  ])('%s', (_, input) => {
    const problems = problemsOf(input);
    expect(problems.length).toBeGreaterThan(0);
    for (const { where, what, expected } of problems) {
      expect(where.length).toBeLessThanOrEqual(200);
      expect(what.length).toBeLessThanOrEqual(200);
      expect(what.length * expected.length).toBeGreaterThan(0);
    }
  });

  test('of a small command all problems are said, at most 20; of a large one the first', () => {
    const bad = (count: number) => problemsOf({ ...delivery, files: Array(count).fill({ name: '', bytes: -1 }) });
    expect(bad(2).map(({ where }) => where)).toEqual([
      'files[0].name',
      'files[0].bytes',
      'files[1].name',
      'files[1].bytes',
    ]);
    expect(bad(300)).toHaveLength(20);
    expect(bad(1000).map(({ where }) => where)).toContain('files[0].name');
    expect(bad(1000).length).toBeLessThanOrEqual(20);
  });
});

describe('D-49 · what lies about itself is read once, and not believed', () => {
  test('a getter is asked once', () => {
    let asked = 0;
    const fickle = {
      ...requirements,
      get party() {
        asked += 1;
        return asked === 1 ? 'ana' : 'mallory';
      },
    };
    const parsed = parseCommand(fickle);
    expect(asked).toBe(1);
    expect(parsed.ok && parsed.command.party).toBe('ana');
  });

  test('keys that are not its own are not even counted', () => {
    const heir = Object.assign(Object.create(Object.assign(Object.create(null), numbered(10_000, 1))), requirements);
    expect(problemsOf(heir)).toEqual([]);
  });

  const angry = new Proxy(
    {},
    {
      get: () => {
        throw angry;
      },
      getPrototypeOf: () => {
        throw angry;
      },
    },
  );
  const throwing = {
    get type(): string {
      throw angry;
    },
  };
  const lengths = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '3', 3n, Symbol('3'), null, {}];
  const liars = lengths.map(
    (length) => new Proxy([], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) }),
  );

  test.each([throwing, angry, ...liars].map((value, index) => [index, value]))(
    'what throws something that throws, or lies about its length (%i)',
    (_, value) => {
      const delivered = parseCommand({ ...delivery, files: value });
      if (delivered.ok) expect((delivered.command as { files?: unknown }).files).toEqual([]);
      for (const input of [value, { type: value }]) {
        expect(parseCommand(input).ok).toBe(false);
        expect(parseTerms(input).ok).toBe(false);
        expect(fromRecord(input).ok).toBe(false);
        expect(placeOrder(input as never).ok).toBe(false);
      }
    },
  );

  test('a value that cannot be read says where it stands', () => {
    expect(firstOf({ ...delivery, files: [{ name: 'a', bytes: 1 }, throwing] })).toBe(
      'files[1].type: a value that cannot be read, expected a JSON value',
    );
    expect(firstOf({ ...delivery, files: [{ name: 'a', bytes: 1n }] })).toBe(
      'files[0].bytes: a bigint, expected a JSON value',
    );
  });
});
