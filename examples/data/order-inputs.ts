/** The orders themselves: who buys what of whom, for how much. */
import type { Instant, OrderInput } from '../../src/index.js';
import { buyers, centsIn, currencies, origins, sellers, services } from './cast.js';
import type { Chance } from './seeded.js';

/** Prices end in 00 or 50: nobody sells a logo for 123.47. */
const rounded = (amount: number): number => Math.round(amount / 50) * 50;

/** @returns an order with everything that a marketplace knows when it is placed */
export function orderInput(chance: Chance, placedAt: Instant, fixed: Partial<OrderInput> = {}): OrderInput {
  const { sells, ...seller } = chance.pick(sellers);
  const service = services[sells];
  const currency = chance.pick(currencies);
  const [cheapest, dearest] = service.price;
  const [fewest, most] = service.days;
  // Cheap orders are the many: the square of a number below 1 is small more often.
  const price = cheapest + (dearest - cheapest) * chance.next() ** 2;
  return {
    id: `FO${chance.hex(7).toUpperCase()}`,
    buyer: chance.pick(buyers),
    seller,
    origin: chance.pick(origins),
    placedAt,
    deliveryTime: `P${chance.between(fewest, most)}D`,
    revisions: chance.happens(0.2) ? null : chance.between(0, 3),
    shipping: 'shipping' in service,
    requirements: chance.happens(0.8),
    price: { amount: rounded(price * centsIn(currency)), currency },
    ...fixed,
  };
}
