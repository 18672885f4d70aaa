/** Every invariant of an order can fail: a valid order, damaged in one way, is told by its number. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/index.js';
import { invariants, violationsOf } from '../../src/verify/index.js';
import { damaged, orderOf, saidOf, sayingsOf } from '../support/invariant-damage.js';
import type { Patch } from '../support/patch.js';
import { anOrder, buyer, seller, support } from '../support/scenario.js';

const waiting = anOrder;
const running = anOrder.inProgress();
const late = running.at('2026-03-10T12:00Z');
const veryLate = running.at('2026-03-11T12:00Z');
const impatient = anOrder.under({ lateness: { cancelsAfter: 'P2D' } }).inProgress();
const delivered = anOrder.delivered();
const paused = delivered.after(buyer.requestsCancellation());
const revised = anOrder.inRevision();
const completed = anOrder.completed('2026-03-09T12:00Z');
const fast = anOrder.with({ tier: 'topRated' }).completed('2026-03-09T12:00Z');
const counted = anOrder
  .under({
    calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] },
    clearance: { after: { span: 'P30D', countedIn: 'calendarDays' } }, // summer time begins in between
  })
  .completed('2026-03-09T12:00Z');
const elapsed = anOrder
  .under({ clearance: { after: { span: 'P14D', countedIn: 'elapsed' } } })
  .completed('2026-03-09T12:00Z');
const cleared = completed.at('2026-04-01T12:00Z');
const refunded = running.after(seller.refunds()).delivered().after(buyer.accepts());
const rated = completed.after(buyer.rates());
const chargedBack = completed.after(support.recordsChargeback());
const published = rated.after(seller.rates());
const reversed = completed.after(support.cancels());
const undated = revised.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const cancelled = anOrder.cancelled();
const extending = running.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const proposed = running.after(buyer.proposesAdjustment());
const updating = running.after(buyer.requestsUpdate());

/** Orders of many kinds, in which nothing is wrong. */
const others = [
  running.after(support.cancels()),
  late.after(support.cancels()),
  veryLate.after(buyer.cancelsLate()),
  running.after(support.recordsChargeback()),
  running.after(buyer.requestsCancellation(), seller.agrees()),
  running.after(buyer.proposesAdjustment(), seller.agrees()),
  delivered.after(seller.delivers({ at: '2026-03-09T12:00Z' })),
  delivered.after(buyer.extendsReview({ span: 'P5D' })),
  delivered.after(buyer.requestsCancellation(), seller.declines()),
  revised.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }), buyer.agrees()),
  revised.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }), buyer.agrees()).at('2026-03-20T12:00Z'),
  revised.after(seller.delivers(), buyer.accepts()),
  anOrder.with({ revisions: null }).inRevision(),
  anOrder.with({ revisions: 1 }).inRevision(),
  running.after(buyer.requestsCancellation()),
  running.after(seller.requestsCancellation()),
  running.after(buyer.proposesAdjustment(), seller.delivers()),
  rated.after(support.cancels()),
  anOrder.with({ price: 1_000_000_000_000 }).completed(),
  anOrder.with({ price: 0 }).completed(),
  anOrder.with({ requirements: false }).inProgress(),
  anOrder.after(seller.skipsRequirements()),
  anOrder.under({ requirements: { timeOut: 'P5D' } }),
  anOrder.under({ requirements: { timeOut: 'P5D' } }).at('2026-03-08T12:00Z'),
  anOrder
    .under({ lateness: { cancelsAfter: 'P2D' } })
    .inProgress()
    .at('2026-03-13T12:00Z'),
  anOrder
    .under({ rating: { cancelledOrders: true } })
    .inProgress()
    .after(support.cancels()),
  anOrder
    .under({ review: { pausedBy: [] } })
    .delivered()
    .after(buyer.requestsCancellation()),
  completed.after(support.cancels()),
  rated.after(seller.rates()),
  rated.after(seller.rates(), support.cancels()),
  rated.after(buyer.tips()),
  rated.at('2026-05-01T12:00Z'),
  chargedBack.after(support.settlesChargeback({ won: false })),
  chargedBack.after(support.settlesChargeback({ won: true })),
  chargedBack.after(support.settlesChargeback({ won: true, at: '2026-05-01T12:00Z' })),
  chargedBack.after(support.settlesChargeback({ won: true })).after(support.cancels()),
];

const at = (text: string): number => Date.parse(text);
const facts = (patch: Patch<Order['facts']>): Patch<Order> => ({ facts: patch });

// biome-ignore format: a table
const damages: readonly [number: number, where: string, is: string, start: typeof anOrder, damage: Patch<Order>][] = [
  [1, 'state', 'money that clears while the work runs', running, { state: 'inProgress.onTime/none/clearing/closed' }],
  [1, 'state', 'money that is held after the end', completed, { state: 'completed/none/held/awaitingBuyer' }],
  [1, 'facts.earnings', 'earnings before the end', running, facts({ held: 9_000, earnings: 1_000 })],
  [1, 'facts.earnings', 'a fee before the end', running, facts({ held: 9_000, fee: 1_000 })],
  [1, 'facts.earnings', 'a cent too much for the seller', completed, facts({ earnings: 8_001, fee: 1_999 })],
  [1, 'facts.earnings', 'a cent that only the seller has', completed, facts({ earnings: 8_001 })],
  [1, 'facts.earnings', 'a cent that only the fee lacks', completed, facts({ fee: 1_999 })],
  [1, 'facts.earnings', 'money still held after the end', completed, facts({ held: 1 })],
  [1, 'facts.earnings', 'more refunded than paid', completed, facts({ refunded: 10_001, fee: 0, earnings: -1 })],
  [1, 'facts.earnings', 'half a cent that was refunded', completed, facts({ refunded: 0.5 })],
  [1, 'facts.earnings', 'a cancellation that kept a cent', cancelled, facts({ refunded: 9_999 })],
  [2, 'facts', 'half a cent', running, facts({ held: 9_999.5, refunded: 0.5 })],
  [2, 'facts', 'less than nothing paid', running, facts({ paid: -1 })],
  [2, 'facts', 'less than nothing held', running, facts({ held: -1 })],
  [2, 'facts', 'less than nothing refunded', running, facts({ refunded: -1 })],
  [2, 'facts', 'less than no fee', running, facts({ fee: -1 })],
  [2, 'facts', 'less than no earnings', running, facts({ earnings: -1 })],
  [2, 'facts', 'less than nothing taken back', running, facts({ takenBack: -1 })],
  [2, 'facts', 'more than the limit', running, facts({ paid: 1_000_000_000_001, held: 1_000_000_000_001 })],
  [2, 'facts.order.price.currency', 'a currency that is none', running, facts({ order: { price: { currency: 'euro' } } })],
  [2, 'facts.order.price.currency', 'a currency of four letters', running, facts({ order: { price: { currency: 'EURO' } } })],
  [2, 'facts.order.price.currency', 'a currency with something before it', running, facts({ order: { price: { currency: 'xEUR' } } })],
  [3, 'facts.paid', 'a cent that is nowhere', running, facts({ held: 9_999 })],
  [3, 'facts.paid', 'less than the price', running, facts({ paid: 9_999, held: 9_999 })],
  [5, 'facts.clearsAt', 'a completion that never clears', completed, facts({ clearsAt: null })],
  [5, 'facts.clearsAt', 'a time for tips before the end', running, facts({ tipUntil: at('2026-03-20T12:00Z') })],
  [5, 'facts.clearsAt', 'earnings that clear a millisecond late', completed, facts({ clearsAt: at('2026-03-23T12:00:00.001Z') })],
  [5, 'facts.clearsAt', 'a fast tier that waits like the others', fast, facts({ clearsAt: at('2026-03-23T12:00Z') })],
  [5, 'facts.clearsAt', 'days of a calendar that end before they begin', counted, facts({ clearsAt: at('2026-03-09T11:59:59.999Z') })],
  [5, 'facts.clearsAt', 'a clearing instant before the end', running, facts({ clearsAt: at('2026-03-20T12:00Z') })],
  [5, 'facts.clearsAt', 'a period of elapsed days, a millisecond off', elapsed, facts({ clearsAt: at('2026-03-23T12:00:00.001Z') })],
  [6, 'facts.chargeback', 'a charge-back of money that is held', running, facts({ chargeback: 'open' })],
  [6, 'facts.chargeback', 'more taken back than was there', chargedBack, facts({ takenBack: 10_001 })],
  [6, 'facts.chargeback', 'something taken back, and nothing reversed', completed, facts({ takenBack: 1 })],
  [6, 'facts.chargeback', 'part of a refund, called taken back', refunded, facts({ takenBack: 1 })],
  [6, 'state', 'earnings available at no instant', cleared, facts({ clearsAt: null })],
  [6, 'state', 'earnings that clear at no instant', completed, facts({ clearsAt: null })],
  [6, 'state', 'earnings available too early', completed, { state: 'completed/none/available/awaitingBuyer' }],
  [6, 'state', 'earnings that do not become available', cleared, { state: 'completed/none/clearing/expired' }],
  [7, 'state', 'money held for a cancelled order', cancelled, { state: 'cancelled/none/held/closed' }],
  [7, 'state', 'a cent held for a cancelled order', cancelled, facts({ held: 1 })],
  [7, 'state', 'a fee for a cancelled order', cancelled, facts({ fee: 1 })],
  [7, 'state', 'earnings of a cancelled order', cancelled, facts({ earnings: 1 })],
  [10, 'state', 'a delivery that is late', delivered, { state: 'delivered.late/none/held/closed' }],
  [10, 'state', 'no state of the chart at all', running, { state: '' }],
  [10, 'state', 'a completion of which the state knows nothing', running, facts({ completedAt: at('2026-03-03T12:00Z') })],
  [10, 'state', 'a cancellation of which the state knows nothing', running, facts({ cancelledAt: at('2026-03-03T12:00Z'), cancellation: { by: 'buyer', ground: null, mode: 'late' } })],
  [10, 'state', 'a cancellation by nobody', cancelled, facts({ cancellation: null })],
  [10, 'facts.completion', 'a completion that nobody explains', completed, facts({ completion: null })],
  [10, 'facts.buyerStars', "the seller's stars before the buyer's are published", rated, facts({ sellerStars: 5 })],
  [10, 'facts.buyerStars', 'stars while the buyer is still asked', completed, facts({ buyerStars: 5 })],
  [10, 'facts.buyerStars', 'the seller asked before the buyer gave stars', rated, facts({ buyerStars: null })],
  [10, 'facts.buyerStars', 'stars that came too late', cleared, facts({ buyerStars: 5 })],
  [10, 'facts.buyerStars', 'a published rating without stars', published, facts({ buyerStars: null, sellerStars: null })],
  [10, 'facts.buyerStars', 'stars in the middle of the work', running, facts({ buyerStars: 5 })],
  [11, 'facts.startedAt', 'work that never started', running, facts({ startedAt: null })],
  [11, 'facts.startedAt', 'a start before the requirements', waiting, facts({ startedAt: at('2026-03-03T12:00Z') })],
  [11, 'facts.startedAt', 'requirements that were sent, and nothing that started', waiting, facts({ requirements: 'sent' })],
  [11, 'facts.requirements', 'requirements that nobody asked for', waiting, facts({ order: { requirements: false } })],
  [11, 'facts.requirementsDueAt', 'a time-out that the terms do not have', waiting, facts({ requirementsDueAt: at('2026-03-08T12:00Z') })],
  [11, 'facts.dueAt', 'work without a date', running, facts({ dueAt: null, veryLateAt: null })],
  [11, 'facts.dueAt', 'a date that is never very late', revised, facts({ dueAt: at('2026-03-20T12:00Z') })],
  [11, 'facts.dueAt', 'a date after the delivery', delivered, facts({ dueAt: at('2026-03-10T12:00Z'), veryLateAt: at('2026-03-11T12:00Z') })],
  [11, 'facts.dueAt', 'a date before the start', waiting, facts({ dueAt: at('2026-03-10T12:00Z'), veryLateAt: at('2026-03-11T12:00Z') })],
  [12, 'facts.deliveries', 'delivered without a delivery', delivered, facts({ deliveries: 0 })],
  [12, 'facts.deliveries', 'delivered without any trace of it', delivered, facts({ deliveries: 0, deliveredAt: null, firstDeliveredAt: null })],
  [12, 'facts.deliveries', 'a delivery at no instant', delivered, facts({ deliveredAt: null, firstDeliveredAt: null })],
  [12, 'facts.deliveries', 'a last delivery, and no first one', delivered, facts({ firstDeliveredAt: null })],
  [12, 'facts.deliveries', 'a revision of nothing', revised, facts({ deliveries: 0, deliveredAt: null, firstDeliveredAt: null })],
  [12, 'facts.deliveries', 'a completion of nothing', completed, facts({ deliveries: 0, deliveredAt: null, firstDeliveredAt: null })],
  [12, 'facts.deliveries', 'a delivery without a verdict', delivered, facts({ onTime: null })],
  [13, 'facts.revisionsUsed', 'a revision more than were bought', revised, facts({ revisionsUsed: 3, deliveries: 3 })],
  [13, 'facts.revisionsUsed', 'a revision more than deliveries', revised, facts({ revisionsUsed: 2 })],
  [13, 'facts.revisionsUsed', 'a revision that nothing followed', delivered, facts({ revisionsUsed: 1 })],
  [13, 'facts.revisionsUsed', 'a completion in the middle of a revision', completed, facts({ revisionsUsed: 1 })],
  [13, 'facts.revisionsUsed', 'revisions without a limit, where one was bought', running, facts({ revisionsAllowed: null })],
  [14, 'facts.reviewEndsAt', 'a review without an end', delivered, facts({ reviewEndsAt: null })],
  [14, 'facts.reviewEndsAt', 'a review of nothing', revised, facts({ reviewEndsAt: at('2026-03-12T12:00Z') })],
  [16, 'facts.reviewLeft', 'a review that runs on during a cancellation request', paused, facts({ reviewEndsAt: at('2026-03-12T12:00Z'), reviewLeft: null })],
  [16, 'facts.reviewLeft', 'a pause without a request', delivered, facts({ reviewEndsAt: null, reviewLeft: 1 })],
  [17, 'facts.request', 'a request of which the facts know nothing', extending, facts({ request: null })],
  [17, 'facts.request', 'a request that never expires', extending, facts({ requestExpiresAt: null })],
  [17, 'facts.request', 'a request of another kind', extending, { state: 'inProgress.onTime/update/held/closed' }],
  [17, 'facts.request.since', 'a request after revisions to come', extending, facts({ request: { since: { revisionsUsed: 1 } } })],
  [17, 'facts.request.since', 'a request from the future', extending, facts({ request: { since: { deliveries: 1 } } })],
  [17, 'state', 'an update of what is delivered', updating, { state: 'delivered/update/held/closed' }],
  [17, 'state', 'a later date before the start', extending, { state: 'awaitingRequirements/extension/held/closed' }],
  [17, 'state', 'an adjustment before the start', proposed, { state: 'awaitingRequirements/adjustment/held/closed' }],
  [18, 'facts.request.by', 'a later date that the buyer asks for', extending, facts({ request: { by: 'buyer' } })],
  [18, 'facts.request.by', 'an update that the seller asks for', updating, facts({ request: { by: 'seller' } })],
  [20, 'state', 'a delivery date of an ended order', completed, facts({ dueAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'requirements that an ended order waits for', completed, facts({ requirementsDueAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'an ended order that becomes very late', completed, facts({ veryLateAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'an ended order that very late cancels', completed, facts({ veryLateCancelsAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'a review of an ended order', completed, facts({ reviewEndsAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'an ended order that waits for an answer', completed, facts({ requestExpiresAt: at('2026-03-10T12:00Z') })],
  [20, 'state', 'an open request of an ended order', completed, { state: 'completed/cancellation/clearing/awaitingBuyer' }],
  [20, 'state', 'a rating of work that runs', running, { state: 'inProgress.onTime/none/held/awaitingBuyer' }],
  [20, 'facts.ratingClosesAt', 'a rating that never closes', completed, facts({ ratingClosesAt: null })],
  [21, 'facts.veryLateAt', 'very late a millisecond after the 24 hours', running, facts({ veryLateAt: at('2026-03-11T12:00:00.001Z') })],
  [21, 'facts.veryLateAt', 'an automatic cancellation that the terms do not have', running, facts({ veryLateCancelsAt: at('2026-03-13T12:00Z') })],
  [21, 'facts.veryLateAt', 'no automatic cancellation where the terms have one', impatient, facts({ veryLateCancelsAt: null })],
  [21, 'facts.veryLateAt', 'very late, and no date', revised, facts({ veryLateCancelsAt: at('2026-03-13T12:00Z') })],
  [21, 'facts.veryLateAt', 'a date that is never very late', impatient, facts({ veryLateAt: null })],
  [21, 'facts.veryLateAt', 'very late a millisecond off, where that cancels', impatient, facts({ veryLateAt: at('2026-03-11T12:00:00.001Z'), veryLateCancelsAt: at('2026-03-13T12:00:00.001Z') })],
  [21, 'facts.veryLateAt', 'very late of no date', delivered, facts({ veryLateAt: at('2026-03-11T12:00Z') })],
  [21, 'facts.lateFor', 'late for no date', late, facts({ lateFor: null })],
  [21, 'facts.lateFor', 'late for a date that there is not', late, facts({ dueAt: null, lateFor: null })],
  [21, 'state', 'late before the date', running, { state: 'inProgress.late/none/held/closed' }],
  [21, 'state', 'on time after the date', late, { state: 'inProgress.onTime/none/held/closed' }],
  [21, 'state', 'merely late after 24 hours', veryLate, { state: 'inProgress.late/none/held/closed' }],
  [22, 'facts.at', 'an end that is still to come', completed, facts({ at: at('2026-03-09T11:59:59.999Z') })],
  [22, 'facts.at', 'a delivery before the start', delivered, facts({ startedAt: at('2026-03-08T12:00:00.001Z') })],
  [22, 'facts.at', 'a last delivery before the first', completed, facts({ firstDeliveredAt: at('2026-03-08T12:00:00.001Z') })],
  [22, 'facts.at', 'a completion before the delivery', completed, facts({ deliveredAt: at('2026-03-09T12:00:00.001Z') })],
  [22, 'facts.at', 'a cancellation before the completion', reversed, facts({ completedAt: at('2026-03-09T12:00:00.001Z') })],
  [22, 'facts.at', 'a cancellation that is still to come', cancelled, facts({ cancelledAt: at('2026-03-03T12:00:00.001Z') })],
  [22, 'facts.at', 'a request that is still to come', extending, facts({ request: { openedAt: at('2026-03-05T12:00Z') } })],
  [22, 'facts.at', 'an event before the placement', waiting, facts({ at: at('2026-03-03T11:59:59.999Z') })],
  [22, 'facts.at', 'a start before the placement', running, facts({ startedAt: at('2026-03-03T11:59:59.999Z') })],
  [23, 'facts.request.until', 'an extension to the date in force', extending, facts({ request: { until: at('2026-03-10T12:00Z') } })],
  [23, 'facts.request.until', 'an extension to the instant of the request', undated, facts({ request: { until: at('2026-03-09T12:00Z') } })],
  [24, 'facts.requestExpiresAt', 'a request that expires a millisecond early', extending, facts({ requestExpiresAt: at('2026-03-05T11:59:59.999Z') })],
  [25, 'facts', 'half a millisecond', running, facts({ startedAt: at('2026-03-03T12:00Z') + 0.5 })],
  [25, 'facts', 'an event at half a millisecond', running, facts({ at: at('2026-03-03T12:00Z') + 0.5 })],
  [25, 'facts', 'a placement at half a millisecond', running, facts({ order: { placedAt: at('2026-03-03T12:00Z') - 0.5 } })],
  [25, 'facts', 'an instant in 1999', running, facts({ startedAt: at('1999-12-31T23:59:59.999Z') })],
  [25, 'facts', 'an instant in 2101', completed, facts({ tipUntil: at('2101-01-01T00:00Z') })],
  [25, 'facts.request', 'a later date in 2101', extending, facts({ request: { until: at('2101-01-01T00:00Z') } })],
  [25, 'facts.request', 'a request in 1999', updating, facts({ request: { openedAt: at('1999-12-31T23:59:59.999Z') } })],
  [27, 'wakeAt', 'a deadline that has come and did not fire', running, facts({ at: at('2026-03-10T12:00Z') })],
  [28, 'wakeAt', 'no alarm for a deadline', running, { wakeAt: null }],
  [28, 'wakeAt', 'an alarm a millisecond late', running, { wakeAt: at('2026-03-10T12:00:00.001Z') }],
  [34, 'sequence', 'fewer events than commands', running, { sequence: 1 }],
  [39, 'id', 'the id of another order', running, { id: 'order-2' }],
  [40, 'remembered.count', 'more commands than the memory holds', running, { sequence: 20_000, remembered: { count: 10_006 } }],
];

const ruleOf = (number: number) => invariants[number - 1]?.rules[0];
const rows = damages.map(([number, where, is, start, damage]) => ({
  number,
  where,
  is,
  start,
  damage,
  rule: ruleOf(number),
}));
const starts = [...new Set(rows.map(({ start }) => start)), ...others];

describe('an order that was damaged is told by the invariant that it breaks', () => {
  test('D-36 · and none that was not', () => {
    for (const start of starts) expect(violationsOf(orderOf(start))).toEqual([]);
  });

  test.each(rows)('$rule · $number: $is', ({ number, where, start, damage }) => {
    const found = violationsOf(damaged(orderOf(start), damage));
    expect(found).toContainEqual(expect.objectContaining({ number, where, name: invariants[number - 1]?.name }));
  });

  test('D-36 · and everything that they may say of an order is said here at least once', () => {
    const said = new Set(
      rows.flatMap(({ start, damage }) => violationsOf(damaged(orderOf(start), damage)).map(saidOf)),
    );
    expect(sayingsOf('state').filter((saying) => !said.has(saying))).toEqual([]);
  });

  test('D-53 · with the state and the instant that it was seen in', () =>
    expect(violationsOf(damaged(orderOf(running), { wakeAt: null }))[0]).toMatchObject({
      what: 'inProgress.onTime/none/held/closed at 2026-03-03T12:00:00.000Z',
    }));
});
