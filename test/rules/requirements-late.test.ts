import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  events,
  facts,
  given,
  mayNot,
  nextDeadlineIs,
  notHappened,
  refused,
  seller,
  startedAt,
  status,
} from '../support/scenario.js';

const waiting = anOrder.placed('2026-03-01T12:00Z').with({ deliveryTime: 'P7D' });

describe('requirements that come late, twice, or never', () => {
  test('D-19 · requirements sent after a skip are stored, and the clock does not restart', () =>
    given(waiting.after(seller.skipsRequirements({ at: '2026-03-02T12:00Z' })))
      .when(buyer.sendsRequirements({ at: '2026-03-05T12:00Z' }))
      .then(
        events('requirements.stored'),
        facts({ requirements: 'sent' }),
        startedAt('2026-03-02T12:00Z'),
        dueAt('2026-03-09T12:00Z'),
      ));

  test('D-20 · without requirements an order is in progress from its placement', () =>
    given(waiting.with({ requirements: false })).then(
      status('inProgress'),
      startedAt('2026-03-01T12:00Z'),
      dueAt('2026-03-08T12:00Z'),
      notHappened('requirements.submitted', 'requirements.skipped'),
    ));

  test('D-21 · terms may set a time-out that cancels an order whose requirements never come', () => {
    const impatient = waiting.under({ requirements: { timeOut: 'P3D' } });
    given(impatient).then(nextDeadlineIs('requirementsTimeOut', '2026-03-04T12:00Z'));
    given(impatient).whenTimeReaches('2026-03-04T11:59:59.999Z').then(status('awaitingRequirements'), events());
    given(impatient)
      .whenTimeReaches('2026-03-04T12:00Z')
      .then(status('cancelled'), facts({ cancellation: { by: 'clock', ground: null, mode: 'requirementsTimeOut' } }));
    given(impatient.inProgress()).whenTimeReaches('2026-03-04T12:00Z').then(status('inProgress'), events());
  });

  test('D-42 · after a skip they are taken once, then refused', () =>
    given(waiting.after(seller.skipsRequirements(), buyer.sendsRequirements()))
      .when(buyer.sendsRequirements())
      .then(refused('requirements.alreadySent', 'D-42')));

  test.each([
    ['delivered', waiting.after(seller.skipsRequirements(), seller.delivers())],
    ['in revision', waiting.after(seller.skipsRequirements(), seller.delivers(), buyer.requestsRevision())],
    ['late', waiting.after(seller.skipsRequirements()).at('2026-03-08T12:00Z')],
  ])('D-42 · after a skip they are stored while the order is %s', (_, order) =>
    given(order).when(buyer.sendsRequirements()).then(events('requirements.stored')),
  );

  test('D-42 · they are refused once sent, where none were asked for, and once the order is over', () => {
    given(waiting.inProgress()).then(mayNot(buyer.sendsRequirements(), 'requirements.alreadySent'));
    given(waiting.with({ requirements: false })).then(mayNot(buyer.sendsRequirements(), 'requirements.notAsked'));
    given(waiting.cancelled()).then(mayNot(buyer.sendsRequirements()));
    given(waiting.after(seller.skipsRequirements(), seller.delivers(), buyer.accepts())).then(
      mayNot(buyer.sendsRequirements()),
    );
  });
});
