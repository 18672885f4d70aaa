/** Whether two orders, or two histories, are the same: by value, wherever they came from. */
import type { Facts } from '../../order/facts.js';
import { canonicalJson } from '../digest.js';
import type { Order, OrderEvent } from '../order.js';
import { allRemembered } from '../remembered.js';
import { areSameFacts } from './same-facts.js';

const sameBytes = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const sameFacts = (a: Facts, b: Facts): boolean => areSameFacts(a, b) || sameBytes(a, b);

const sameMemory = (a: Order, b: Order): boolean =>
  a.remembered === b.remembered || sameBytes(allRemembered(a.remembered), allRemembered(b.remembered));

/** Whether two orders are the same in everything. */
export const areSameOrders = (a: Order, b: Order): boolean =>
  a.id === b.id &&
  a.state === b.state &&
  a.sequence === b.sequence &&
  a.wakeAt === b.wakeAt &&
  sameFacts(a.facts, b.facts) &&
  sameMemory(a, b);

/** Whether the same happened. */
export const areSameEvents = (a: readonly OrderEvent[], b: readonly OrderEvent[]): boolean => sameBytes(a, b);
