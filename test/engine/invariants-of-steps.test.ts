/** Every invariant of a step can fail: a step as it was, damaged in one way, is told by its number. */
import { describe, expect, test } from 'vitest';
import { noEvents } from '../../src/engine/order.js';
import {
  assertInvariants,
  InvariantBroken,
  invariants,
  type Observed,
  violationsOfStep,
} from '../../src/verify/index.js';
import {
  before,
  both,
  cause,
  type Damage,
  event,
  everyEvent,
  outcome,
  saidOf,
  sayingsOf,
  stepOf,
  timeOf,
} from '../support/invariant-damage.js';
import { anOrder, buyer, seller, support } from '../support/scenario.js';

const at = (text: string): number => Date.parse(text);
const running = anOrder.inProgress();
const delivered = anOrder.delivered();
const completed = anOrder.completed('2026-03-09T12:00Z');
const rated = completed.after(buyer.rates());
const chargedBack = completed.after(support.recordsChargeback());
const extending = running.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const full = anOrder.under({ limits: { commands: 1 } }).inProgress();

const deliver = stepOf(running, seller.delivers({ at: '2026-03-08T12:00Z' }));
const deliverAgain = stepOf(delivered, seller.delivers({ at: '2026-03-09T12:00Z' }));
const pausedDelivery = stepOf(
  anOrder
    .under({ requests: { cancellation: { deliveryDeclines: false } } })
    .inProgress()
    .after(buyer.requestsCancellation({ at: '2026-03-08T11:00Z' })),
  seller.delivers({ at: '2026-03-08T12:00Z' }),
);
const accept = stepOf(delivered, buyer.accepts({ at: '2026-03-09T12:00Z' }));
const silence = timeOf(delivered, '2026-03-11T12:00Z');
const clear = timeOf(completed, '2026-03-23T12:00Z');
const tip = stepOf(rated, buyer.tips());
const draft = stepOf(running, seller.savesDraft());
const win = stepOf(chargedBack, support.settlesChargeback({ won: true, at: '2026-03-10T12:00Z' }));
const lateWin = stepOf(chargedBack, support.settlesChargeback({ won: true, at: '2026-04-10T12:00Z' }));
const reverse = stepOf(completed, support.recordsChargeback());
const cancelCompleted = stepOf(completed, support.cancels());
const revise = stepOf(delivered, buyer.requestsRevision({ at: '2026-03-09T12:00Z' }));
const ask = stepOf(running, seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const yes = stepOf(extending, buyer.agrees());
const withdraw = stepOf(extending, seller.withdraws());
const consent = timeOf(extending, '2026-03-05T12:00Z');
const turnLate = timeOf(running, '2026-03-10T12:00Z');
const turnVeryLate = timeOf(running.at('2026-03-10T12:00Z'), '2026-03-11T12:00Z');
const nothing = timeOf(running, '2026-03-04T12:00Z');
const refused = stepOf(running, buyer.accepts());
const refusedLate = stepOf(running, buyer.accepts({ at: '2026-03-10T12:00Z' }));
const tooEarly = stepOf(running, buyer.accepts({ at: '2026-03-01T12:00Z' }));
const repeated = stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.savesDraft({ id: 'twice' }));
const reused = stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.delivers({ id: 'twice' }));
const lastOne = stepOf(full, seller.delivers());
const lastLate = stepOf(full, seller.delivers({ at: '2026-03-10T12:00Z' }));
const lastAnswer = stepOf(
  anOrder
    .under({ limits: { commands: 2 } })
    .inProgress()
    .after(buyer.requestsUpdate()),
  seller.agrees(),
);

const steps = {
  deliver,
  deliverAgain,
  pausedDelivery,
  accept,
  silence,
  clear,
  tip,
  draft,
  win,
  lateWin,
  reverse,
  cancelCompleted,
  revise,
  ask,
  yes,
  withdraw,
  consent,
  turnLate,
  turnVeryLate,
  nothing,
  refused,
  refusedLate,
  tooEarly,
  repeated,
  reused,
  lastOne,
  lastLate,
  lastAnswer,
};

const asBuyer = { by: 'buyer' } as const;
const facts = (patch: NonNullable<Parameters<typeof before>[0]['facts']>): Damage => before({ facts: patch });
const otherOrder = (patch: NonNullable<Parameters<typeof outcome>[0]['order']>): Damage => outcome({ order: patch });

// biome-ignore format: a table
const damages: readonly [number: number, is: string, step: Observed, damage: Damage][] = [
  [2, 'an order that changes its currency', draft, otherOrder({ facts: { order: { price: { currency: 'USD' } } } })],
  [4, 'a draft that earns', draft, event('draft.saved', { facts: { earnings: 1 } })],
  [4, 'a second completion', accept, facts({ clearsAt: at('2026-03-23T12:00Z') })],
  [4, 'a completion at another instant', accept, event('earnings.clearing', { at: at('2026-03-09T11:00Z') })],
  [4, 'a completion of what was never held', accept, before({ state: 'delivered/none/reversed/closed' })],
  [4, 'a tip of more than was tipped', tip, event('tip.paid', { facts: { paid: 12_000 } })],
  [4, 'a tip that nobody gave', tip, cause(at('2026-03-09T12:00Z'))],
  [4, 'a tip by another command', tip, cause({ type: 'rate' })],
  [4, 'a charge-back that is won twice', win, facts({ chargeback: 'won' })],
  [4, 'more returned than was taken', win, event('chargeback.won', { facts: { refunded: -1 } })],
  [5, 'earnings that clear a day late', accept, event('earnings.clearing', { facts: { clearsAt: at('2026-03-24T12:00Z') } })],
  [5, 'earnings that clear when the sweep runs', clear, event('earnings.available', { at: at('2026-03-23T12:00:00.001Z') })],
  [5, 'earnings that return before they clear', lateWin, facts({ clearsAt: at('2026-04-10T12:00:00.001Z') })],
  [5, 'earnings that clear at no instant', clear, facts({ clearsAt: null })],
  [6, 'earnings a millisecond early', clear, event('earnings.available', { at: at('2026-03-23T11:59:59.999Z') })],
  [6, 'available earnings that clear again', clear, both(before({ state: 'completed/none/available/expired' }), everyEvent({ state: 'completed/none/clearing/expired' }))],
  [6, 'a buyer who takes earnings back', reverse, everyEvent(asBuyer)],
  [6, 'a buyer who brings earnings back', win, everyEvent(asBuyer)],
  [6, 'earnings that become less by themselves', clear, event('earnings.available', { facts: { earnings: 1 } })],
  [8, 'a draft that moves the clearing instant', draft, event('draft.saved', { facts: { clearsAt: at('2026-03-23T12:00Z') } })],
  [8, 'a completed order that clears at another instant', tip, otherOrder({ facts: { clearsAt: at('2026-03-24T12:00Z') } })],
  [8, 'a seller whose tier changes', tip, otherOrder({ facts: { order: { seller: { tier: 'pro' } } } })],
  [8, 'terms that change', tip, otherOrder({ facts: { terms: { name: 'others' } } })],
  [9, 'a buyer who cancels what is completed', cancelCompleted, everyEvent(asBuyer)],
  [9, 'a cancelled order that runs again', cancelCompleted, both(before({ state: 'cancelled/none/refunded/closed' }), everyEvent({ state: 'inProgress.onTime/none/held/closed' }))],
  [9, 'a draft of what is completed', draft, both(before({ state: 'completed/none/clearing/closed' }), everyEvent({ state: 'completed/none/clearing/closed' }))],
  [9, 'time that tips', tip, cause(at('2026-03-09T12:00Z'))],
  [12, 'delivered by a draft', draft, everyEvent({ state: 'delivered/none/held/closed' })],
  [12, 'a delivery that does not count', deliver, event('delivery.made', { facts: { deliveries: 0 } })],
  [12, 'a delivery of yesterday', deliverAgain, event('delivery.replaced', { facts: { deliveredAt: at('2026-03-08T12:00Z') } })],
  [13, 'a revision that counts twice', revise, event('revision.requested', { facts: { revisionsUsed: 2 } })],
  [13, 'a draft that uses a revision', draft, event('draft.saved', { facts: { revisionsUsed: 1 } })],
  [14, 'a revision during which the review runs on', revise, event('revision.requested', { facts: { reviewEndsAt: at('2026-03-11T12:00Z') } })],
  [14, 'a revision that keeps the rest of a review', revise, event('revision.requested', { facts: { reviewLeft: 1 } })],
  [14, 'a review of two days', deliver, event('review.opened', { facts: { reviewEndsAt: at('2026-03-10T12:00Z') } })],
  [14, 'a review that a new version makes shorter', deliverAgain, facts({ reviewEndsAt: at('2026-03-30T12:00Z') })],
  [14, 'a review of what was delivered before', deliverAgain, event('delivery.replaced', { facts: { deliveredAt: at('2026-03-08T12:00Z') } })],
  [14, 'a pause without a request', deliver, event('review.opened', { facts: { reviewEndsAt: null, reviewLeft: 1 } })],
  [14, 'a pause without a rest', pausedDelivery, event('review.opened', { facts: { reviewLeft: null } })],
  [14, 'a delivery that opens no review', deliver, outcome({ events: deliver.outcome.events.slice(0, -1) })],
  [15, 'a completion by silence a millisecond early', silence, event('order.completed', { at: at('2026-03-11T11:59:59.999Z') })],
  [15, 'silence that is called an acceptance', silence, event('order.completed', { facts: { completion: 'accepted' } })],
  [15, 'an acceptance that is called silence', accept, event('order.completed', { facts: { completion: 'automatic' } })],
  [15, 'an acceptance by the seller', accept, everyEvent({ by: 'seller' })],
  [15, 'a completion in the middle of the work', accept, before({ state: 'inProgress.onTime/none/held/closed' })],
  [16, 'silence during a cancellation request', silence, facts({ request: { kind: 'cancellation' } as never })],
  [17, 'a second request', ask, facts({ request: { kind: 'update' } as never })],
  [17, 'a request that becomes another one', ask, before({ state: 'inProgress.onTime/update/held/closed' })],
  [18, 'a seller who accepts the own request', yes, everyEvent({ by: 'seller' })],
  [18, 'an answer to nothing', yes, facts({ request: null })],
  [18, "a buyer who withdraws the seller's request", withdraw, everyEvent(asBuyer)],
  [18, 'a withdrawal of nothing', withdraw, facts({ request: null })],
  [21, 'very late at once', turnLate, everyEvent({ state: 'inProgress.veryLate/none/held/closed' })],
  [21, 'late a millisecond after the date', turnLate, event('order.late', { at: at('2026-03-10T12:00:00.001Z') })],
  [21, 'late without a date', turnLate, facts({ dueAt: null })],
  [21, 'very late a millisecond early', turnVeryLate, event('order.veryLate', { at: at('2026-03-11T11:59:59.999Z') })],
  [22, 'an event before the last one', draft, event('draft.saved', { at: at('2026-03-03T11:59:59.999Z') })],
  [22, 'an event after the command', draft, event('draft.saved', { at: at('2026-03-03T12:00:00.001Z') })],
  [22, 'an event after the sweep', turnLate, event('order.late', { at: at('2026-03-10T12:00:00.001Z') })],
  [22, 'an order that is ahead of its events', draft, otherOrder({ facts: { at: at('2026-03-04T12:00Z') } })],
  [22, 'a command that was accepted at another instant', draft, cause({ at: at('2026-03-04T12:00Z') })],
  [22, 'time that passes without an event', nothing, otherOrder({ facts: { at: at('2026-03-04T12:00Z') } })],
  [23, 'an extension to an earlier date', yes, event('extension.accepted', { facts: { dueAt: at('2026-03-09T12:00Z') } })],
  [24, 'a pending extension that moves the date', ask, event('extension.requested', { facts: { dueAt: at('2026-03-20T12:00Z') } })],
  [24, 'silence that accepts a millisecond early', consent, event('extension.accepted', { at: at('2026-03-05T11:59:59.999Z') })],
  [25, 'an event at half a millisecond', draft, event('draft.saved', { at: 0.5 })],
  [25, 'an event in 1999', draft, event('draft.saved', { at: at('1999-12-31T23:59:59.999Z') })],
  [27, 'a deadline that was slept through', turnLate, cause(at('2026-03-12T12:00Z'))],
  [27, 'a command that was judged before what was due', draft, otherOrder({ wakeAt: at('2026-03-03T12:00Z') })],
  [27, 'a refusal that settles nothing', refusedLate, outcome({ order: refused.before, events: noEvents })],
  [31, 'the same command, taken twice', repeated, outcome({ events: draft.outcome.events })],
  [31, 'the same command, refused', repeated, outcome({ ok: false })],
  [32, 'another command under the same id, taken', reused, outcome({ ok: true, refusals: [] })],
  [32, 'another command under the same id, refused for another reason', reused, outcome({ refusals: tooEarly.outcome.refusals ?? [] })],
  [32, 'another command under the same id that leaves events', reused, outcome({ events: draft.outcome.events })],
  [33, 'a refusal without a reason', refused, outcome({ refusals: [] })],
  [33, 'a refusal that says nothing of reasons', refused, (observed) => ({ ...observed, outcome: { ok: false, order: observed.before, events: [] } })],
  [33, 'a refused command that did something', refusedLate, outcome({ events: draft.outcome.events })],
  [33, 'a refused command that the clock is blamed for', refusedLate, event('order.late', { command: { id: 'c', digest: '' } })],
  [33, 'a regression that settles deadlines', tooEarly, outcome({ order: refusedLate.outcome.order, events: refusedLate.outcome.events })],
  [33, 'a new order, and nothing that happened', nothing, otherOrder({})],
  [33, 'something that happened, and the same order', draft, (observed) => ({ ...observed, outcome: { ...observed.outcome, order: observed.before } })],
  [34, 'an event after which the order is nowhere', draft, event('draft.saved', { state: '' })],
  [34, 'a gap', draft, event('draft.saved', { sequence: 9 })],
  [34, 'an order ahead of its events', draft, otherOrder({ sequence: 9 })],
  [34, 'an order in another state than its events say', draft, otherOrder({ state: 'inProgress.late/none/held/closed' })],
  [34, 'a command that was accepted and did nothing', draft, (observed) => ({ ...observed, outcome: { ok: true, order: observed.before, events: [] } })],
  [34, 'a command that was accepted and did the work of another', draft, event('draft.saved', { command: { id: 'other', digest: '' } })],
  [35, 'a change that no event tells of', draft, otherOrder({ facts: { sellerIsSilent: true } })],
  [35, 'an event that the order forgot', draft, otherOrder({ facts: { draft: null } })],
  [38, 'a stranger who is heard', draft, cause({ party: 'Mallory' })],
  [38, 'a buyer who is heard as the seller', deliver, cause({ by: 'buyer', party: 'Bea' })],
  [39, 'an event of another order', draft, event('draft.saved', { order: 'order-2' })],
  [39, 'an event with an id of its own', draft, event('draft.saved', { id: 'order-1#03' })],
  [40, 'a command that is forgotten', draft, (observed) => ({ ...observed, outcome: { ...observed.outcome, order: { ...observed.outcome.order, remembered: observed.before.remembered } } })],
  [40, 'a command that is remembered as another one', draft, otherOrder({ remembered: deliver.outcome.order.remembered })],
  [40, 'a memory that changes as time passes', turnLate, otherOrder({ remembered: {} })],
  [40, 'a command beyond the limit that does nothing', lastOne, outcome({ events: noEvents })],
  [40, 'a draft beyond the limit', draft, facts({ terms: { limits: { commands: 1 } } })],
];

const ruleOf = (number: number) => invariants[number - 1]?.rules[0];
const rows = damages.map(([number, is, step, damage]) => ({
  number,
  is,
  damagedStep: damage(step),
  rule: ruleOf(number),
}));

describe('a step that was damaged is told by the invariant that it breaks', () => {
  test.each(Object.entries(steps))('D-36 · and not as it was: %s', (_, step) =>
    expect(violationsOfStep(step)).toEqual([]),
  );

  test.each(rows)('$rule · $number: $is', ({ number, damagedStep }) =>
    expect(violationsOfStep(damagedStep)).toContainEqual(
      expect.objectContaining({ number, name: invariants[number - 1]?.name }),
    ),
  );

  test('D-36 · and everything that they may say of a step is said here at least once', () => {
    const said = new Set(rows.flatMap(({ damagedStep }) => violationsOfStep(damagedStep).map(saidOf)));
    expect(sayingsOf('step').filter((saying) => !said.has(saying))).toEqual([]);
  });
});

describe('a host that would rather stop than store nonsense', () => {
  test('D-36 · goes on where nothing is broken', () => expect(() => assertInvariants(accept)).not.toThrow());

  test('D-29 · is stopped, and told what is broken', () => {
    const broken = otherOrder({ facts: { held: 1 } })(draft);
    expect(() => assertInvariants(broken)).toThrow(InvariantBroken);
    expect(() => assertInvariants(broken)).toThrow(/3: paid = held \+ refunded \+ fee \+ earnings/);
  });

  test('D-43 · is told the event, or the step, that broke it', () => {
    const [gap] = violationsOfStep(event('draft.saved', { sequence: 9 })(draft));
    expect(gap).toMatchObject({
      where: 'event 9: sequence',
      what: 'draft.saved by seller at 2026-03-03T12:00:00.000Z',
    });
    const [silent] = violationsOfStep(outcome({ refusals: [] })(refused));
    expect(silent?.what).toBe(
      `acceptDelivery by buyer at ${at('2026-03-03T12:00Z')} in inProgress.onTime/none/held/closed: refused (), no events`,
    );
    const [slept] = violationsOfStep(otherOrder({})(nothing));
    expect(slept?.what).toBe(
      `advance to ${at('2026-03-04T12:00Z')} in inProgress.onTime/none/held/closed: done, no events`,
    );
  });
});
