import { describe, test } from 'vitest';
import type { Role } from '../../src/index.js';
import {
  anOrder,
  buyer,
  events,
  given,
  inTheMouthOf,
  may,
  mayNot,
  nothingChanged,
  type OrderBuilder,
  refusalSays,
  refusals,
  refused,
  seller,
  somebodySends,
  status,
  support,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered();
const at = '2026-03-09T12:00Z';

describe('D-34 · who speaks', () => {
  test('D-34 · the parties of the order are heard', () => {
    given(order).then(may(seller.delivers({ party: 'Sam' }), buyer.requestsUpdate({ party: 'Bea' })));
    given(order).then(may(support.cancels({ party: 'agent-7' }), support.cancels({ party: 'agent-8' })));
  });

  // biome-ignore format: a table
  test.each([
    // party   because
    ['Sid',    'it is another seller'],
    ['Bea',    'it is the buyer of this order'],
    ['sam',    'it is written otherwise'],
    ['Sam ',   'it is not quite the same'],
  ])('D-34 · %s is no seller of this order: %s', (party) =>
    given(order).when(seller.delivers({ at, party })).then(refused('party.wrong', 'D-34'), refusalSays({ role: 'seller', party })));

  test('D-34 · a wrong buyer is refused, too, whatever else is wrong', () =>
    given(order)
      .when(buyer.accepts({ at, party: 'Bob' }))
      .then(refused('party.wrong', 'D-34'), status('inProgress')));

  test.each(['clock', 'admin', 'system', 'Buyer', '', null, 7])('D-34 · nobody speaks as %j', (by) =>
    given(delivered)
      .when(somebodySends({ type: 'acceptDelivery', id: 'x', at, by, party: 'Bea' }))
      .then(refused('command.malformed'), nothingChanged()),
  );

  // biome-ignore format: a table
  test.each([
    'clock.reviewEnds', 'clock.earningsClear', 'clock.requestExpires', 'order.placed', 'order.completed', 'delivery.made',
    'cancellation.agreed', 'xstate.init', 'xstate.stop', 'xstate.after.1000', '*', 'ACCEPTDELIVERY', '__proto__', 'constructor', '',
  ])('D-34 · the event %j is refused from outside, whoever sends it', (type) => {
    for (const by of ['buyer', 'seller', 'support'])
      given(delivered)
        .when(somebodySends({ type, id: 'x', at: '2026-04-01T12:00Z', by, party: by === 'buyer' ? 'Bea' : 'Sam' }))
        .then(refused('command.unknown', 'D-34'), nothingChanged());
  });

  test('D-34 · the instant comes from the caller: without one, nothing is done', () =>
    given(delivered)
      .when(somebodySends({ type: 'acceptDelivery', id: 'x', by: 'buyer', party: 'Bea' }))
      .then(refused('command.malformed'), nothingChanged()));

  const whose: readonly (readonly [Role, readonly ReturnType<typeof buyer.accepts>[], OrderBuilder])[] = [
    ['buyer', [buyer.sendsRequirements(), buyer.cancelsBeforeStart()], anOrder.placed()],
    ['seller', [seller.remindsBuyer(), seller.skipsRequirements()], anOrder.placed()],
    ['seller', [seller.delivers(), seller.savesDraft(), seller.grantsRevisions(), seller.refunds()], order],
    ['buyer', [buyer.accepts(), buyer.requestsRevision(), buyer.extendsReview({ span: 'P1D' })], delivered],
    ['support', [support.cancels(), support.recordsChargeback()], order],
  ];

  test.each(whose)('D-34 · what the %s may do, the others may not', (owner, steps, start) => {
    const others = (['buyer', 'seller', 'support'] as const).filter((role) => role !== owner);
    for (const step of steps) {
      given(start).then(may(step));
      for (const role of others) given(start).then(mayNot(inTheMouthOf(role, step), 'role.wrong', 'D-34'));
    }
  });

  const asked = order.after(buyer.requestsCancellation());
  const skipped = anOrder.after(seller.skipsRequirements());

  test.each([
    ['asks to cancel', buyer.requestsCancellation(), order],
    ['proposes an adjustment', buyer.proposesAdjustment(), order],
    ['answers a request', seller.agrees(), asked],
    ['withdraws a request', buyer.withdraws(), asked],
    ['rates', buyer.rates(), anOrder.completed()],
    ['rates in turn', seller.rates(), anOrder.completed().after(buyer.rates())],
    ['sends requirements', buyer.sendsRequirements(), anOrder],
    ['sends requirements after a skip', buyer.sendsRequirements(), skipped],
    ['cancels a very late order', buyer.cancelsLate(), order.at('2026-03-11T12:00Z')],
    ['tips', buyer.tips(), anOrder.completed().after(buyer.rates())],
  ])('D-34 · support is no party: it never %s', (_, step, start) =>
    given(start).then(may(step), mayNot(inTheMouthOf('support', step), 'role.wrong', 'D-34')),
  );

  test('D-34 · the wrong role is told first, and the other reasons after it', () =>
    given(order)
      .when(inTheMouthOf('buyer', seller.delivers({ at, files: [] })))
      .then(refusals('role.wrong', 'delivery.emptyNotConfirmed'), events()));
});
