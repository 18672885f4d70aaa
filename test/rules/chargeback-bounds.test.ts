import { describe, test } from 'vitest';
import { anOrder, event, events, given, money, notHappened, state, support } from '../support/scenario.js';

// Completed on 9 March at noon, clearing fast until the 16th, charged back on the 12th.
const completed = anOrder.with({ tier: 'pro' }).completed('2026-03-09T12:00Z');
const reversed = completed.after(support.recordsChargeback({ at: '2026-03-12T12:00Z' }));

describe('D-24 · a charge-back is settled before, at and after the old clearing instant', () => {
  // biome-ignore format: a table
  test.each<[at: string, by: string, rule: 'D-24' | 'CLR-1']>([
    // won at                    makes the earnings available
    ['2026-03-16T12:00:00.000Z', 'support', 'D-24'],
    ['2026-03-16T12:00:00.001Z', 'support', 'D-24'],
  ])('D-24 · won at %s, the earnings are available by that decision, not by the clock', (at, by, rule) =>
    given(reversed)
      .when(support.settlesChargeback({ at, won: true }))
      .then(events('chargeback.won', 'earnings.available'), event('earnings.available', { at, by, rule })));

  test('D-24 · won a millisecond before, they are made available by the clock (CLR-1)', () =>
    given(reversed)
      .when(support.settlesChargeback({ at: '2026-03-16T11:59:59.999Z', won: true }))
      .seeing(events('chargeback.won'))
      .whenTimeReaches('2026-03-16T12:00Z')
      .then(event('earnings.available', { at: '2026-03-16T12:00Z', by: 'clock', rule: 'CLR-1' })));

  test.each(['2026-03-16T11:59:59.999Z', '2026-03-16T12:00:00.000Z', '2026-03-20T12:00:00.000Z'])(
    'D-24 · lost at %s, they stay reversed, whether their time has come or not',
    (at) =>
      given(reversed)
        .when(support.settlesChargeback({ at, won: false }))
        .then(
          events('chargeback.lost'),
          notHappened('earnings.available'),
          state({ earnings: 'reversed' }),
          money({ refunded: 10_000, fee: 0, earnings: 0, takenBack: 10_000 }),
        ),
  );
});
