/** What the versions of an order remember: they share what they can, and none sees what another one accepted. */
import { describe, expect, test } from 'vitest';
import {
  nothingRemembered,
  type RememberedCommands,
  recall,
  remember,
  rememberTried,
} from '../../src/engine/remembered.js';
import { type Order, submit, toRecord } from '../../src/index.js';
import { anOrder } from '../support/scenario.js';

const referenceTo = (id: string) => ({ id, digest: `of ${id}` });
const accepting = (ids: readonly string[], before: RememberedCommands = nothingRemembered): RememberedCommands =>
  ids.reduce((remembered, id) => remember(remembered, referenceTo(id)), before);
const idsOf = (remembered: RememberedCommands): readonly string[] => [...remembered].map(({ id }) => id);
const names = (count: number, prefix = 'c'): readonly string[] =>
  Array.from({ length: count }, (_, number) => `${prefix}${String(number).padStart(4, '0')}`);

/** Few enough to be looked through, one more than that, and so many that nobody copies them. */
const sizes = [1, 15, 16, 17, 33, 200];

describe('D-27 · what is remembered', () => {
  test.each(sizes)('D-27 · of %i commands, each with what it said, and no other', (size) => {
    const remembered = accepting(names(size));
    expect(remembered.count).toBe(size);
    for (const id of names(size)) expect(recall(remembered, id)).toEqual(referenceTo(id));
    expect(recall(remembered, 'another')).toBeNull();
    expect(idsOf(remembered)).toEqual(names(size));
  });

  test.each(sizes)('D-27 · the order in which %i commands came makes no difference', (size) => {
    const [one, other] = [accepting(names(size)), accepting([...names(size)].reverse())];
    expect(one).toEqual(other);
    expect(one).not.toEqual(accepting([...names(size - 1), 'another']));
    expect(one).not.toEqual(accepting(names(size - 1)));
  });

  test('D-27 · nothing at first', () => {
    expect(recall(nothingRemembered, '')).toBeNull();
    expect(idsOf(nothingRemembered)).toEqual([]);
    accepting(['first']);
    expect(idsOf(accepting(['second']))).toEqual(['second']);
  });
});

describe('D-27 · who goes on from an older version', () => {
  test.each(sizes)('D-27 · knows the %i commands before it, and none that came after', (size) => {
    const before = accepting(names(size));
    const [one, other] = [accepting(['mine', 'own'], before), accepting(['theirs', 'own'], before)];
    expect(idsOf(one)).toEqual([...names(size), 'mine', 'own']);
    expect(idsOf(other)).toEqual([...names(size), 'own', 'theirs']);
    expect(recall(before, 'mine')).toBeNull();
    expect(recall(other, 'mine')).toBeNull();
    expect(recall(one, 'theirs')).toBeNull();
    for (const id of [...names(size), 'theirs', 'own']) expect(recall(other, id), id).toEqual(referenceTo(id));
    expect([before.count, one.count, other.count]).toEqual([size, size + 2, size + 2]);
  });

  test('D-27 · again and again, many times over: each branch has its own', () => {
    let trunk = accepting(names(20));
    const known = [...names(20)];
    for (let round = 0; round < 60; round += 1) {
      const branches = names(3, `r${String(round).padStart(2, '0')}-`);
      const grown = branches.map((id) => remember(trunk, referenceTo(id)));
      trunk = grown.at(-1) as RememberedCommands;
      known.push(branches.at(-1) as string);
      expect(recall(trunk, branches[0] as string)).toBeNull();
    }
    expect(idsOf(trunk)).toEqual(known);
    for (const id of known) expect(recall(trunk, id)).toEqual(referenceTo(id));
  });

  test('D-27 · in the middle of a branch that grew longer than its trunk', () => {
    const trunk = accepting(names(20));
    accepting(['elsewhere'], trunk);
    const branch = accepting(names(5, 'b'), trunk);
    accepting(names(20, 'later'), branch);
    const other = accepting(['mine'], branch);
    expect(idsOf(other)).toEqual([...names(5, 'b'), ...names(20), 'mine']);
    expect(recall(other, 'later0000')).toBeNull();
  });

  test('D-27 · two thousand times, one after the other', () => {
    let remembered = accepting(names(20));
    for (const id of names(2000, 'n')) {
      remember(remembered, referenceTo('thrown away'));
      remembered = remember(remembered, referenceTo(id));
    }
    expect(recall(remembered, 'c0000')).toEqual(referenceTo('c0000'));
    expect(recall(remembered, 'thrown away')).toBeNull();
    expect(idsOf(remembered)).toEqual([...names(20), ...names(2000, 'n')]);
  });

  test.each([0, ...sizes])('D-27 · who only tries something on %i commands takes nobody’s place', (size) => {
    const before = accepting(names(size));
    const tried = accepting(['twice'], rememberTried(before, referenceTo('tried')));
    const meant = accepting(['meant'], before);
    expect(idsOf(tried)).toEqual([...names(size), 'tried', 'twice']);
    expect(idsOf(meant)).toEqual([...names(size), 'meant']);
    expect(recall(meant, 'tried')).toBeNull();
    expect(recall(tried, 'meant')).toBeNull();
  });
});

describe('D-27 · a copy of an order', () => {
  const order = anOrder.delivered().place().order;
  const again = { type: 'acceptDelivery', id: 'again', at: '2026-03-20T12:00Z', by: 'buyer', party: 'Bea' } as const;

  test.each<[string, Order]>([
    ['a structured clone', structuredClone(order)],
    ['what came back from JSON', JSON.parse(JSON.stringify(order))],
    ['a proxy', new Proxy(order, { get: (target, key) => new Proxy(Reflect.get(target, key) as object, {}) })],
  ])('D-27 · %s has lost its memory, and says what to send instead', (_, copy) => {
    expect(() => submit({ ...order, remembered: copy.remembered }, again)).toThrow(/send toRecord\(order\)/);
    expect(() => toRecord({ ...order, remembered: copy.remembered })).toThrow(/send toRecord\(order\)/);
  });
});
