import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/index.js';
import {
  type AnomalyName,
  anomalyNames,
  check,
  describeVerdict,
  type ObservationInput,
} from '../../src/oracle/index.js';
import { days, did, happened, placed, read, refused, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));
const accepted = did('buyer', 'acceptDelivery', days(2));
const revised = did('buyer', 'requestRevision', days(1.5));
const askedToCancel = did('buyer', 'requestCancellation', days(1));

type Row = readonly [anomaly: AnomalyName, rule: RuleId, what: string, ...trace: readonly ObservationInput[]];

// The last observation of each is the mistake.
// biome-ignore format: a table
const table: readonly Row[] = [
  ['tooLate', 'ACC-3', 'the buyer accepts what silence had completed', placed, delivered, did('buyer', 'acceptDelivery', days(4))],
  ['tooEarly', 'D-05', 'the buyer cancels a millisecond before the order is very late', placed, did('buyer', 'cancelLate', days(4, -1))],
  ['wrongParty', 'RES-3', 'the buyer agrees to the own request', placed, askedToCancel, did('buyer', 'answerRequest', days(2), { accept: true })],
  ['wrongParty', 'D-34', 'somebody else accepts', placed, delivered, did('buyer', 'acceptDelivery', days(2), {}, { party: 'eve' })],
  ['illegalTransition', 'DONE-1', 'the buyer accepts what was never delivered', placed, did('buyer', 'acceptDelivery', days(2))],
  ['illegalTransition', 'RES-3', 'a second request is opened beside the first', placed, did('buyer', 'requestUpdate', days(1)), did('seller', 'requestCancellation', days(2))],
  ['finishedOrderChanged', 'DONE-2', 'the seller delivers what is completed', placed, delivered, accepted, did('seller', 'deliver', days(3))],
  ['finishedOrderChanged', 'RATE-1', 'the buyer rates what was cancelled', placed, did('support', 'cancelOrder', days(1)), did('buyer', 'rate', days(2))],
  ['finishedOrderChanged', 'REV-3', 'a delivery happens after the completion', placed, delivered, accepted, happened('delivery.made', days(3))],
  ['allowanceExceeded', 'D-17', 'the buyer has a second revision of the one that was bought', placed, delivered, revised, did('seller', 'deliver', days(2)), did('buyer', 'requestRevision', days(2.5))],
  ['allowanceExceeded', 'REV-1', 'more revisions are used than were bought', placed, delivered, read('revisionsUsed', 2, days(2))],
  ['allowanceExceeded', 'REV-1', 'fewer than no revisions are left', placed, delivered, read('revisionsLeft', -1, days(2))],
  ['refundTooLarge', 'D-29', 'the seller refunds more than 60 %', placed, did('seller', 'refundPartially', days(1), { amount: 6001 })],
  ['boundExceeded', 'ACC-2', 'the buyer extends the review by a second too much', placed, delivered, did('buyer', 'extendReview', days(2), { span: 'P5DT1S' })],
  ['idReused', 'D-27', 'a key of a refund is used for a grant', placed, did('seller', 'refundPartially', days(1), { amount: 1 }, { id: 'k' }), did('seller', 'grantRevisions', days(1), { count: 1 }, { id: 'k' })],
  ['timeWentBack', 'D-28', 'a draft is saved a day before the delivery it follows', placed, did('seller', 'deliver', days(2)), did('seller', 'saveDraft', days(1))],
  ['duplicateApplied', 'DEL-1', 'one delivery is made twice', placed, delivered, happened('delivery.made', days(1)), happened('delivery.made', days(1))],
  ['wronglyRefused', 'DEL-1', 'the seller may not deliver', placed, refused('seller', 'deliver', days(1))],
  ['wronglyRefused', 'DEL-1', 'a delivery that was made is refused when it is sent again', placed, did('seller', 'deliver', days(1), {}, { id: 'k' }), { ...refused('seller', 'deliver', days(1)), id: 'k' } as ObservationInput],
  ['wronglyRefused', 'RATE-1', 'the buyer may not rate, for a reason that no deadline explains', placed, delivered, accepted, refused('buyer', 'rate', days(3), 'order.cancelled')],
  ['wronglyRefused', 'D-24', 'a chargeback is refused when no deadline runs any more', placed, delivered, accepted, refused('support', 'recordChargeback', days(30), 'order.cancelled')],
  ['wrongRefusal', 'DONE-1', 'an order that runs is said to be cancelled', placed, refused('buyer', 'acceptDelivery', days(1), 'order.cancelled')],
  ['missedDeadline', 'LATE-1', 'the delivery date has come, and nobody noticed', placed, showed('inProgress', days(3))],
  ['missedDeadline', 'LATE-2', 'the buyer of a very late order is told to wait', placed, refused('buyer', 'cancelLate', days(4), 'seller.notSilent')],
  ['firedEarly', 'LATE-1', 'the order is late a millisecond before its date', placed, showed('late', days(3, -1))],
  ['firedEarly', 'ACC-3', 'the buyer may no longer accept a millisecond before the review ends', placed, delivered, refused('buyer', 'acceptDelivery', days(4, -1), 'order.finished')],
  ['earningsReleasedEarly', 'CLR-1', 'the seller is paid a millisecond early', placed, delivered, accepted, read('bucket', 'available', days(16, -1))],
  ['earningsReleasedEarly', 'CLR-1', 'the seller is paid while the work is under way', placed, happened('earnings.available', days(1))],
  ['earningsReleasedEarly', 'CLR-1', 'the earnings are available while the work is under way', placed, read('bucket', 'available', days(1))],
  ['earningsReleasedEarly', 'CLR-1', 'the earnings of a completed order are released a millisecond early', placed, delivered, accepted, happened('earnings.available', days(16, -1))],
  ['earningsReleasedTwice', 'CLR-1', 'the seller is paid again', placed, delivered, accepted, happened('earnings.available', days(16)), happened('earnings.available', days(17))],
  ['earningsReleasedTwice', 'CLR-1', 'the seller is paid double', placed, delivered, accepted, read('earnings', 16_000, days(20))],
  ['refundExceedsPayment', 'D-45', 'the buyer gets back a cent more than was paid', placed, did('support', 'cancelOrder', days(1)), read('refunded', 10_001, days(1))],
  ['staleRead', 'D-35', 'a page shows what was before the delivery', placed, delivered, showed('delivered', days(1)), showed('inProgress', days(1, 5))],
  ['wrongStatus', 'D-35', 'the order is delivered, and nobody delivered it', placed, showed('delivered', days(1))],
  ['wrongDate', 'D-20', 'the date is counted in local time', placed, read('dueAt', '2026-03-04T00:00:00+01:00', days(1))],
  ['wrongAmount', 'CLR-1', 'the fee is a cent too high', placed, delivered, accepted, read('fee', 2001, days(2))],
  ['wrongAmount', 'CLR-1', 'there are earnings, but not twice what there should be', placed, delivered, accepted, read('earnings', 8001, days(2))],
  ['wrongAmount', 'D-20', 'there are earnings where nothing was paid for yet', placed, read('earnings', 1, days(1))],
  ['wrongCount', 'DEL-1', 'one delivery counts as two', placed, delivered, read('deliveries', 2, days(1))],
  ['wrongCount', 'D-20', 'a revision is used that nobody asked for', placed, delivered, read('revisionsUsed', 1, days(2))],
  ['impossibleEvent', 'REV-1', 'a revision is asked for before there is a delivery', placed, happened('revision.requested', days(1))],
  ['impossibleEvent', 'REV-3', 'a delivery is told again, at another time', placed, delivered, happened('delivery.made', days(1)), happened('delivery.made', days(1.5))],
];

const rows = table.map(([anomaly, rule, what, ...trace]) => ({ anomaly, rule, what, trace }));

describe('D-35 · every way to leave the rules has a name', () => {
  test.each(rows)('$anomaly ($rule): $what', ({ anomaly, rule, trace }) => {
    const verdict = check(trace);
    const expected = { verdict: 'diverges', index: trace.length - 1, anomaly, rule };
    expect(verdict, describeVerdict(verdict)).toMatchObject(expected);
  });

  test.each(rows)('without the mistake all is well: $what', ({ trace }) =>
    expect(check(trace.slice(0, -1)).verdict).toBe('conforms'),
  );

  test('no name is without an example', () =>
    expect([...new Set(rows.map(({ anomaly }) => anomaly))].sort()).toEqual([...anomalyNames].sort()));
});
