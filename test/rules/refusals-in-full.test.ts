import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/index.js';
import {
  anOrder,
  buyer,
  given,
  inTheMouthOf,
  type OrderBuilder,
  seller,
  somebodySends,
  support,
} from '../support/scenario.js';

const date = '2026-03-10T12:00Z';
const order = anOrder.dueAt(date);
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const completed = anOrder.completed('2026-03-09T12:00Z');
const cancelled = order.after(support.cancels());
const asked = order.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const rated = completed.after(buyer.rates());
const instant = (text: string): number => Date.parse(text);
const capped = delivered.under({ review: { extension: { count: 3, totalMax: 'P7D' } } });
const small = { limits: { amount: 10_005 } };
const extras = (price: number) => ({ extras: [{ title: 'More', price, days: 0 }] });
const files = (...names: readonly string[]) => names.map((name) => ({ name, bytes: 1_000_000_001, portfolio: true }));

type Row = readonly [Refusal['code'], Refusal['rule'], object, OrderBuilder, ReturnType<typeof buyer.accepts>];

// biome-ignore format: a table
const rows: readonly Row[] = [
  // code                        rule      what it says, and when
  ['command.idReused',           'D-27',   { id: 'a' }, order.after(seller.savesDraft({ id: 'a' })), seller.delivers({ id: 'a' })],
  ['time.regression',            'D-28',   { at: instant(date) - 1, lastEventAt: instant(date) }, order.at(date), seller.delivers({ at: '2026-03-10T11:59:59.999Z' })],
  ['time.outOfRange',            'D-53',   { computed: instant('2101-01-01T00:00Z'), last: instant('2100-12-31T23:59:59.999Z') }, order, seller.requestsExtension({ until: '2100-12-31T00:00Z' })],
  ['history.full',               'D-27',   { limit: 1 }, order.under({ limits: { commands: 1 } }), seller.savesDraft()],
  ['command.notNow',             'DONE-1', { state: 'inProgress.onTime/none/held/closed', possibleIn: ['fulfilment.delivered'] }, order, buyer.accepts()],
  ['command.notNow',             'RES-3',  { state: 'inProgress.onTime/none/held/closed', possibleIn: ['request.extension', 'request.cancellation', 'request.update', 'request.adjustment'] }, order, buyer.withdraws()],
  ['role.wrong',                 'D-34',   { by: 'seller', expected: ['buyer'] }, delivered, inTheMouthOf('seller', buyer.accepts())],
  ['role.wrong',                 'D-34',   { by: 'support', expected: ['buyer', 'seller'] }, order, inTheMouthOf('support', buyer.requestsCancellation())],
  ['role.wrong',                 'D-34',   { by: 'support', expected: ['buyer', 'seller'] }, asked, inTheMouthOf('support', buyer.agrees())],
  ['role.wrong',                 'D-34',   { by: 'buyer', expected: ['support'] }, order, inTheMouthOf('buyer', support.cancels())],
  ['party.wrong',                'D-34',   { role: 'buyer', party: 'Bob' }, delivered, buyer.accepts({ party: 'Bob' })],
  ['party.wrong',                'D-34',   { role: 'seller', party: 'Bea' }, asked, seller.withdraws({ party: 'Bea' })],
  ['party.wrong',                'D-34',   { role: 'buyer', party: 'Bob' }, completed, buyer.rates({ party: 'Bob' })],
  ['request.own',                'RES-3',  { by: 'seller' }, asked, seller.agrees()],
  ['request.own',                'RES-3',  { by: 'buyer' }, order.after(buyer.requestsUpdate()), buyer.agrees()],
  ['request.own',                'RES-3',  { by: 'buyer' }, order.after(buyer.requestsCancellation()), buyer.agrees()],
  ['request.notYours',           'RES-3',  { openedBy: 'seller' }, asked, buyer.withdraws()],
  ['request.open',               'RES-3',  {}, asked, buyer.requestsUpdate()],
  ['request.open',               'RES-3',  {}, order.after(buyer.requestsCancellation()), buyer.requestsCancellation()],
  ['rating.buyerFirst',          'RATE-1', {}, completed, seller.rates()],
  ['rating.alreadyGiven',        'D-31',   {}, rated, buyer.rates()],
  ['order.finished',             'DONE-2', {}, completed, seller.delivers()],
  ['order.cancelled',            'CAN-1',  {}, cancelled, seller.delivers()],
  ['order.notCompleted',         'DONE-1', {}, delivered, buyer.tips()],
  ['order.notUnderWay',          'D-37',   {}, delivered, seller.requestsExtension({ until: '2026-03-20T12:00Z' })],
  ['order.notRunning',           'START-1', {}, anOrder.placed(), seller.savesDraft()],
  ['earnings.reversed',          'D-47',   {}, rated.after(support.recordsChargeback()), buyer.tips()],
  ['earnings.reversed',          'D-24',   {}, completed.after(support.recordsChargeback()), support.recordsChargeback()],
  ['requirements.alreadySent',   'D-42',   {}, order, buyer.sendsRequirements()],
  ['requirements.notAsked',      'D-42',   {}, anOrder.with({ requirements: false }), buyer.sendsRequirements()],
  ['revisions.usedUp',           'D-17',   { allowed: 0 }, anOrder.with({ revisions: 0 }).delivered(), buyer.requestsRevision()],
  ['revisions.unlimited',        'D-17',   {}, anOrder.with({ revisions: null }).delivered(), seller.grantsRevisions()],
  ['revisions.unlimited',        'D-17',   {}, anOrder.with({ revisions: null }).inProgress(), seller.proposesAdjustment({ extras: [], revisions: 1 })],
  ['review.extensionsUsedUp',    'D-30',   { count: 3, totalMax: 'P7D' }, capped.after(buyer.extendsReview({ span: 'P5D' }), buyer.extendsReview({ span: 'P2D' })), buyer.extendsReview({ span: 'PT1S' })],
  ['review.spanEmpty',           'D-30',   {}, delivered, buyer.extendsReview({ span: 'PT0S' })],
  ['review.spanTooLong',         'ACC-2',  { maximum: 'P5D' }, delivered, buyer.extendsReview({ span: 'P6D' })],
  ['review.totalTooLong',        'D-30',   { totalMax: 'P7D' }, capped.after(buyer.extendsReview({ span: 'P5D' })), buyer.extendsReview({ span: 'P3D' })],
  ['seller.notSilent',           'D-05',   {}, order.at(date), buyer.cancelsLate()],
  ['refund.usedUp',              'D-29',   {}, order.after(seller.refunds({ amount: 6000 })), seller.refunds({ amount: 1 })],
  ['refund.aboveShare',          'D-29',   { maximum: 2000 }, order.after(seller.refunds({ amount: 4000 })), seller.refunds({ amount: 2001 })],
  ['amount.limitReached',        'D-51',   { maximum: 10_005 }, rated.under(small).after(buyer.tips({ amount: 5 })), buyer.tips({ amount: 1 })],
  ['amount.tooLarge',            'D-51',   { maximum: 5 }, rated.under(small), buyer.tips({ amount: 6 })],
  ['amount.tooLarge',            'D-51',   { maximum: 5 }, order.under(small), seller.proposesAdjustment(extras(6))],
  ['tip.notRated',               'D-47',   { minimumStars: 4 }, completed, buyer.tips()],
  ['tip.ratedTooLow',            'D-47',   { minimumStars: 4, stars: 3 }, completed.after(buyer.rates({ stars: 3 })), buyer.tips()],
  ['tip.tooLate',                'D-47',   { until: instant('2026-03-16T12:00Z') }, rated, buyer.tips({ at: '2026-03-16T12:00Z' })],
  ['chargeback.notOpen',         'D-24',   {}, completed.after(support.recordsChargeback(), support.settlesChargeback({ won: false })), support.settlesChargeback({ won: true })],
  ['chargeback.notOpen',         'D-24',   {}, completed, support.settlesChargeback({ won: true })],
  ['extension.notLater',         'D-37',   { until: instant(date), laterThan: instant(date) }, order, seller.requestsExtension({ until: date })],
  ['delivery.fileTooLarge',      'DEL-2',  { files: ['a', 'b'], maximumBytes: 1_000_000_000 }, order, seller.delivers({ files: files('a', 'b') })],
  ['delivery.manyPortfolioFiles', 'D-51',  { files: ['a', 'b'] }, order, seller.delivers({ files: files('a', 'b') })],
  ['delivery.emptyNotConfirmed', 'DEL-3',  {}, order, seller.delivers({ files: [] })],
  ['adjustment.empty',           'D-51',   {}, order, seller.proposesAdjustment({ extras: [] })],
  ['update.notDeclinable',       'D-05',   {}, order.after(buyer.requestsUpdate()), seller.declines()],
];

describe('D-49 · a refusal says which rule it follows, and all that the rule looks at', () => {
  test.each(rows)('%s (%s) says %j', (code, rule, parameters, start, step) => {
    const { refusals } = given(start).when(step).world;
    expect(refusals.find((each) => each.code === code && each.rule === rule)).toEqual({ code, rule, parameters });
  });

  test('D-34 · a type that no command has is told with all that there are, and cut where it is long', () => {
    const [refusal] = given(order).when(somebodySends({ type: 'x'.repeat(101) })).world.refusals;
    expect(refusal).toMatchObject({ code: 'command.unknown', rule: 'D-34', parameters: { type: 'x'.repeat(100) } });
    expect(refusal?.code === 'command.unknown' && refusal.parameters.expected).toHaveLength(23);
  });
});
