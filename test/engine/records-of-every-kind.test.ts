import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.js';
import { canonicalJson, fromRecord, type Order, type OrderRecord, toRecord } from '../../src/index.js';
import type { Details } from '../support/builders.js';
import { atRest } from '../support/orders-at-rest.js';
import { anOrder, buyer, given, type OrderBuilder, seller, support } from '../support/scenario.js';

const stored = (order: Order): OrderRecord => JSON.parse(JSON.stringify(toRecord(order)));

function comesBack(start: OrderBuilder): void {
  const { order } = given(start).world;
  const back = fromRecord(stored(order));
  expect(back.ok ? [] : back.problems).toEqual([]);
  expect(back.ok && back.order).toEqual(order);
  expect(back.ok && canonicalJson(toRecord(back.order))).toBe(canonicalJson(toRecord(order)));
}

const order = anOrder.dueAt('2026-03-10T12:00Z');
const completed = anOrder.completed('2026-03-09T12:00Z');
const silent = order.after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' })).at('2026-03-10T12:00Z');
const veryLate = order.at('2026-03-11T12:00Z');
const file = { name: 'logo.svg', bytes: 1, portfolio: true };

describe('D-26 · every order comes back from its record as it was', () => {
  test.each(atRest)('D-26 · one that %s', (_, start) => comesBack(start));

  // biome-ignore format: a table
  test.each<[mode: string, start: OrderBuilder]>([
    ['beforeStart',          anOrder.cancelled()],
    ['late',                 silent.after(buyer.cancelsLate({ reason: 'No answer' }))],
    ['veryLate',             veryLate.after(buyer.cancelsLate())],
    ['agreement',            order.after(buyer.requestsCancellation(), seller.agrees())],
    ['silence',              order.after(buyer.requestsCancellation({ at: '2026-03-08T10:00Z' })).at('2026-03-10T10:00Z')],
    ['support',              order.after(support.cancels())],
    ['chargeback',           order.after(support.recordsChargeback())],
    ['requirementsTimeOut',  anOrder.under({ requirements: { timeOut: 'P1D' } }).at('2026-03-04T12:00Z')],
    ['veryLateTimeOut',      veryLate.under({ lateness: { cancelsAfter: 'P1D' } }).at('2026-03-12T12:00Z')],
  ])('D-32 · one that was cancelled: %s', (mode, start) => {
    expect(given(start).world.order.facts.cancellation?.mode).toBe(mode);
    comesBack(start);
  });

  const details: readonly Details[] = [
    { requirements: false },
    { revisions: null },
    { shipping: true },
    { origin: 'customOffer' },
    { origin: 'brief' },
    ...(['new', 'levelOne', 'levelTwo', 'topRated', 'sellerPlus', 'pro'] as const).map((tier) => ({ tier })),
  ];
  test.each(details)('ORIG-1 · one that was placed with %j', (detail) => comesBack(anOrder.with(detail).inProgress()));

  // biome-ignore format: a table
  test.each<[what: string, start: OrderBuilder]>([
    ['whose requirements were skipped',              anOrder.after(seller.skipsRequirements())],
    ['that has a draft, with all that it may have',  order.after(seller.savesDraft({ files: [file], links: ['https://example.com/a'], message: '', confirmEmpty: false }))],
    ['that was delivered empty, on purpose',         order.after(seller.delivers({ files: [], confirmEmpty: true }))],
    ['that silence completed',                       anOrder.delivered('2026-03-08T12:00Z').at('2026-03-11T12:00Z')],
    ['whose seller is silent',                       silent],
    ['whose charge-back was won',                    completed.after(support.recordsChargeback(), support.settlesChargeback({ won: true }))],
    ['whose charge-back was lost',                   completed.after(support.recordsChargeback(), support.settlesChargeback({ won: false }))],
    ['that was rated and tipped',                    completed.after(buyer.rates({ stars: 5 }), buyer.tips(), seller.rates({ stars: 1 }))],
    ['whose review was extended',                    anOrder.delivered().after(buyer.extendsReview({ span: 'P5D' }))],
    ['with an update asked for on its page',         order.after(buyer.requestsUpdate({ via: 'orderPage' }))],
  ])('D-26 · one %s', (_, start) => comesBack(start));

  test('D-27 · one that remembers commands of any name, the least that there are too', () =>
    comesBack(['\u0000', ' ', '0', 'A', 'é'].reduce((start, id) => start.after(seller.savesDraft({ id })), order)));

  test.each(['restart', 'resume', 'none', { fixed: 'P2D' }] as const)(
    'D-15 · one under the revision clock %j',
    (clock) => comesBack(anOrder.inRevision().under({ revision: { clock } })),
  );
});

describe('D-49 · a record that holds what no order has', () => {
  const problemsOf = (change: (record: OrderRecord) => unknown) => {
    const back = fromRecord(change(stored(given(order.after(buyer.requestsUpdate())).world.order)));
    return back.ok ? [] : back.problems;
  };

  test('D-37 · a kind of request that there is not is told with those that there are', () =>
    expect(
      problemsOf((record) => ({
        ...record,
        facts: { ...record.facts, request: { ...record.facts.request, kind: 'gift' } },
      })),
    ).toMatchObject([
      { where: 'facts.request.kind', expected: 'one of "extension", "cancellation", "update", "adjustment"' },
    ]));

  // biome-ignore format: a table
  test.each<[where: string, facts: object]>([
    ['facts.deliveries',          { deliveries: -1 }],
    ['facts.deliveries',          { deliveries: 0.5 }],
    ['facts.reviewExtendedBy',    { reviewExtendedBy: -1 }],
    ['facts.paid',                { paid: -1 }],
    ['facts.buyerStars',          { buyerStars: 0 }],
    ['facts.buyerStars',          { buyerStars: 6 }],
    ['facts.dueAt',               { dueAt: '2026-03-10T12:00Z' }],
    ['facts.dueAt',               { dueAt: 946_684_799_999 }],
    ['facts.completion',          { completion: 'bored' }],
    ['facts.chargeback',          { chargeback: 'maybe' }],
    ['facts.requirements',        { requirements: '' }],
    ['facts.onTime',              { onTime: 'yes' }],
    ['facts.cancellation',        { cancellation: { by: 'clock', ground: null, mode: 'silence', more: 1 } }],
    ['facts.cancellation.mode',   { cancellation: { by: 'clock', ground: null, mode: '' } }],
    ['facts.cancellation.by',     { cancellation: { by: 'nobody', ground: null, mode: 'silence' } }],
    ['facts',                     { more: 1 }],
  ])('D-49 · at %s: %j', (where, facts) =>
    expect(problemsOf((record) => ({ ...record, facts: { ...record.facts, ...facts } })).map((each) => each.where)).toEqual([where]));

  // biome-ignore format: a table
  test.each<[where: string, change: object]>([
    ['digest',             { digest: 'x' }],
    ['digest',             { digest: 'a'.repeat(33) }],
    ['digest',             { digest: `z${'a'.repeat(31)}` }],
    ['digest',             { digest: `${'a'.repeat(31)}A` }],
    ['digest',             { digest: `z${'a'.repeat(32)}` }],
    ['state',              { state: 'inProgress.onTime/update/held/closed/more' }],
    ['state',              { state: 'inProgress/update/held/closed' }],
    ['state',              { state: 'inProgress.onTime/update/held' }],
    ['sequence',           { sequence: 0 }],
    ['sequence',           { sequence: 1_000_001 }],
    ['state',              { state: 'x'.repeat(201) }],
    ['commands[0].digest', { commands: [{ id: 'a', digest: 'a'.repeat(31) }] }],
    ['commands[0].digest', { commands: [{ id: 'a', digest: `${'a'.repeat(32)} ` }] }],
    ['commands[0].digest', { commands: [{ id: 'a', digest: `z${'a'.repeat(32)}` }] }],
    ['commands[0].id',     { commands: [{ id: '', digest: 'a'.repeat(32) }] }],
    ['',                   { more: 1 }],
  ])('D-49 · at %s: %j', (where, change) =>
    expect(problemsOf((record) => ({ ...record, ...change })).map((each) => each.where)).toEqual([where]));

  test('D-49 · a digest that is none is told apart from one that is of something else', () => {
    const of = (digest: string) => problemsOf((record) => ({ ...record, digest }));
    const damaged = 'the digest of the rest: the record was changed after it was written';
    const other = 'a'.repeat(32);
    expect(of(other)).toEqual([{ where: 'digest', what: other, expected: damaged }]);
    for (const digest of [`z${other}`, `${other}z`, 'a', ''])
      expect(of(digest)).toMatchObject([{ where: 'digest', expected: '32 hexadecimal digits' }]);
  });

  test('D-27 · commands stand in a record by id, each once', () => {
    const order = given(anOrder.inProgress().after(seller.savesDraft({ id: 'a' }), seller.savesDraft({ id: 'b' })))
      .world.order;
    const { digest: _, ...record } = stored(order);
    const problems = (commands: OrderRecord['commands']) => {
      const content = { ...record, commands };
      const back = fromRecord({ ...content, digest: digestOf(canonicalJson(content)) });
      return back.ok ? [] : back.problems;
    };
    const disorder = [
      { where: 'commands', what: 'an id that stands twice, or out of order', expected: 'each id once, sorted (D-27)' },
    ];
    expect(problems(record.commands)).toEqual([]);
    expect(problems([...record.commands].reverse())).toEqual(disorder);
    expect(problems([...record.commands.slice(0, 2), record.commands[1] as never])).toEqual(disorder);
  });

  test('D-53 · at rest the placement is in epoch milliseconds', () =>
    expect(
      problemsOf((record) => ({ ...record, order: { ...record.order, placedAt: '2026-03-03T12:00Z' } })),
    ).toMatchObject([{ where: 'order.placedAt', expected: 'a number' }]));

  test('D-49 · what cannot even be read is told with what stands in the way', () =>
    expect(problemsOf((record) => ({ ...record, facts: new Map() }))).toEqual([
      { where: 'facts', what: 'not a plain object', expected: 'a JSON object' },
    ]));

  test('D-26 · no record at all, or one of no format, is told as such', () => {
    for (const nothing of [null, undefined, [], 'text', 7]) {
      const back = fromRecord(nothing);
      expect(back.ok ? [] : back.problems.map(({ where }) => where)).toEqual(['']);
    }
    expect(problemsOf(({ format: _, ...record }) => record).map((each) => each.where)).toEqual(['format']);
  });
});
