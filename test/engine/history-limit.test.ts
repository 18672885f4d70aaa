import { describe, expect, test } from 'vitest';
import { abilityOf, reasons } from '../support/abilities.js';
import {
  anOrder,
  buyer,
  events,
  given,
  may,
  mayNot,
  nothingChanged,
  refusalSays,
  refused,
  seller,
  status,
  support,
} from '../support/scenario.js';

/** An order that remembers so many commands; placing it is none. */
const remembering = (commands: number) => anOrder.under({ limits: { commands } });

const inProgress = remembering(1).inProgress();
const delivered = remembering(2).delivered();
const inRevision = remembering(3).inRevision();
const asked = remembering(2).inProgress().after(buyer.requestsUpdate());
const extending = remembering(2)
  .inProgress()
  .after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));

describe("A-02 · when an order's memory is full", () => {
  test('D-27 · the last command below the limit is taken, the one beyond it is not', () =>
    given(remembering(3).inProgress().after(seller.savesDraft()))
      .when(seller.savesDraft({ message: 'at the limit' }))
      .seeing(events('draft.saved'))
      .when(seller.savesDraft({ message: 'beyond it' }))
      .then(refused('history.full', 'D-27'), refusalSays({ limit: 3 }), nothingChanged()));

  test('D-27 · refused commands fill nothing', () =>
    given(remembering(2).inProgress())
      .when(buyer.accepts())
      .seeing(refused('command.notNow'))
      .when(seller.savesDraft())
      .then(events('draft.saved')));

  test('D-27 · a command that was accepted before is still answered', () =>
    given(remembering(2).inProgress())
      .when(seller.savesDraft({ id: 'saved' }))
      .when(seller.savesDraft({ id: 'saved' }))
      .then(
        nothingChanged(),
        mayNot(seller.savesDraft({ id: 'saved', message: 'Other' }), 'command.idReused', 'D-27'),
      ));

  test.each([
    ['a delivery in progress', inProgress, seller.delivers(), 'deliver', 'seller'],
    ['a delivery in revision', inRevision, seller.delivers(), 'deliver', 'seller'],
    ['an acceptance', delivered, buyer.accepts(), 'acceptDelivery', 'buyer'],
    ['an answer', asked, seller.agrees(), 'answerRequest', 'seller'],
    ['a no', extending, buyer.declines(), 'answerRequest', 'buyer'],
    ['a withdrawal', asked, buyer.withdraws(), 'withdrawRequest', 'buyer'],
    [
      'the cancellation of a very late order',
      inProgress.at('2026-03-11T12:00Z'),
      buyer.cancelsLate(),
      'cancelLate',
      'buyer',
    ],
    ["support's cancellation", inProgress, support.cancels(), 'cancelOrder', 'support'],
    ['a charge-back of an unfinished order', inProgress, support.recordsChargeback(), 'recordChargeback', 'support'],
    [
      "support's cancellation of a completed order",
      remembering(3).completed(),
      support.cancels(),
      'cancelOrder',
      'support',
    ],
  ] as const)('A-02 · taken at the limit, and explained so: %s', (_, start, step, command, by) => {
    given(start).then(may(step));
    expect(abilityOf(given(start), command, by).refusals).toEqual([]);
  });

  test.each([
    ['a draft', inProgress, seller.savesDraft(), 'saveDraft', 'seller'],
    ['a new request', inProgress, buyer.requestsCancellation(), 'requestCancellation', 'buyer'],
    ['a partial refund', inProgress, seller.refunds(), 'refundPartially', 'seller'],
    ['a new version during the review', delivered, seller.delivers(), 'deliver', 'seller'],
    ['an extension of the review', delivered, buyer.extendsReview({ span: 'P1D' }), 'extendReview', 'buyer'],
    ['a revision request', delivered, buyer.requestsRevision(), 'requestRevision', 'buyer'],
    ['granted revisions', delivered, seller.grantsRevisions(), 'grantRevisions', 'seller'],
    ['a rating', remembering(3).completed(), buyer.rates(), 'rate', 'buyer'],
    ['a tip', remembering(4).completed().after(buyer.rates()), buyer.tips(), 'tip', 'buyer'],
    [
      'a charge-back of a completed order',
      remembering(3).completed(),
      support.recordsChargeback(),
      'recordChargeback',
      'support',
    ],
  ] as const)('A-02 · refused at the limit, and explained so: %s', (_, start, step, command, by) => {
    given(start).then(mayNot(step, 'history.full', 'D-27'));
    expect(reasons(abilityOf(given(start), command, by))).toEqual(['history.full (D-27)']);
  });

  test('A-02 · what is not possible anyway says so, not that the memory is full', () => {
    given(inProgress).then(mayNot(buyer.accepts(), 'command.notNow'));
    expect(reasons(abilityOf(given(inProgress), 'acceptDelivery', 'buyer'))).not.toContain('history.full (D-27)');
  });

  test('D-36 · from revision without a date the order still comes to its end', () =>
    given(inRevision)
      .when(seller.delivers({ at: '2026-03-20T12:00Z' }))
      .seeing(status('delivered'))
      .whenTimeReaches('2026-03-23T12:00Z')
      .then(status('completed')));

  test('D-36 · an open request at the limit is still answered by silence', () =>
    given(extending).whenTimeReaches('2026-03-05T12:00Z').then(events('extension.accepted'), status('inProgress')));
});
