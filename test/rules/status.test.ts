import { describe, test } from 'vitest';
import type { Status } from '../../src/index.js';
import { anOrder, buyer, given, type OrderBuilder, seller, status, support } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const late = order.at('2026-03-10T12:00Z');
const veryLate = order.at('2026-03-11T12:00Z');
const dated = anOrder.inRevision().after(seller.requestsExtension({ until: '2026-03-12T12:00Z' }), buyer.agrees());
const asks = buyer.requestsCancellation();

describe('D-35 · what is displayed when several things hold', () => {
  // biome-ignore format: a table
  test.each<[shown: Status, because: string, start: OrderBuilder]>([
    // shown                 because                                     order
    ['awaitingRequirements', 'nothing else holds',                       anOrder],
    ['inProgress',           'the work has begun',                       order],
    ['late',                 'late goes before in progress',             late],
    ['veryLate',             'very late goes before late',               veryLate],
    ['delivered',            'delivered goes before very late',          veryLate.after(seller.delivers())],
    ['inRevision',           'the work is to be done again',             anOrder.inRevision()],
    ['late',                 'late goes before in revision',             dated.at('2026-03-12T12:00Z')],
    ['veryLate',             'very late goes before in revision',        dated.at('2026-03-13T12:00Z')],
    ['inResolution',         'a dispute goes before waiting',            anOrder.after(asks)],
    ['inResolution',         'a dispute goes before in progress',        order.after(asks)],
    ['inResolution',         'a dispute goes before late',               late.after(asks)],
    ['inResolution',         'a dispute goes before very late',          veryLate.after(asks)],
    ['inResolution',         'a dispute goes before delivered',          anOrder.delivered().after(asks)],
    ['inResolution',         'a dispute goes before in revision',        anOrder.inRevision().after(asks)],
    ['completed',            'completed goes before everything',         anOrder.delivered().after(asks, buyer.accepts())],
    ['cancelled',            'cancelled goes before everything',         veryLate.after(asks, seller.agrees())],
    ['cancelled',            'support cancelled what was completed',     anOrder.completed().after(support.cancels())],
    ['completed',            'a charge-back leaves it completed',        anOrder.completed().after(support.recordsChargeback())],
  ])('D-35 · %s: %s', (shown, _, start) => given(start).then(status(shown)));
});
