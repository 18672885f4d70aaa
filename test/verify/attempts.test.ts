import { describe, expect, test } from 'vitest';
import { articleTerms, type Order } from '../../src/index.js';
import { Attempts } from '../../src/verify/attempts.js';
import { explore } from '../../src/verify/index.js';
import { movesAt, wrongMovesAt } from '../../src/verify/moves.js';
import { orderOf } from '../support/invariant-damage.js';
import { anOrder, seller } from '../support/scenario.js';

const everything = (order: Pick<Order, 'facts'>, at: number) => movesAt(order, at, 'bounds');

/** The orders that a search meets. */
function met(mostStates: number): readonly Order[] {
  const orders: Order[] = [];
  explore(articleTerms, { mostStates, contents: 'bounds', onState: (order) => orders.push(order) });
  return orders;
}

const day = 86_400_000;

describe('what a search tries is made once', () => {
  test('D-36 · and is what can be said in each state, whatever was tried before', () => {
    const [possible, wrong] = [new Attempts(everything), new Attempts(wrongMovesAt)];
    for (const order of met(150))
      for (const at of [order.facts.at, order.facts.at + 1, order.facts.at + day]) {
        expect(possible.at(order, at).map(({ move }) => move)).toEqual(everything(order, at));
        expect(wrong.at(order, at).map(({ move }) => move)).toEqual(wrongMovesAt(order, at));
      }
  });

  test('D-27 · each a command of that instant that says its move, under an id that the order has not seen', () => {
    const order = orderOf(anOrder.inProgress().after(seller.savesDraft()));
    const at = order.facts.at + day;
    for (const { move, command } of new Attempts(everything).at(order, at)) {
      const { type, content, by, party } = move;
      expect(command).toEqual({ ...content, type, by, party, at, id: `c${order.remembered.count}` });
    }
  });

  test('for all orders that have what it hangs on in common, and for no other', () => {
    const attempts = new Attempts(everything);
    const order = orderOf(anOrder.inProgress());
    const at = order.facts.at + day;
    const made = attempts.at(order, at);
    const other = { ...order, facts: { ...order.facts, deliveries: 7 } };
    const due = { ...order, facts: { ...order.facts, dueAt: (order.facts.dueAt as number) + 1 } };
    const later = orderOf(anOrder.inProgress().after(seller.savesDraft()));
    expect(attempts.at(other, at)).toBe(made);
    expect(attempts.at(due, at)).not.toBe(made);
    expect(attempts.at(due, at)).toBe(attempts.at(due, at));
    expect(attempts.at(order, at)).toBe(made);
    expect(attempts.at(order, at + 1)).not.toBe(made);
    expect(attempts.at(later, at)).not.toBe(made);
  });

  test('and let go of when there are five hundred lists, so that a long search needs no more memory than a short one', () => {
    const attempts = new Attempts(() => [{ type: 'tip', content: { amount: 1 }, by: 'buyer', party: 'buyer' }]);
    const order = orderOf(anOrder.delivered());
    const first = attempts.at(order, 0);
    for (let at = 1; at < 500; at += 1) attempts.at(order, at);
    expect(attempts.at(order, 0)).toBe(first);
    const last = attempts.at(order, 500);
    const again = attempts.at(order, 0);
    expect(again).not.toBe(first);
    expect(again.map(({ move }) => move)).toEqual(first.map(({ move }) => move));
    for (let at = 1; at < 499; at += 1) attempts.at(order, at);
    expect(attempts.at(order, 500)).toBe(last);
    attempts.at(order, 499);
    expect(attempts.at(order, 500)).not.toBe(last);
  });
});
