/** Lives drawn at random: mostly what orders allow, all of it, and smaller when a test fails. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleTerms,
  type Command,
  commandTypes,
  fromRecord,
  placeOrder,
  statuses,
  statusOf,
  submit,
  toRecord,
} from '../../src/index.js';
import {
  commands,
  type Life,
  type LifeStep,
  lives,
  orderInputs,
  orders,
  termsArbitrary,
} from '../../src/testing/index.js';

const seed = 20_260_301;
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { seed, numRuns });

const drawn: readonly Life[] = sample(lives({ terms: termsArbitrary() }), 250);
const steps = drawn.flatMap((life) => life.steps);
const taken = steps.filter(({ outcome }) => outcome.ok);

/** Lives whose commands, sent again to a new order, do the same. */
function again({ input, terms, commands: sent }: Life) {
  const placement = placeOrder(input, terms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return sent.reduce((order, command) => submit(order, command).order, placement.order);
}

/** The smallest counterexample that is found, and how many lives it took. */
function smallest<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const { failed, counterexample } = fc.check(fc.property(arbitrary, holds), { seed, numRuns: 1000 });
  expect(failed).toBe(true);
  return (counterexample as [T])[0];
}

const refundIn = ({ command, outcome }: LifeStep): number =>
  outcome.ok && command.type === 'refundPartially' ? command.amount : 0;

const happened = (life: Life, type: string): boolean => life.events.some((event) => event.type === type);

describe('lives drawn from what orders allow', () => {
  test('four of five commands are taken, and a few are not', () => {
    expect(steps.length).toBeGreaterThan(1500);
    expect(taken.length / steps.length).toBeGreaterThan(0.8);
    expect(taken.length / steps.length).toBeLessThan(0.99);
  });

  test('every command of the chart is taken somewhere', () =>
    expect([...new Set(taken.map(({ command }) => command.type))].sort()).toEqual([...commandTypes].sort()));

  test('every status is reached', () =>
    expect(new Set(steps.map(({ outcome }) => statusOf(outcome.order)))).toEqual(new Set(statuses)));

  test('commands come a millisecond before a deadline, at it, and after it', () => {
    const distances = steps.map(({ before, command }) => command.at - (before.wakeAt ?? 0));
    for (const distance of [-1, 0, 1]) expect(distances).toContain(distance);
  });

  test('the same seed draws the same lives', () =>
    expect(sample(lives({ terms: termsArbitrary() }), 20)).toEqual(drawn.slice(0, 20)));

  test('a life is what its commands make of its order', () => {
    for (const life of drawn.slice(0, 50)) expect(again(life)).toEqual(life.order);
  });

  test('a life is as long as it is asked to be', () => {
    for (const life of sample(lives({ minCommands: 12, maxCommands: 12 }), 30)) expect(life.commands).toHaveLength(12);
    for (const life of sample(lives({ maxCommands: 3 }), 30)) expect(life.commands.length).toBeLessThanOrEqual(3);
  });

  test('how many commands are blind is for the test to say', () => {
    const shareTaken = (blind: number): number => {
      const sent = sample(lives({ blind }), 80).flatMap((life) => life.steps);
      return sent.filter(({ outcome }) => outcome.ok).length / sent.length;
    };
    expect(shareTaken(100)).toBeLessThan(0.4);
    expect(shareTaken(0)).toBeGreaterThan(0.98);
  });

  test('terms that no order can be placed under are told to their author', () => {
    const broken = { ...articleTerms, name: '' };
    expect(() => sample(lives({ terms: broken }), 1)).toThrow('none of 100 drawn orders could be placed');
  });
});

describe('a failing test shrinks its life', () => {
  test('to the delivery and the revision, where it is a revision that fails', () => {
    const life = smallest(lives({ terms: termsArbitrary() }), (each) => !happened(each, 'revision.requested'));
    expect(life.toString()).toMatchInlineSnapshot(`
      "placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 1 revision, no requirements, seller new, under the terms "article"
        2026-03-01T00:00:00.000Z  seller deliver {"files":[],"message":"…","confirmEmpty":true} → delivered/none/held/closed
        2026-03-01T00:00:00.000Z  buyer requestRevision {"notes":"…"} → inRevision.onTime/none/held/closed"
    `);
  });

  test('to the shortest way to a tip, at the least that it may be', () => {
    const life = smallest(lives(), (each) => !happened(each, 'tip.paid'));
    // Silence completes the order as well as the buyer does.
    const types = life.commands.map(({ type }) => type).filter((type) => type !== 'acceptDelivery');
    expect(types).toEqual(['deliver', 'rate', 'tip']);
    expect(life.commands.at(-1)).toMatchObject({ amount: 1 });
  });

  test('to the amount at which it begins to fail', () => {
    const life = smallest(lives(), (each) => each.steps.every((step) => refundIn(step) < 25));
    expect(life.commands).toMatchObject([{ type: 'refundPartially', amount: 25 }]);
  });

  test('to no fewer commands than it is asked for', () => {
    const life = smallest(lives({ minCommands: 4, terms: termsArbitrary() }), () => false);
    expect(life.commands).toHaveLength(4);
  });

  test('D-51 · never to terms that would refuse its order', () => {
    const strict = { ...articleTerms, name: 'strict', limits: { ...articleTerms.limits, amount: 99 } };
    const bought = orderInputs({ price: { amount: 100, currency: 'EUR' } });
    const terms = fc.constantFrom(strict, articleTerms);
    const life = smallest(lives({ terms, inputs: () => bought }), () => false);
    expect(life.terms.name).toBe(articleTerms.name);
  });

  test('through what it says with each command, where that can be made smaller', () => {
    const life = smallest(lives(), (each) => !happened(each, 'review.extended'));
    expect(life.commands.at(-1)).toMatchObject({ type: 'extendReview', span: 'PT1S' });
  });

  test('and tells what was refused in it', () => {
    const life = smallest(lives({ blind: 100 }), (each) => each.steps.every(({ outcome }) => outcome.ok));
    expect(life.toString()).toContain('→ refused (');
  });

  test('never to a life in which what had been taken is refused', () => {
    const seen: Life[] = [];
    const watch = (life: Life): boolean => {
      seen.push(life);
      return !happened(life, 'extension.requested');
    };
    fc.check(fc.property(lives({ blind: 0, terms: termsArbitrary() }), watch), { seed });
    const refused = seen.flatMap((life) => life.steps).filter(({ outcome }) => !outcome.ok);
    expect(seen.length).toBeGreaterThan(20);
    expect(refused).toEqual([]);
  });
});

describe('orders in the midst of life', () => {
  test('are orders like any other: they go into a record and come out of it', () => {
    for (const order of sample(orders(), 40)) expect(fromRecord(toRecord(order))).toEqual({ ok: true, order });
  });

  test('tell how they came to be when a test prints them', () => {
    const order = smallest(orders(), ({ facts }) => facts.firstDeliveredAt === null);
    expect(fc.stringify(order)).toMatchInlineSnapshot(`
      "placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 0 revisions, no requirements, seller new, under the terms "article"
        2026-03-01T00:00:00.000Z  seller deliver {"files":[],"message":"…","confirmEmpty":true} → delivered/none/held/closed"
    `);
  });
});

describe('commands for an order', () => {
  const [order] = sample(orders({ minCommands: 3, maxCommands: 3, blind: 0 }), 1);
  if (order === undefined) throw new Error('no order');

  test('are mostly such that it takes them', () => {
    const sent = sample(commands(order), 200).map((command) => submit(order, command).ok);
    expect(sent.filter(Boolean).length).toBeGreaterThan(160);
  });

  test('shrink to the earliest that says least, and are still taken', () => {
    const command = smallest(commands(order, { blind: 0 }), ({ type }) => type !== 'requestCancellation');
    expect(command).toMatchObject({ at: order.facts.at, reason: '…' });
    expect(submit(order, command).ok).toBe(true);
  });

  // biome-ignore format: a table
  test.each<[what: string, fails: (amount: number) => boolean, least: number]>([
    ['to the least that may be said', (amount) => amount > 0,     1],
    ['in time alone, where less would not fail', (amount) => amount > 5_000, 5_001],
  ])('that nobody would have drawn shrink %s', (_, fails, least) => {
    const [at, party] = [order.facts.at + 1, order.facts.order.buyer];
    const generous: Command = { type: 'tip', id: 'command-1', at, by: 'buyer', party, amount: 5_001 };
    const holds = (command: Command): boolean => command.type !== 'tip' || !fails(command.amount);
    const { counterexample } = fc.check(fc.property(commands(order), holds), { seed, examples: [[generous]] });
    expect(counterexample).toEqual([{ ...generous, at: order.facts.at, amount: least }]);
  });
});
