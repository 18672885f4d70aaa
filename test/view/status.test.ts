import { describe, expect, test } from 'vitest';
import { possibleStatusesIn, type Status } from '../../src/view/status.js';

describe('D-35 · what an order in a state of the chart may be displayed as', () => {
  // biome-ignore format: a table
  test.each<[state: string, ...statuses: Status[]]>([
    ['awaitingRequirements/none/held/closed',          'awaitingRequirements'],
    ['inProgress.late/none/held/closed',               'late'],
    ['inProgress.late/update/held/closed',             'late', 'inResolution'],
    ['inRevision.onTime/extension/held/closed',        'inRevision', 'inResolution'],
    ['delivered/cancellation/held/closed',             'delivered', 'inResolution'],
    ['completed/none/clearing/awaitingBuyer',          'completed'],
    ['cancelled/none/refunded/closed',                 'cancelled'],
  ])('%s: %s', (state, ...statuses) => expect(possibleStatusesIn(state)).toEqual(statuses));
});
