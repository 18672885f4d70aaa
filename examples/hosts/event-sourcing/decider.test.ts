/** The lifecycle, as people test it who store events: given what happened, when somebody commands, then this happens. */
import { describe, test } from 'node:test';
import { OrderRefused } from 'orderchart';
import { after, at, bea, because, delivers, given, happened, placed, sam, wantsChanges } from './given.js';

describe('an order as a stream of events', () => {
  test('D-20 · an order without requirements is in progress as soon as it is placed', () =>
    given([])
      .when(placed())
      .then([
        happened(1, 'order.placed', '2026-03-02T09:00Z'),
        happened(2, 'order.started', '2026-03-02T09:00Z', { dueAt: at('2026-03-05T09:00Z') }),
      ]));

  test('REQ-1 · an order with requirements waits for them', () =>
    given([])
      .when(placed({ requirements: true }))
      .then([happened(1, 'order.placed', '2026-03-02T09:00Z')]));

  test('START-1 · the time to deliver runs from the requirements on', () =>
    given(after(placed({ requirements: true })))
      .when(bea('submitRequirements', '2026-03-04T12:00Z', { answers: { colour: 'blue' } }))
      .then([
        happened(2, 'requirements.submitted', '2026-03-04T12:00Z'),
        happened(3, 'order.started', '2026-03-04T12:00Z', { dueAt: at('2026-03-07T12:00Z') }),
      ]));

  test('DEL-1 · a delivery a millisecond before its date is on time, and opens the review', () =>
    given(after(placed()))
      .when(delivers('2026-03-05T08:59:59.999Z'))
      .then([
        happened(3, 'delivery.made', '2026-03-05T08:59:59.999Z', { onTime: true }),
        happened(4, 'review.opened', '2026-03-05T08:59:59.999Z', { reviewEndsAt: at('2026-03-08T08:59:59.999Z') }),
      ]));

  test('LATE-1, D-01 · at its date a delivery is late: the deadline comes first', () =>
    given(after(placed()))
      .when(delivers('2026-03-05T09:00Z'))
      .then([
        happened(3, 'order.late', '2026-03-05T09:00Z'),
        happened(4, 'delivery.made', '2026-03-05T09:00Z', { onTime: false }),
        happened(5, 'review.opened', '2026-03-05T09:00Z'),
      ]));

  test('D-02 · a command that comes days late settles each deadline at its own instant', () =>
    given(after(placed()))
      .when(delivers('2026-03-09T09:00Z'))
      .then([
        happened(3, 'order.late', '2026-03-05T09:00Z'),
        happened(4, 'order.veryLate', '2026-03-06T09:00Z'),
        happened(5, 'delivery.made', '2026-03-09T09:00Z', { onTime: false }),
        happened(6, 'review.opened', '2026-03-09T09:00Z'),
      ]));

  test('REV-1 · a revision declines the delivery, and uses one up', () =>
    given(after(placed(), delivers('2026-03-03T09:00Z')))
      .when(wantsChanges('2026-03-04T09:00Z'))
      .then([happened(5, 'revision.requested', '2026-03-04T09:00Z', { revisionsUsed: 1 })]));

  test('REV-1 · there are no more revisions than were bought', () =>
    given(
      after(placed(), delivers('2026-03-03T09:00Z'), wantsChanges('2026-03-04T09:00Z'), delivers('2026-03-05T09:00Z')),
    )
      .when(wantsChanges('2026-03-06T09:00Z'))
      .thenThrows(OrderRefused, because('revisions.usedUp')));

  test('EXT-2 · silence for 48 hours accepts a later date, before the delivery is judged', () =>
    given(after(placed(), sam('requestExtension', '2026-03-03T09:00Z', { until: '2026-03-10T09:00Z', message: 'Ill' })))
      .when(delivers('2026-03-06T09:00Z'))
      .then([
        happened(4, 'extension.accepted', '2026-03-05T09:00Z', { dueAt: at('2026-03-10T09:00Z') }),
        happened(5, 'delivery.made', '2026-03-06T09:00Z', { onTime: true }),
        happened(6, 'review.opened', '2026-03-06T09:00Z'),
      ]));

  test('DONE-1 · nobody accepts what was not delivered', () =>
    given(after(placed()))
      .when(bea('acceptDelivery', '2026-03-03T09:00Z', {}))
      .thenThrows(OrderRefused, because('command.notNow')));

  test('D-49 · a refusal stores nothing, and what it had settled is settled by the next command', () => {
    const delivered = given(after(placed(), delivers('2026-03-03T09:00Z')));
    delivered.when(bea('tip', '2026-03-07T09:00Z', { amount: 500 })).thenThrows(OrderRefused, because('tip.notRated'));
    delivered
      .when(bea('rate', '2026-03-07T10:00Z', { stars: 5 }))
      .then([
        happened(5, 'order.completed', '2026-03-06T09:00Z'),
        happened(6, 'earnings.clearing', '2026-03-06T09:00Z'),
        happened(7, 'rating.opened', '2026-03-06T09:00Z'),
        happened(8, 'rating.givenByBuyer', '2026-03-07T10:00Z'),
      ]);
  });

  test('D-27 · the same command a second time makes nothing happen, by whatever clock', () => {
    const delivery = delivers('2026-03-03T09:00Z');
    given(after(placed(), delivery))
      .when({ ...delivery, at: '2026-03-03T09:00:30Z' })
      .thenNothingHappened();
  });

  test('D-27 · the key of one command is no key for another', () => {
    const delivery = delivers('2026-03-03T09:00Z');
    given(after(placed(), delivery))
      .when({ ...wantsChanges('2026-03-04T09:00Z'), id: delivery.id })
      .thenThrows(OrderRefused, because('command.idReused'));
  });

  test('ORIG-1 · an order is placed once', () =>
    given(after(placed())).when(placed()).thenThrows(OrderRefused, because('order.malformed')));
});
