/** The invariants of an order at rest, and which of them are broken. */
import { isoOf } from '../../time/index.js';
import type { Order } from '../order.js';
import { nameOf } from './catalogue.js';
import { dates } from './dates.js';
import type { Invariant, OrderInvariant, Statement, Violation } from './invariant.js';
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

/** What has to hold before anything else can be asked. */
export const theChartHasIt: OrderInvariant = {
  number: 10,
  where: 'state',
  expected: 'a state of the chart: one state in each region, and one of punctuality while the seller works',
  holds: ({ state }) => isState(state),
};

/**
 * The invariants that an order breaks by itself, wherever it came from.
 *
 * @returns one violation for each; the same empty list where there is none
 */
export function violationsOf(order: Order): readonly Violation[] {
  const { facts, state } = order;
  if (!theChartHasIt.holds(order)) return [violation(theChartHasIt, seenIn(order))];
  const regions = regionsOf(state);
  const found: Violation[] = [];
  for (const invariant of factInvariants)
    if (!invariant.holds(facts, regions)) found.push(violation(invariant, seenIn(order)));
  for (const invariant of orderInvariants) if (!invariant.holds(order)) found.push(violation(invariant, seenIn(order)));
  return found.length === 0 ? noViolations : found;
}
