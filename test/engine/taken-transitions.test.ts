import { describe, expect, test } from 'vitest';
import { takenTransitions, transitionNames } from '../../src/engine/taken-transitions.js';
import { transitionsWalked } from '../../src/engine/walked-transitions.js';
import { advance, nextDeadline, type Order, submit } from '../../src/index.js';
import { anOrder, given } from '../support/scenario.js';

const { order } = given(anOrder).world;
const reminder = { type: 'remindBuyer', id: 'c', at: order.facts.at, by: 'seller', party: 'Sam' };

describe('which transitions of the chart an event takes', () => {
  test('each is named by its state, its event and what it says of itself', () => {
    expect(takenTransitions(order.state, order.facts, reminder)).toEqual([
      'fulfilment.awaitingRequirements · remindBuyer · REQ-2 · The seller reminds the buyer',
    ]);
    expect(new Set(transitionNames).size).toBe(transitionNames.length);
  });

  test('what is raised is told in order, after what raised it', () => {
    const start = { type: 'submitRequirements', id: 'c', at: order.facts.at, by: 'buyer', party: 'Bea' };
    const asked = given(anOrder).world.order;
    expect(takenTransitions(asked.state, asked.facts, start).map((name) => name.split(' · ')[1])).toEqual([
      'submitRequirements',
    ]);
    const cancel = { type: 'cancelBeforeStart', id: 'c', at: order.facts.at, by: 'buyer', party: 'Bea' };
    expect(takenTransitions(order.state, order.facts, cancel).map((name) => name.split(' · ')[1])).toEqual([
      'cancelBeforeStart',
      'order.cancelled',
    ]);
  });

  test('none where it is refused, whatever was told before', () => {
    expect(takenTransitions(order.state, order.facts, { ...reminder, by: 'buyer' } as never)).toEqual([]);
    expect(takenTransitions(order.state, order.facts, { type: 'deliver' })).toEqual([]);
  });
});

describe('which transitions a step took, by what came of it', () => {
  const walked = (cause: { readonly type: string; readonly at: number; readonly id?: string }) =>
    transitionsWalked(order, cause, submit(order, cause as never).events);

  test('is what XState says, the first time and whenever it looks the same again', () => {
    const cancel = { ...reminder, type: 'cancelBeforeStart', by: 'buyer', party: 'Bea' };
    for (const cause of [reminder, cancel, reminder, cancel])
      expect(walked(cause)).toEqual(takenTransitions(order.state, order.facts, cause));
    expect(walked({ ...reminder, id: 'd' })).toBe(walked(reminder));
    expect(walked(cancel)).not.toBe(walked(reminder));
  });

  test('tells apart what looks alike but for the state that it came in', () => {
    const late = (where: Order) => {
      const { at } = nextDeadline(where) as { at: number };
      const { events } = advance(where, at);
      return { events, names: transitionsWalked(where, { type: 'clock.deliveryDue', at }, events) };
    };
    const working = late(given(anOrder.inProgress()).world.order);
    const revising = late(given(anOrder.inRevision().under({ revision: { clock: 'restart' } })).world.order);
    const looks = ({ events }: typeof working) => events.map(({ type, rule }) => [type, rule]);
    expect(looks(working)).toEqual(looks(revising));
    expect(working.names[0]).toContain('fulfilment.inProgress.onTime · clock.deliveryDue');
    expect(revising.names[0]).toContain('fulfilment.inRevision.onTime · clock.deliveryDue');
  });

  test('tells apart what looks alike but for what came of it', () => {
    const nothing = transitionsWalked(order, { ...reminder, by: 'buyer' } as never, []);
    expect(nothing).toEqual([]);
    expect(walked(reminder)).not.toEqual([]);
  });
});
