/** Orders that differ in all that an order can differ in, by their numbers. */
import type { OrderInput } from '../../src/index.js';

export const placedAt = Date.UTC(2026, 2, 1);

/** @returns the order of a number, as `placeOrder` takes it */
export const variedInput = (number: number): OrderInput => ({
  id: `order-${number}`,
  buyer: 'ana',
  seller: { id: 'sam', tier: number % 2 === 0 ? 'topRated' : 'new' },
  origin: 'gig',
  placedAt,
  deliveryTime: 'P3D',
  revisions: number % 3 === 0 ? null : number % 3,
  shipping: number % 5 === 0,
  requirements: number % 7 !== 0,
  price: { amount: 10_001, currency: 'EUR' },
});
