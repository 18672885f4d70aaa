import { describe, expect, test } from 'vitest';
import { type Problem, parseCommand, parseTerms, placeOrder, termsWith } from '../../src/index.js';
import { orderInput } from '../support/scenario.js';

const input = orderInput();
const iso = 'epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z';

const ofOrder = (change: object): readonly Problem[] => {
  const placement = placeOrder({ ...input, ...change } as never);
  const [refusal] = placement.ok ? [] : placement.refusals;
  return refusal?.code === 'order.malformed' ? refusal.parameters.problems : [];
};

describe('D-49 · what is wrong with a command', () => {
  const problemsOf = (change: object): readonly Problem[] => {
    const base = { type: 'submitRequirements', id: '1', at: '2026-03-10T12:00Z', by: 'buyer', party: 'Bea' };
    const parsed = parseCommand({ ...base, ...change });
    return parsed.ok ? [] : parsed.problems;
  };

  // biome-ignore format: a table
  test.each<[change: object, where: string, what: string, expected: string]>([
    [{ at: '2026-03-10T13:00' },                             'at',               '"2026-03-10T13:00"', iso],
    [{ answers: { colour: 1 } },                             'answers.colour',   '1',                  'a text'],
    [{ answers: [] },                                        'answers',          '[]',                 'an object'],
    [{ answers: { '': 'blue' } },                            'answers.',         '"blue"',             'a key of at least 1 character'],
    [{ type: 'rate', stars: 0 },                             'stars',            '0',                  'at least 1'],
    [{ type: 'rate', stars: 6 },                             'stars',            '6',                  'at most 5'],
    [{ type: 'deliver', files: {}, message: 'm' },           'files',            '{}',                 'a list'],
    [{ type: 'deliver', files: [], links: ['x'], message: 'm' }, 'links[0]',     '"x"',                'a url'],
    [{ type: 'tip' },                                        'amount',           'nothing',            'a number'],
    [{ by: 'clock' },                                        'by',               '"clock"',            'one of "buyer", "seller", "support"'],
  ])('%j', (change, where, what, expected) => expect(problemsOf(change)).toEqual([{ where, what, expected }]));

  test('D-49 · of a key everything is said that is wrong with it', () => {
    const [problem] = problemsOf({ answers: { [`${'x'.repeat(200)}\ud800`]: 'blue' } });
    expect(problem?.expected).toBe('a key of at most 200 characters, well-formed Unicode');
  });

  test('D-49 · nothing is wrong with a command that was read before: the very same one comes back', () => {
    const once = parseCommand({ type: 'acceptDelivery', id: '1', at: '2026-03-10T12:00Z', by: 'buyer', party: 'Bea' });
    const again = parseCommand((once as { command: unknown }).command);
    expect((again as { command: unknown }).command).toBe((once as { command: unknown }).command);
  });

  test.each(['2026-03-10T13:00+01:00', '2026-03-10T12:00Z', '2026-03-10T12:00:00.000Z', '2026-03-10T13:00:00+01:00'])(
    'D-53 · %s is an instant, and the same as the others',
    (at) => {
      const parsed = parseCommand({ type: 'acceptDelivery', id: '1', at, by: 'buyer', party: 'Bea' });
      expect(parsed.ok && parsed.command.at).toBe(1_773_144_000_000);
    },
  );

  test.each([
    [{ type: 'vanish' }, 'an unknown command'],
    [{ type: 7 }, 'no type of command'],
    [null, 'no type of command'],
  ])('D-34 · %j: %s, and the 23 that there are', (command, what) => {
    const parsed = parseCommand(command);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ where: 'type', what }]);
    const [problem] = parsed.ok ? [] : parsed.problems;
    expect(problem?.expected).toMatch(/^one of submitRequirements, (\w+, ){21}rate$/);
  });
});

describe('D-49 · how many problems are told', () => {
  const problemsWith = (count: number) => {
    const holidays = Array.from({ length: count }, (_, index) => `never ${index}`);
    const parsed = parseTerms(termsWith({ calendar: { zone: 'Europe/Paris', weekend: [], holidays } }));
    return parsed.ok ? [] : parsed.problems.map(({ where }) => where);
  };
  const first = (count: number) => Array.from({ length: count }, (_, index) => `calendar.holidays[${index}]`);

  // biome-ignore format: a table
  test.each([
    // wrong  told  because
    [1,       1,    'it is the only one'],
    [20,      20,   'twenty are told'],
    [21,      20,   'twenty are told, and no more'],
    [2000,    20,   'twenty are told, of however many'],
  ])('D-49 · of %i wrong dates, %i: %s', (wrong, told) => expect(problemsWith(wrong)).toEqual(first(told)));

  test('D-49 · of unknown keys twenty are named, and long names are cut', () => {
    const named = (name: string) =>
      Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${name}${index}`, index]));
    expect(ofOrder(named('key'))[0]?.what).toMatch(/^unknown ("key\d+", ){19}"key19"$/);
    expect(ofOrder(named('a longer key'))[0]?.what).toMatch(/^unknown .{191}…$/);
    expect(ofOrder({ ['x'.repeat(100)]: 1 })[0]?.what).toBe(`unknown "${'x'.repeat(58)}…`);
  });

  test('D-49 · too many values are told where they become too many, inside a list or after it', () => {
    const many = Array.from({ length: 5000 }, () => 0);
    const where = (value: unknown) => {
      const parsed = parseCommand(value);
      return parsed.ok ? [] : parsed.problems;
    };
    const expected = 'at most 6000 in all';
    expect(where([many, many])).toEqual([{ where: '[1]', what: 'too many values', expected }]);
    expect(where([many, ...many])).toEqual([{ where: '[999]', what: 'too many values', expected }]);
  });

  // Six values beside them: the command itself, and what it says of itself.
  test.each([
    [993, ['id', 'at', 'by', 'party']],
    [994, ['id', 'at']],
  ])(
    'D-49 · of a command with %i answers, those of its first problems that are found before the rest is read: %j',
    (count, where) => {
      const answers = Object.fromEntries(Array.from({ length: count }, (_, index) => [`question ${index}`, 'yes']));
      const parsed = parseCommand({ type: 'submitRequirements', id: '', at: 'x', by: 'y', party: '', answers });
      expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.where)).toEqual(where);
    },
  );
});
