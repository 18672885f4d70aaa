/**
 * The revision loop: a delivery goes back and forth within the revisions bought (REV-1, REV-3). When they are used up, the
 * request is refused, with the reason and what would change it: the seller grants another one (D-17).
 */
import assert from 'node:assert/strict';
import { explain } from '../src/index.js';
import { anOrder, buyer, given, refusalSays, refused, revisions, seller, status } from '../test/support/scenario.js';
import { tell } from '../test/support/telling.js';

const bought = given(anOrder.with({ revisions: 1 }).inProgress());
const delivered = tell(bought.when(seller.delivers({ at: '2026-03-06T10:00Z' }))).seeing(status('delivered'));
const sentBack = tell(
  delivered.when(buyer.requestsRevision({ at: '2026-03-07T10:00Z', notes: 'A warmer blue, please' })),
).seeing(status('inRevision'), revisions({ used: 1, allowed: 1 }));
const again = tell(sentBack.when(seller.delivers({ at: '2026-03-08T10:00Z' }))).seeing(status('delivered'));

const asksOnceMore = buyer.requestsRevision({ at: '2026-03-09T10:00Z' });
const refusal = tell(again.when(asksOnceMore)).seeing(
  refused('revisions.usedUp', 'D-17'),
  refusalSays({ allowed: 1 }),
  status('delivered'),
);

const { order, now } = refusal.world;
const ability = explain(order, { by: 'buyer', at: now }).find(({ command }) => command === 'requestRevision');
const remedies = ability?.madePossibleBy.map(({ command, by }) => `${by}: ${command}`);
console.log(`what would make it possible: ${remedies?.join(', ')}`);
assert.deepEqual(ability?.refusals[0]?.parameters, { allowed: 1 });
assert(remedies?.includes('seller: grantRevisions'));

const granted = tell(refusal.when(seller.grantsRevisions({ at: '2026-03-09T11:00Z', count: 1 }))).seeing(
  revisions({ used: 1, allowed: 2 }),
);
const loop = tell(granted.when(buyer.requestsRevision({ at: '2026-03-09T12:00Z' }))).seeing(
  status('inRevision'),
  revisions({ used: 2, allowed: 2 }),
);
const last = tell(loop.when(seller.delivers({ at: '2026-03-10T09:00Z' })));
tell(last.when(buyer.accepts({ at: '2026-03-10T15:00Z' }))).then(status('completed'));
