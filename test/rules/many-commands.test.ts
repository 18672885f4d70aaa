import { describe, expect, test } from 'vitest';
import { type CommandInput, fromRecord, type Order, submit, toRecord } from '../../src/index.js';
import { anOrder, given } from '../support/scenario.js';

const at = '2026-03-09T12:00Z';
const draft = (id: string, message = '') =>
  ({ type: 'saveDraft', id, at, by: 'seller', party: 'Sam', files: [], message }) as CommandInput;

function orderAfter(ids: readonly string[]): Order {
  return ids.reduce((order, id) => {
    const outcome = submit(order, draft(id));
    expect(outcome.ok, id).toBe(true);
    return outcome.order;
  }, given(anOrder.inProgress()).world.order);
}

describe('D-27 · of many commands, each is remembered', () => {
  const hundreds = Array.from({ length: 300 }, (_, index) => `c${index}`);
  // Each two of these have the same hash.
  const alike = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];

  test.each([
    ['three hundred', hundreds],
    ['some whose hashes are the same', alike],
    ['some whose hashes are the same, among others', [...hundreds.slice(0, 40), ...alike, ...hundreds.slice(40, 80)]],
    ['some whose hashes are the same, the other way round', [...alike].reverse()],
  ])('D-27 · %s: the same again changes nothing, another under its id is refused', (_, ids) => {
    const order = orderAfter(ids);
    for (const id of ids) {
      expect(submit(order, draft(id))).toEqual({ ok: true, order, events: [] });
      const other = submit(order, draft(id, 'other'));
      expect(other.ok ? [] : other.refusals.map(({ code }) => code), id).toEqual(['command.idReused']);
    }
    expect(submit(order, draft('never seen')).events).toHaveLength(1);
    expect(order.remembered.count).toBe(ids.length + 1);
  });

  test('D-27 · a record lists them all by id, and the order that comes back knows each', () => {
    const order = orderAfter([...hundreds, ...alike]);
    const record = toRecord(order);
    const ids = record.commands.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(hundreds.length + alike.length + 1);
    const back = fromRecord(JSON.parse(JSON.stringify(record)));
    for (const id of [...hundreds, ...alike]) expect(back.ok && submit(back.order, draft(id)).events, id).toEqual([]);
  });

  test('D-27 · an older order keeps what it knew, and knows nothing of what came later', () => {
    const before = orderAfter(hundreds.slice(0, 20));
    const later = submit(before, draft('later')).order;
    expect(submit(before, draft('later')).events).toHaveLength(1);
    expect(submit(later, draft('later')).events).toEqual([]);
    expect([before.remembered.count, later.remembered.count]).toEqual([21, 22]);
  });
});
