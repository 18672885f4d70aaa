import { describe, expect, test } from 'vitest';
import {
  type Judgement,
  judgeCommand,
  judgePlacement,
  type KeptAnswer,
  keyOf,
  placementKey,
} from '../../src/hosting/index.js';
import { Command, type CommandInput, type Order, submit, termsWith } from '../../src/index.js';
import { orderInput } from '../support/scenario.js';

const placedAt = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const input = { ...orderInput({ requirements: false }), placedAt };

const first = judgePlacement(input, null);
const order = first.order as Order;
const kept = first.kept as KeptAnswer;
const codesOf = ({ answer }: Judgement) => (answer.ok ? 'taken' : answer.refusals.map(({ code }) => code).join());
const nothingToStore = { order: null, events: [], kept: null };

const delivery: CommandInput = {
  type: 'deliver',
  id: 'd1',
  at: placedAt + hour,
  by: 'seller',
  party: 'Sam',
  files: [{ name: 'logo.svg', bytes: 4_096 }],
  message: 'Here it is',
};
const acceptance: CommandInput = { type: 'acceptDelivery', id: 'a1', at: placedAt + hour, by: 'buyer', party: 'Bea' };

describe('an order is placed through a host', () => {
  test('the first time, there is an order with its events to store, and the answer under a key that no command can have', () => {
    expect(first.answer).toEqual({ ok: true, at: placedAt, sequence: order.sequence });
    expect(first.events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: order.sequence }, (_, n) => n + 1),
    );
    expect(Command.safeParse({ ...delivery, id: placementKey }).success).toBe(false);
  });

  test('D-27 · the same placement by a later clock gives the first answer, and nothing to store', () => {
    expect(judgePlacement({ ...input, placedAt: placedAt + 1 }, kept)).toEqual({
      answer: first.answer,
      ...nothingToStore,
    });
  });

  // biome-ignore format: a table
  test.each<[what: string, again: () => Judgement]>([
    ['for another price',  () => judgePlacement({ ...input, price: { amount: 1, currency: 'EUR' } }, kept)],
    ['for another buyer',  () => judgePlacement({ ...input, buyer: 'ben' }, kept)],
    ['under other terms',  () => judgePlacement(input, kept, termsWith({ lateness: { veryLateAfter: 'PT1H' } }))],
  ])('D-27 · an id in use %s is refused, and the order stays as it is', (_, again) => {
    const judged = again();
    expect(judged).toEqual({ answer: { ok: false, at: placedAt, sequence: order.sequence, refusals: expect.anything() }, ...nothingToStore });
    expect(codesOf(judged)).toBe('command.idReused');
  });

  test('what is no order is refused, judged at no instant, and may be mended and sent again', () => {
    const judged = judgePlacement({ ...input, price: 'much' } as never, null);
    expect(judged).toMatchObject({ answer: { ok: false, at: null, sequence: 0 }, ...nothingToStore });
    expect(codesOf(judged)).toBe('order.malformed');
  });
});

describe('a command reaches an order through a host', () => {
  test('what is taken is told with its instant and its place in the history', () => {
    const judged = judgeCommand(order, delivery, null);
    const outcome = submit(order, delivery);
    expect(judged.answer).toEqual({ ok: true, at: delivery.at, sequence: outcome.order.sequence });
    expect(judged.events).toEqual(outcome.events);
    expect(judgeCommand(order, delivery, new Map().get('d1')).answer).toEqual(judged.answer);
    expect(judged.order?.state).toBe(outcome.order.state);
  });

  test('D-27 · the same command again by a later clock gives the first answer, although the order has gone on', () => {
    const taken = judgeCommand(order, delivery, null);
    const again = judgeCommand(taken.order as Order, { ...delivery, at: placedAt + 9 * hour }, taken.kept);
    expect(again).toEqual({ answer: taken.answer, ...nothingToStore });
  });

  test('D-27 · a refusal is remembered: the same command again is refused although it would be taken by now', () => {
    const refused = judgeCommand(order, acceptance, null);
    expect(codesOf(refused)).toBe('command.notNow');
    const delivered = judgeCommand(order, delivery, null).order as Order;
    expect(codesOf(judgeCommand(delivered, acceptance, null))).toBe('taken');
    expect(judgeCommand(delivered, acceptance, refused.kept)).toEqual({ answer: refused.answer, ...nothingToStore });
  });

  test('D-27 · an id that was used for another command is refused at the instant of the first one', () => {
    const taken = judgeCommand(order, delivery, null);
    const reused = judgeCommand(order, { ...acceptance, id: 'd1', at: placedAt + 5 * hour }, taken.kept);
    expect(codesOf(reused)).toBe('command.idReused');
    expect(reused.answer).toMatchObject({
      at: delivery.at,
      refusals: [{ code: 'command.idReused', rule: 'D-27', parameters: { id: 'd1' } }],
    });
    expect(reused).toMatchObject(nothingToStore);
  });

  test('D-49 · a refusal leaves the deadlines settled that had come, to be stored with it', () => {
    const late = judgeCommand(order, { ...acceptance, at: placedAt + 170 * hour }, null);
    expect(late.answer.ok).toBe(false);
    expect(late.events.map(({ by }) => by)).toEqual(['clock']);
    expect(late.answer.sequence).toBe(order.sequence + 1);
    expect(late.order?.sequence).toBe(order.sequence + 1);
    expect(late.kept?.answer).toEqual(late.answer);
  });

  test('what is no command is refused, judged at no instant, and nothing is kept of it', () => {
    const judged = judgeCommand(order, { ...delivery, files: 'all of them' } as never, kept);
    expect(judged).toMatchObject({ answer: { ok: false, at: null, sequence: order.sequence }, ...nothingToStore });
    expect(codesOf(judged)).toBe('command.malformed');
  });

  // biome-ignore format: a table
  test.each<[what: string, input: unknown, key: string | null]>([
    ['a command',                delivery,                                                        'd1'],
    ['one with a strange id',    { ...delivery, id: { toString: () => 'd1' } },                   null],
    ['one that says too little', { type: 'deliver', id: 'd1' },                                   null],
    ['one that throws',          new Proxy({}, { get: () => { throw new Error('hostile'); } }),   null],
    ['nothing',                  undefined,                                                       null],
  ])('the key of %s', (_, asked, key) => expect(keyOf(asked)).toBe(key));

  const delivered = judgeCommand(order, delivery, null).order as Order;
  // biome-ignore format: a table
  test.each<[behind: number, code: string, at: number]>([
    [0,     'taken',           placedAt + hour],
    [1,     'taken',           placedAt + hour],
    [5_000, 'taken',           placedAt + hour],
    [5_001, 'time.regression', placedAt + hour - 5_001],
  ])('D-28 · where 5 seconds are forgiven, a clock %i ms behind the last event: %s', (behind, code, at) => {
    const judged = judgeCommand(delivered, { ...acceptance, at: placedAt + hour - behind }, null, { skewMs: 5_000 });
    expect(codesOf(judged)).toBe(code);
    expect(judged.answer.at).toBe(at);
  });

  test('D-28 · nothing is forgiven unless the host says so', () => {
    expect(codesOf(judgeCommand(delivered, { ...acceptance, at: placedAt + hour - 1 }, null))).toBe('time.regression');
  });
});
