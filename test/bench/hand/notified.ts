/** Whom an event concerns, the one who caused it left out. */
import type { Actor, Party } from '../../../src/order/roles.js';

type Parties = readonly Party[];
const both: Parties = ['buyer', 'seller'];
const buyer: Parties = ['buyer'];
const seller: Parties = ['seller'];
export const toNobody: Parties = [];

export const toBoth = (by: Actor): Parties => (by === 'buyer' ? seller : by === 'seller' ? buyer : both);
export const toBuyer = (by: Actor): Parties => (by === 'buyer' ? toNobody : buyer);
export const toSeller = (by: Actor): Parties => (by === 'seller' ? toNobody : seller);
