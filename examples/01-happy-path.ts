/** The happy path: placed, started, delivered, accepted, and a week later the seller's earnings are available. */
import assert from 'node:assert/strict';
// #region readme
import { advance, type CommandInput, factsOf, forecast, placeOrder, statusOf, submit } from '../src/index.js';

const gig = { origin: 'gig', deliveryTime: 'P7D', revisions: 2, shipping: false, requirements: true } as const;
const sale = { seller: { id: 'Sam', tier: 'topRated' }, price: { amount: 10_000, currency: 'EUR' } } as const;
const placement = placeOrder({ id: 'order-1', buyer: 'Bea', ...sale, ...gig, placedAt: '2026-03-03T12:00Z' });
if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
let order = placement.order;
const send = (command: CommandInput) => {
  const outcome = submit(order, command); // every deadline up to `at` fires first, then the command is judged
  console.log(command.at, command.type, outcome.ok ? statusOf(outcome.order) : outcome.refusals);
  order = outcome.order; // store it in both cases, and sleep until nextDeadline(order)
};
const work = { files: [{ name: 'logo.svg', bytes: 12_000 }], message: 'Here is your logo' };
send({ type: 'submitRequirements', id: 'a', at: '2026-03-03T15:00Z', by: 'buyer', party: 'Bea' });
send({ type: 'deliver', id: 'b', at: '2026-03-08T09:30Z', by: 'seller', party: 'Sam', ...work });
send({ type: 'acceptDelivery', id: 'c', at: '2026-03-09T18:00Z', by: 'buyer', party: 'Bea' });
console.log(forecast(order).map(({ type }) => type)); // what will happen if nobody acts
const { money } = factsOf(advance(order, '2026-03-16T18:00Z').order); // a week later the earnings are available
// #endregion readme

assert.equal(statusOf(order), 'completed');
assert.equal(factsOf(order).onTime, true);

console.log('\nIf nobody acts from here:');
for (const { at, type, rule } of forecast(order)) console.log(new Date(at).toISOString(), type, `(${rule})`);

const { bucket, paid, fee, earnings, currency } = money; // CLR-1: 7 days for a top-rated seller
console.log(`\n${bucket}: ${earnings} for Sam, ${fee} for the marketplace, in cents of ${currency}`);
assert.deepEqual({ bucket, paid, fee, earnings }, { bucket: 'available', paid: 10_000, fee: 2_000, earnings: 8_000 });
