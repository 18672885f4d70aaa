/** The invariants of an order at rest, and which of them are broken. */
import type { Facts } from '../../order/facts.js';
import type { Problem } from '../../order/refusals.js';
import { isoOf } from '../../time/index.js';
import type { Order } from '../order.js';
import { nameOf } from './catalogue.js';
import { dates } from './dates.js';
import type { Invariant, OrderInvariant, Regions, Statement, Violation } from './invariant.js';
import { lifecycle } from './lifecycle.js';
import { memory } from './memory.js';
import { money } from './money.js';
import { rating } from './rating.js';
import { isState, regionsOf } from './regions.js';
import { requests } from './requests.js';

/** What holds of the facts and the state. */
export const factInvariants: readonly Invariant[] = [...lifecycle, ...dates, ...requests, ...money, ...rating];
/** What holds of an order beside its facts. */
export const orderInvariants: readonly OrderInvariant[] = memory;

/** @returns where the facts and the state of an order contradict each other */
export const contradictions = (facts: Facts, state: Regions): readonly Problem[] =>
  factInvariants
    .filter(({ holds }) => !holds(facts, state))
    .map(({ where, expected }) => ({ where, what: 'a contradiction', expected }));

/** No violations: one list for all who keep the invariants. */
export const noViolations: readonly Violation[] = Object.freeze([]);

/** A broken invariant, said in full. */
export const violation = ({ number, where, expected }: Statement, what: string, place = ''): Violation => ({
  number,
  name: nameOf(number),
  where: place === '' ? where : `${place}: ${where}`,
  what,
  expected,
});

const seenIn = ({ state, facts: { at } }: Order): string => `${state} at ${isoOf(at)}`;

const theChartHasIt: Statement = { number: 10, where: 'state', expected: 'a state of the chart' };

/**
 * The invariants that an order breaks by itself, wherever it came from.
 *
 * @returns one violation for each; the same empty list where there is none
 */
export function violationsOf(order: Order): readonly Violation[] {
  const { facts, state } = order;
  if (!isState(state)) return [violation(theChartHasIt, seenIn(order))];
  const regions = regionsOf(state);
  const found: Violation[] = [];
  for (const invariant of factInvariants)
    if (!invariant.holds(facts, regions)) found.push(violation(invariant, seenIn(order)));
  for (const invariant of orderInvariants) if (!invariant.holds(order)) found.push(violation(invariant, seenIn(order)));
  return found.length === 0 ? noViolations : found;
}
