/**
 * Very late and cancelled: a late order can't be cancelled by the buyer alone while the seller answers (LATE-1, D-05).
 * After 24 hours it is very late, and the buyer cancels alone (LATE-2): the money goes back (D-45).
 */
import assert from 'node:assert/strict';
import { explain } from '../src/index.js';
import { isoText, later } from '../test/support/instants.js';
import {
  anOrder,
  buyer,
  cancelledBy,
  facts,
  given,
  mayNot,
  money,
  nextDeadlineIs,
  refused,
  seller,
  status,
} from '../test/support/scenario.js';
import { tell } from '../test/support/telling.js';

const dueAt = '2026-03-10T12:00Z';
const veryLateAt = later(dueAt, { hours: 24 });

const late = tell(given(anOrder.dueAt(dueAt)).whenTimeReaches(dueAt)).seeing(
  status('late'),
  nextDeadlineIs('veryLate', veryLateAt),
);

const tooEarly = tell(late.when(buyer.cancelsLate({ at: later(veryLateAt, { ms: -1 }) }))).seeing(
  refused('seller.notSilent', 'D-05'),
  status('late'),
);

const { order, now } = tooEarly.world;
const cancelLate = explain(order, { by: 'buyer', at: now }).find(({ command }) => command === 'cancelLate');
assert(cancelLate && !cancelLate.allowed && cancelLate.window.from !== null);
console.log(`the buyer may cancel alone from ${isoText(cancelLate.window.from)} on`);
assert.equal(isoText(cancelLate.window.from), veryLateAt);

const veryLate = tell(tooEarly.whenTimeReaches(veryLateAt)).seeing(status('veryLate'));

tell(veryLate.when(buyer.cancelsLate({ at: '2026-03-11T15:00Z', reason: 'I needed it yesterday' }))).then(
  status('cancelled'),
  cancelledBy({ by: 'buyer', ground: 'I needed it yesterday', mode: 'veryLate' }),
  money({ paid: 10_000, held: 0, refunded: 10_000, earnings: 0 }),
  facts({ onTime: false }), // it counts against the seller's on-time delivery (D-16)
  mayNot(seller.delivers(), 'command.notNow'),
);
