import { describe, expect, test } from 'vitest';
import {
  articleTerms,
  canonicalJson,
  fromRecord,
  parseCommand,
  parseTerms,
  placeOrder,
  submit,
  toRecord,
} from '../../src/index.js';
import { forgedTypes, hostileFields, hostileValues } from '../support/hostile-values.js';
import { randomPlacement } from '../support/random-walk.js';
import { placedAt } from '../support/varied-input.js';

const { order } = randomPlacement(1);
const before = canonicalJson(toRecord(order));
const good = { type: 'submitRequirements', id: 'c1', at: placedAt + 1, by: 'buyer', party: 'ana' };

const submitted = (command: unknown) => {
  const outcome = submit(order, command as never);
  expect(outcome.order).toBe(order);
  expect(outcome.events).toEqual([]);
  expect(canonicalJson(toRecord(order))).toBe(before);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('D-49 · malformed input settles nothing, changes nothing, throws nothing', () => {
  test.each(hostileValues)('%s instead of a command, an order, terms or a record', (_, value) => {
    expect(submitted(value)).toEqual(['command.malformed']);
    expect(parseCommand(value).ok).toBe(false);
    expect(parseTerms(value).ok).toBe(false);
    expect(fromRecord(value).ok).toBe(false);
    const placement = placeOrder(value as never);
    expect(placement.ok ? [] : placement.refusals.map(({ code }) => code)).toEqual(['order.malformed']);
    if (value !== undefined) expect(placeOrder(order.facts.order, value as never).ok).toBe(false);
  });

  test.each(forgedTypes)('D-34 · the type %j is no command', (type) => {
    expect(submitted({ ...good, type })).toEqual(['command.unknown']);
  });

  test.each(Object.keys(good).filter((key) => key !== 'type'))(
    'a hostile value in the place of %s is located',
    (key) => {
      for (const value of hostileFields) {
        if (
          (key === 'id' || key === 'party') &&
          typeof value === 'string' &&
          value.length > 0 &&
          value.length <= 128 &&
          value !== '\ud800'
        )
          continue;
        const outcome = parseCommand({ ...good, [key]: value });
        expect(outcome.ok, `${key} = ${String(value)}`).toBe(false);
        if (outcome.ok) continue;
        expect(
          outcome.problems[0]?.where.startsWith(key) || outcome.problems[0]?.where === '',
          `${key} = ${String(value)}: ${JSON.stringify(outcome.problems)}`,
        ).toBe(true);
        for (const { what, expected } of outcome.problems) expect(what.length * expected.length).toBeGreaterThan(0);
      }
    },
  );

  test('a key too many, a role too many and a command that was changed after it was parsed are refused', () => {
    expect(submitted({ ...good, admin: true })).toEqual(['command.malformed']);
    expect(submitted({ ...good, by: 'clock' })).toEqual(['command.malformed']);
    const parsed = parseCommand(good);
    if (!parsed.ok) throw new Error('unexpected');
    expect(Object.isFrozen(parsed.command)).toBe(true);
    expect(() => Object.assign(parsed.command, { by: 'support' })).toThrow(TypeError);
  });

  test('ids that are names of JavaScript are only ids', () => {
    let current = order;
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const outcome = submit(current, { type: 'remindBuyer', id, at: placedAt + 1, by: 'seller', party: 'sam' });
      expect(outcome.ok).toBe(true);
      expect(submit(outcome.order, { type: 'remindBuyer', id, at: placedAt + 1, by: 'seller', party: 'sam' })).toEqual({
        ok: true,
        order: outcome.order,
        events: [],
      });
      current = outcome.order;
    }
    const back = fromRecord(JSON.parse(JSON.stringify(toRecord(current))));
    expect(back.ok && back.order).toEqual(current);
  });

  test('terms say where they are wrong', () => {
    const wrong = parseTerms({ ...articleTerms, review: { ...articleTerms.review, window: 'P1M' }, surprise: 1 });
    expect(wrong.ok ? [] : wrong.problems.map(({ where }) => where)).toEqual(['review.window', '']);
    const days = parseTerms({
      ...articleTerms,
      clearance: { ...articleTerms.clearance, after: { span: 'P2D', countedIn: 'businessDays' } },
    });
    expect(days.ok ? [] : days.problems[0]?.where).toBe('clearance.after.countedIn');
  });
});
