/**
 * The end of an order's memory: the ids of accepted commands are never forgotten, so their number is bounded. At the bound
 * only what brings the order nearer to its end is taken: what ends it, closes a request, or delivers.
 *
 * @rule D-27, D-36
 */
import { type Refusal, refuse } from '../order/refusals.js';
import type { Order } from './order.js';
import { type Configuration, configurationAt } from './programs.js';

/** Whether the order remembers as many commands as it may. */
export const isFull = ({ facts, remembered }: Order): boolean => remembered.count >= facts.terms.limits.commands;

const fulfilment = ({ value }: Configuration): unknown => (value as Record<string, unknown>).fulfilment;
const request = ({ value }: Configuration): unknown => (value as Record<string, unknown>).request;

const ends = ['completed', 'cancelled', 'delivered'] as const;

const closesSomething = (before: Configuration, after: Configuration): boolean =>
  (request(before) !== 'none' && request(after) === 'none') ||
  (fulfilment(before) !== fulfilment(after) && ends.some((end) => fulfilment(after) === end));

/** That the order remembers as many commands as it may. */
export const fullRefusal = ({ facts }: Order): Refusal =>
  refuse('history.full', 'D-27', { limit: facts.terms.limits.commands });

/** @returns `history.full` where the order's memory is full and the step to `after` closes nothing */
export const limitRefusal = (before: Order, after: Order): Refusal | null =>
  isFull(before) && !closesSomething(configurationAt(before.state), configurationAt(after.state))
    ? fullRefusal(before)
    : null;
