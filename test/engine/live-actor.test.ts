import { describe, expect, test } from 'vitest';
import { type Command, dueClockEvent, parseCommand, submit } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder, seller } from '../support/scenario.js';
import type { Step } from '../support/verbs.js';
import { snapshotOf, stateOfSnapshot, submitByXState } from '../support/xstate-reference.js';

const due = Date.parse('2026-03-10T12:00Z');
const next = (start: OrderBuilder, now: number | string) => dueClockEvent(snapshotOf(given(start).world.order), now);

describe('D-02 · which deadline to send a live actor', () => {
  const order = anOrder.dueAt('2026-03-10T12:00Z');
  const late = { type: 'clock.deliveryDue', at: due };

  // biome-ignore format: a table
  test.each<[now: number | string, event: object | null, because: string]>([
    [due - 1,                null,  'a millisecond is left'],
    [due,                    late,  'the date has come'],
    [due + 1,                late,  'the date has passed, and the event is of the date'],
    ['2026-03-10T12:00Z',    late,  'the date may be written out'],
    ['soon',                 null,  'it is no instant'],
    [Number.NaN,             null,  'it is no instant'],
  ])('D-01 · at %j: %j, because %s', (now, event) => expect(next(order, now)).toEqual(event));

  test('D-20 · of an order that waits for ever nothing is ever due', () =>
    expect(next(anOrder, '2100-12-31T00:00Z')).toBeNull());

  test('D-41 · the next one comes when the first has been taken', () =>
    expect(next(order.at(due), '2026-03-11T12:00Z')).toEqual({ type: 'clock.veryLate', at: due + 86_400_000 }));
});

describe('D-34 · what a live actor makes of a command', () => {
  const silent = anOrder.inProgress().after(buyer.requestsUpdate()).at('2026-03-06T12:00Z');

  // biome-ignore format: a table
  test.each<[rule: string, is: string, start: OrderBuilder, step: Step]>([
    ['D-05',   'the buyer speaks, and the seller stays silent',        silent,                                                   buyer.requestsCancellation()],
    ['D-05',   'the seller delivers, and is silent no more',           silent,                                                   seller.delivers()],
    ['D-09',   'a delivery leaves an open extension without a reason', anOrder.inProgress().after(seller.requestsExtension({ until: '2026-03-20T12:00Z' })), seller.delivers()],
    ['DONE-3', 'the buyer accepts, and the earnings clear',            anOrder.delivered(),                                      buyer.accepts({ at: '2026-03-09T12:00Z' })],
    ['D-02',   'a deadline has fired before the command',              anOrder.dueAt('2026-03-10T12:00Z'),                       seller.delivers({ at: '2026-03-11T18:00Z' })],
  ])('%s · %s: state and facts are those that submit comes to', (_, _is, start, step) => {
    const { world } = given(start);
    const { command } = parseCommand(step.command(world)) as { command: Command };
    const { taken, snapshot } = submitByXState(snapshotOf(world.order), command);
    const outcome = submit(world.order, command);
    expect([taken, stateOfSnapshot(snapshot)]).toEqual([outcome.ok, outcome.order.state]);
    expect(outcome.ok).toBe(true);
    expect(snapshot.context).toEqual(outcome.order.facts);
  });
});
