import { describe, expect, test } from 'vitest';
import { exemplarsOf } from '../../src/engine/exemplars.js';
import { type CommandType, commandTypes, type Order, parseCommand, submit } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder, seller, support } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const completed = anOrder.completed('2026-03-09T12:00Z');

/** An order that takes each command, and who sends it. */
const takes: { readonly [T in CommandType]: readonly ['buyer' | 'seller' | 'support', OrderBuilder] } = {
  submitRequirements: ['buyer', anOrder],
  cancelBeforeStart: ['buyer', anOrder],
  acceptDelivery: ['buyer', delivered],
  requestRevision: ['buyer', delivered],
  extendReview: ['buyer', delivered],
  requestUpdate: ['buyer', order],
  cancelLate: ['buyer', order.at('2026-03-11T12:00Z')],
  tip: ['buyer', completed.after(buyer.rates())],
  remindBuyer: ['seller', anOrder],
  skipRequirements: ['seller', anOrder],
  saveDraft: ['seller', order],
  deliver: ['seller', order],
  requestExtension: ['seller', order],
  grantRevisions: ['seller', delivered],
  refundPartially: ['seller', order],
  requestCancellation: ['seller', order],
  proposeAdjustment: ['seller', order],
  answerRequest: ['buyer', order.after(seller.requestsCancellation())],
  withdrawRequest: ['seller', order.after(seller.requestsCancellation())],
  rate: ['buyer', completed],
  cancelOrder: ['support', order],
  recordChargeback: ['support', order],
  settleChargeback: ['support', completed.after(support.recordsChargeback())],
};

const partyOf = ({ facts }: Order, by: string) =>
  by === 'buyer' ? facts.order.buyer : by === 'seller' ? facts.order.seller.id : 'support';

describe('D-49 · the least that each command may say', () => {
  test.each(commandTypes)('D-49 · %s may be said so, and is taken', (type) => {
    const [by, start] = takes[type];
    const { order: now } = given(start).world;
    const { at } = now.facts;
    const contents = exemplarsOf(type, now.facts, at);
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      const command = { ...content, type, id: 'least', at, by, party: partyOf(now, by) };
      const parsed = parseCommand(command);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      const outcome = submit(now, command as never);
      expect(outcome.ok ? [] : outcome.refusals).toEqual([]);
    }
  });

  test('D-49 · what may be answered with yes or no is answered with both, and leads to both', () => {
    const { facts } = given(order).world.order;
    expect(exemplarsOf('answerRequest', facts, facts.at)).toEqual([{ accept: true }, { accept: false }]);
    expect(exemplarsOf('settleChargeback', facts, facts.at)).toEqual([{ won: true }, { won: false }]);
  });

  test('D-49 · it is the least: the shortest, the smallest, the best', () => {
    const { facts } = given(order).world.order;
    const least = (type: CommandType) => exemplarsOf(type, facts, facts.at)[0];
    expect(least('submitRequirements')).toEqual({});
    expect(least('extendReview')).toEqual({ span: 'PT1S' });
    expect(least('tip')).toEqual({ amount: 1 });
    expect(least('refundPartially')).toEqual({ amount: 1 });
    expect(least('grantRevisions')).toEqual({ count: 1 });
    expect(least('rate')).toEqual({ stars: 5 });
    expect(least('saveDraft')).toEqual({ files: [], message: '' });
    expect(least('deliver')).toMatchObject({ files: [], confirmEmpty: true });
    expect(least('proposeAdjustment')).toMatchObject({ extras: [{ price: 0, days: 1 }] });
  });

  // biome-ignore format: a table
  test.each([
    // asked at                  the date asked for          because
    ['2026-03-09T12:00:00.000Z', '2026-03-10T12:00:00.001Z', 'the date in force is still to come'],
    ['2026-03-12T12:00:00.000Z', '2026-03-12T12:00:00.001Z', 'the date in force has passed'],
  ])('D-37 · at %s the least extension is to %s: %s', (at, until) => {
    const { facts } = given(order).world.order;
    expect(exemplarsOf('requestExtension', facts, Date.parse(at))).toMatchObject([{ until: Date.parse(until) }]);
  });

  test('D-37 · of a revision without a date it is a millisecond from now', () => {
    const { facts } = given(anOrder.inRevision()).world.order;
    expect(exemplarsOf('requestExtension', facts, facts.at)).toMatchObject([{ until: facts.at + 1 }]);
  });
});
