import { describe, expect, test } from 'vitest';
import { type Order, type OrderEvent, OrderRefused, orderDecider, placeOrder, submit } from '../../src/index.js';
import { orderInput } from '../support/scenario.js';

const { decide, evolve, initialState } = orderDecider;
const placeIt = { type: 'placeOrder', order: orderInput() } as const;
const command = (content: object) => ({ id: 'c1', by: 'buyer', party: 'Bea', at: '2026-03-03T13:00Z', ...content });
const sends = command({ type: 'submitRequirements' });

const rebuilt = (events: readonly OrderEvent[], from = initialState()): Order | null =>
  events.reduce<Order | null>((order, event) => evolve(order, event), from);

const order = rebuilt(decide(placeIt, initialState())) as Order;

/** Why a decider said no; fails where it said yes, or threw anything else. */
function refusalOf(input: unknown, state: Order | null): readonly string[] {
  try {
    decide(input as never, state);
  } catch (error) {
    if (error instanceof OrderRefused) return error.refusals.map(({ code }) => code);
    throw error;
  }
  throw new Error('it was taken');
}

describe('orderDecider · decide, evolve, initialState', () => {
  test('D-02 · its events rebuild the order that placeOrder and submit give', () => {
    const placement = placeOrder(orderInput());
    if (!placement.ok) throw new Error('refused');
    expect(order).toEqual(placement.order);
    const events = decide(sends as never, order);
    const outcome = submit(placement.order, sends as never);
    expect(events).toEqual(outcome.events);
    expect(rebuilt(events, order)).toEqual(outcome.order);
  });

  test('D-26 · an order is placed under the terms it comes with', () => {
    const terms = { ...order.facts.terms, name: 'other' };
    expect(rebuilt(decide({ ...placeIt, terms }, null))?.facts.terms.name).toBe('other');
  });

  test('D-27 · a command that was accepted before decides nothing', () => {
    const after = rebuilt(decide(sends as never, order), order);
    expect(decide(sends as never, after)).toEqual([]);
  });

  test('D-02 · nothing is there before the placement', () => expect(initialState()).toBeNull());
});

describe('OrderRefused · how a decider says no', () => {
  test('D-49 · it carries every refusal that submit gives, and names them', () => {
    const wrong = command({ type: 'deliver', files: [], message: 'Here' });
    const outcome = submit(order, wrong as never);
    let thrown: unknown;
    try {
      decide(wrong as never, order);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(OrderRefused);
    expect(thrown).toMatchObject({ name: 'OrderRefused', refusals: outcome.ok ? [] : outcome.refusals });
    expect((thrown as Error).message).toMatch(/role\.wrong \(D-34\)/);
  });

  test('ORIG-1 · an order is not placed twice', () => expect(refusalOf(placeIt, order)).toEqual(['order.malformed']));

  test('ORIG-1 · nothing is sent to an order that was never placed', () =>
    expect(refusalOf(sends, null)).toEqual(['order.malformed']));

  const throwing = {
    get type(): string {
      throw new Error('surprise');
    },
  };

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['an empty object', {}],
    ['a list', []],
    ['a number', 7],
    ['a getter that throws', throwing],
  ])('D-49 · what is no command is refused, not thrown: %s', (_, garbage) => {
    expect(refusalOf(garbage, order)).toEqual(['command.malformed']);
    expect(refusalOf(garbage, null)).toEqual(['command.malformed']);
  });

  test('D-34 · a type that is no command is refused as unknown', () =>
    expect(refusalOf(command({ type: 'clock.reviewEnds' }), order)).toEqual(['command.unknown']));

  // biome-ignore format: a table
  test.each([
    // code              what is wrong           the placement
    ['terms.malformed',  'terms that are null',  { ...placeIt, terms: null }],
    ['terms.malformed',  'terms that are empty', { ...placeIt, terms: {} }],
    ['order.malformed',  'an unknown key',       { ...placeIt, extra: 1 }],
    ['order.malformed',  'no order',             { type: 'placeOrder' }],
    ['order.malformed',  'an order of null',     { type: 'placeOrder', order: null }],
    ['order.malformed',  'a wrong price',        { type: 'placeOrder', order: { ...orderInput(), price: -1 } }],
  ])('ORIG-1 · refused with %s: %s', (code, _, placement) =>
    expect(refusalOf(placement, null)).toEqual([code]));
});
