/**
 * Charge-back: the bank takes the money back. It cancels an order that is still running; a completed order stays
 * completed, its earnings are reversed until the case is settled: won, they return; lost, they are gone (D-24).
 */
import { factsOf, statusOf } from '../src/index.js';
import { isoText } from '../test/support/instants.js';
import {
  anOrder,
  cancelledBy,
  clearsAt,
  event,
  given,
  mayNot,
  money,
  type Scenario,
  state,
  status,
  support,
} from '../test/support/scenario.js';

/** Prints the moment, the status, where the money is, and what happened. */
function tell(scenario: Scenario): Scenario {
  const { now, order, events } = scenario.world;
  const { bucket, earnings, fee, held, refunded } = factsOf(order).money;
  const balance = `${bucket}: held ${held}, refunded ${refunded}, fee ${fee}, earnings ${earnings}`;
  console.log(`${isoText(now)} ${statusOf(order)} | ${balance} | ${events.map(({ type }) => type).join(', ')}`);
  return scenario;
}

console.log('An order that is still running:');
tell(given(anOrder.inProgress()).when(support.recordsChargeback({ at: '2026-03-05T12:00Z' }))).then(
  status('cancelled'),
  cancelledBy({ by: 'support', ground: 'chargeback', mode: 'chargeback' }),
  money({ held: 0, refunded: 10_000 }),
  mayNot(support.settlesChargeback({ won: true })),
);

console.log('\nA completed order:');
const completed = tell(given(anOrder.completed('2026-03-09T12:00Z'))).seeing(clearsAt('2026-03-23T12:00Z'));
const reversed = tell(completed.when(support.recordsChargeback({ at: '2026-03-15T12:00Z' }))).seeing(
  status('completed'),
  state({ earnings: 'reversed' }),
  money({ refunded: 10_000, fee: 0, earnings: 0, takenBack: 10_000 }),
  mayNot(support.recordsChargeback()), // it was recorded already
);

console.log('\nWon before the old clearing instant, which still stands:');
const won = tell(reversed.when(support.settlesChargeback({ at: '2026-03-20T12:00Z', won: true }))).seeing(
  state({ earnings: 'clearing' }),
  clearsAt('2026-03-23T12:00Z'),
  money({ refunded: 0, fee: 2_000, earnings: 8_000 }),
);
tell(won.whenTimeReaches('2026-03-23T12:00Z')).then(event('earnings.available', {}), state({ earnings: 'available' }));

console.log('\nWon after it: available at once:');
tell(reversed.when(support.settlesChargeback({ at: '2026-04-20T12:00Z', won: true }))).then(
  state({ earnings: 'available' }),
  money({ refunded: 0, earnings: 8_000 }),
);

console.log('\nLost:');
tell(reversed.when(support.settlesChargeback({ at: '2026-04-20T12:00Z', won: false }))).then(
  status('completed'),
  state({ earnings: 'reversed' }),
  money({ refunded: 10_000, earnings: 0 }),
  mayNot(support.settlesChargeback({ won: true }), 'chargeback.notOpen'),
);
