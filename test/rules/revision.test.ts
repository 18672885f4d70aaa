import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  events,
  given,
  happened,
  inTheMouthOf,
  may,
  mayNot,
  nextDeadlineIs,
  noDeadline,
  notified,
  refused,
  reviewEndsAt,
  revisions,
  seller,
  state,
  status,
} from '../support/scenario.js';

const delivered = anOrder.with({ revisions: 2 }).delivered('2026-03-08T12:00Z');
const inRevision = delivered.after(buyer.requestsRevision({ at: '2026-03-09T12:00Z' }));
const again = [seller.delivers(), buyer.requestsRevision()] as const;

describe('REV · revisions', () => {
  test('REV-1 · a revision request declines the delivery: the order is in revision, and a revision is used', () =>
    given(delivered)
      .when(buyer.requestsRevision({ at: '2026-03-09T12:00Z' }))
      .then(
        status('inRevision'),
        happened('revision.requested'),
        notified('revision.requested', 'seller'),
        revisions({ used: 1, allowed: 2 }),
        reviewEndsAt(null),
        mayNot(buyer.accepts(), 'command.notNow'),
      ));

  // biome-ignore format: a table
  test.each<[bought: number | null, used: number, isPossible: boolean, because: string]>([
    // bought  used  possible  because
    [0,        0,    false,    'none was bought'],
    [1,        0,    true,     'one is left'],
    [1,        1,    false,    'the only one is used'],
    [2,        1,    true,     'one is left'],
    [2,        2,    false,    'both are used'],
    [null,     5,    true,     'they are unlimited'],
  ])('REV-1 · %s bought, %i used, asking for one more: %s, because %s', (bought, used, isPossible) => {
    const order = anOrder.with({ revisions: bought }).delivered();
    const worked = order.after(...Array.from({ length: used }, () => [buyer.requestsRevision(), seller.delivers()]).flat());
    given(worked).then(isPossible ? may(buyer.requestsRevision()) : mayNot(buyer.requestsRevision(), 'revisions.usedUp'));
  });

  test('REV-1 · the seller cannot ask for a revision', () =>
    given(delivered).then(mayNot(inTheMouthOf('seller', buyer.requestsRevision()), 'role.wrong')));

  test('REV-2 · in revision the order can be adjusted, or a new delivery date asked for', () =>
    given(inRevision).then(
      may(
        seller.proposesAdjustment(),
        buyer.proposesAdjustment(),
        seller.requestsExtension({ until: '2026-03-20T12:00Z' }),
      ),
    ));

  test('REV-3 · delivering again makes it delivered again, with a whole review', () =>
    given(inRevision)
      .when(seller.delivers({ at: '2026-03-11T12:00Z' }))
      .then(status('delivered'), happened('delivery.made', 'review.opened'), reviewEndsAt('2026-03-14T12:00Z')));
});

describe('D-15 · whether a revision has a deadline', () => {
  test('D-15 · under the article it has none', () =>
    given(inRevision)
      .seeing(dueAt(null), noDeadline())
      .whenTimeReaches('2027-03-01T12:00Z')
      .then(status('inRevision'), events()));

  test('D-15 · until an extension sets a date: then it can be late, and very late', () =>
    given(inRevision.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }), buyer.agrees()))
      .seeing(status('inRevision'), dueAt('2026-03-20T12:00Z'))
      .whenTimeReaches('2026-03-20T12:00Z')
      .seeing(status('late'), state({ fulfilment: 'inRevision.late' }))
      .whenTimeReaches('2026-03-21T12:00Z')
      .then(status('veryLate'), state({ fulfilment: 'inRevision.veryLate' }), may(buyer.cancelsLate())));

  // biome-ignore format: a table
  test.each<[clock: 'restart' | 'resume' | { fixed: string }, expected: string, because: string]>([
    // clock             due                  because
    ['restart',          '2026-03-16T12:00Z', 'all seven days run again'],
    ['resume',           '2026-03-11T12:00Z', 'two days were left at the delivery'],
    [{ fixed: 'P1D' },   '2026-03-10T12:00Z', 'a revision takes a day'],
  ])('D-15 · under the clock %j it is due at %s, because %s', (clock, expected) =>
    given(inRevision.under({ revision: { clock } })).then(dueAt(expected), nextDeadlineIs('deliveryDue', expected)));

  test('D-15 · what is left is counted from the latest delivery: a second revision resumes from there', () =>
    given(inRevision.under({ revision: { clock: 'resume' } }))
      .when(seller.delivers({ at: '2026-03-10T12:00Z' }), buyer.requestsRevision({ at: '2026-03-11T12:00Z' }))
      .then(dueAt('2026-03-12T12:00Z')));
});

describe('LATE · a revision that is late', () => {
  const dated = inRevision.under({ revision: { clock: { fixed: 'PT36H' } }, lateness: { cancelsAfter: 'P2D' } });

  test('LATE-1 · the buyer cancels once the seller is silent, too', () =>
    given(dated)
      .when(buyer.requestsUpdate())
      .whenTimeReaches('2026-03-11T12:00Z')
      .seeing(status('late'), state({ fulfilment: 'inRevision.late' }))
      .when(buyer.cancelsLate())
      .then(status('cancelled')));

  test('LATE-2 · the buyer cancels alone once it is very late', () =>
    given(dated)
      .whenTimeReaches('2026-03-12T00:00Z')
      .seeing(status('veryLate'), state({ fulfilment: 'inRevision.veryLate' }))
      .when(buyer.cancelsLate())
      .then(status('cancelled')));

  test('D-22 · it is cancelled by itself where the terms say so', () =>
    given(dated)
      .whenTimeReaches('2026-03-13T23:59:59.999Z')
      .seeing(status('veryLate'))
      .whenTimeReaches('2026-03-14T00:00Z')
      .then(status('cancelled')));
});

describe('D-17 · revisions used up', () => {
  const usedUp = inRevision.after(...again, seller.delivers());

  test('D-17 · one more is refused, and nothing changes', () =>
    given(usedUp)
      .when(buyer.requestsRevision())
      .then(refused('revisions.usedUp', 'D-17'), status('delivered'), revisions({ used: 2, allowed: 2 })));

  test('D-17 · the seller may grant more', () =>
    given(usedUp)
      .when(seller.grantsRevisions({ count: 3 }))
      .seeing(events('revisions.granted'), notified('revisions.granted', 'buyer'), revisions({ used: 2, allowed: 5 }))
      .when(buyer.requestsRevision())
      .then(status('inRevision'), revisions({ used: 3, allowed: 5 })));

  test('D-17 · at least one, and only the seller grants', () => {
    given(usedUp).then(
      mayNot(seller.grantsRevisions({ count: 0 }), 'command.malformed'),
      may(seller.grantsRevisions()),
    );
    given(usedUp).then(mayNot(inTheMouthOf('buyer', seller.grantsRevisions()), 'role.wrong'));
  });

  test('D-17 · not where they are unlimited', () =>
    given(anOrder.with({ revisions: null }).delivered()).then(
      mayNot(seller.grantsRevisions(), 'revisions.unlimited', 'D-17'),
    ));

  test.each([
    ['waiting for its requirements', anOrder.placed(), null],
    ['in progress', anOrder.inProgress(), null],
    ['very late', anOrder.inProgress().at('2026-03-11T12:00Z'), null],
    ['delivered', anOrder.delivered(), null],
    ['in revision', anOrder.inRevision(), null],
    ['completed', anOrder.completed(), 'order.finished'],
    ['cancelled', anOrder.cancelled(), 'order.cancelled'],
  ] as const)('D-17 · granting while the order is %s', (_, order, refusal) =>
    given(order).then(refusal === null ? may(seller.grantsRevisions()) : mayNot(seller.grantsRevisions(), refusal)),
  );
});
