import { describe, expect, test } from 'vitest';
import { type Problem, parseCommand, placeOrder, submit } from '../../src/index.js';
import { anOrder, given, orderInput } from '../support/scenario.js';

const input = orderInput();

const ofOrder = (change: object): readonly Problem[] => {
  const placement = placeOrder({ ...input, ...change } as never);
  const [refusal] = placement.ok ? [] : placement.refusals;
  return refusal?.code === 'order.malformed' ? refusal.parameters.problems : [];
};

describe('D-49 · what is no JSON', () => {
  const of = (answers: unknown): readonly Problem[] => {
    const parsed = parseCommand({ type: 'submitRequirements', id: '1', at: 0, by: 'buyer', party: 'Bea', answers });
    return parsed.ok ? [] : parsed.problems;
  };

  class Answers {
    colour = 'blue';
  }

  // biome-ignore format: a table
  test.each<[value: unknown, where: string, what: string, expected: string]>([
    [new Date(0),                              'answers',            'not a plain object',  'epoch milliseconds (its getTime()), or ISO 8601 with an offset'],
    [new Map(),                                'answers',            'not a plain object',  'a JSON object'],
    [new Answers(),                            'answers',            'not a plain object',  'a JSON object'],
    [{ colour: Symbol('blue') },               'answers.colour',     'a symbol',            'a JSON value'],
    [{ colour: 1n },                           'answers.colour',     'a bigint',            'a JSON value'],
    [JSON.parse('{"__proto__":"blue"}'),       'answers',            'the key "__proto__"', 'another key'],
  ])('D-49 · %o at %s is %s', (value, where, what, expected) => expect(of(value)).toEqual([{ where, what, expected }]));

  test('D-49 · an object without a prototype is an object', () => {
    const bare = Object.assign(Object.create(null), { colour: 1 });
    expect(of(bare)).toContainEqual({ where: 'answers.colour', what: '1', expected: 'a text' });
  });

  test('D-49 · there is no zero below zero', () => {
    const extras = [{ title: 'a', price: -0, days: -0 }];
    const parsed = parseCommand({
      type: 'proposeAdjustment',
      id: '1',
      at: 1e12,
      by: 'buyer',
      party: 'Bea',
      extras,
      message: 'm',
    });
    expect(parsed.ok && parsed.command).toMatchObject({ extras: [{ title: 'a', price: 0, days: 0 }] });
    const [extra] = parsed.ok && parsed.command.type === 'proposeAdjustment' ? parsed.command.extras : [];
    expect([Object.is(extra?.price, 0), Object.is(extra?.days, 0)]).toEqual([true, true]);
  });

  test('D-49 · an order and terms that are none say so, each once', () => {
    const placement = placeOrder(new Date(0) as never, new Map() as never);
    expect(placement.ok ? [] : placement.refusals.map(({ parameters }) => parameters)).toEqual([
      {
        problems: [
          {
            where: '',
            what: 'not a plain object',
            expected: 'epoch milliseconds (its getTime()), or ISO 8601 with an offset',
          },
        ],
      },
      { problems: [{ where: '', what: 'not a plain object', expected: 'a JSON object' }] },
    ]);
  });

  test('D-49 · a text is shown whole up to 60 characters, quotes included', () => {
    const shown = (length: number) => ofOrder({ origin: 'x'.repeat(length) })[0]?.what;
    expect(shown(58)).toBe(`"${'x'.repeat(58)}"`);
    expect(shown(59)).toBe(`"${'x'.repeat(58)}…`);
  });

  test('D-49 · a command that is malformed is refused by this rule', () => {
    const { order } = given(anOrder).world;
    const outcome = submit(order, null as never);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code, rule }) => [code, rule])).toEqual([
      ['command.malformed', 'D-49'],
    ]);
  });
});
