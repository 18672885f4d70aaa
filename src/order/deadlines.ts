/**
 * The deadlines of an order, in the order in which they fire when they fall on one instant (D-41), each with the fact
 * that holds its instant.
 *
 * @rule D-41
 */
import { frozen } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import type { Facts } from './facts.js';

interface Named {
  readonly name: string;
  readonly fact: keyof Facts;
  /** the same fact, read by its own name: to read one by a name that changes costs several times as much */
  readonly instantIn: (facts: Facts) => Instant | null;
}

export const deadlines = frozen([
  { name: 'requestExpires', fact: 'requestExpiresAt', instantIn: (facts: Facts) => facts.requestExpiresAt },
  { name: 'requirementsTimeOut', fact: 'requirementsDueAt', instantIn: (facts: Facts) => facts.requirementsDueAt },
  { name: 'reviewEnds', fact: 'reviewEndsAt', instantIn: (facts: Facts) => facts.reviewEndsAt },
  { name: 'deliveryDue', fact: 'dueAt', instantIn: (facts: Facts) => facts.dueAt },
  { name: 'veryLate', fact: 'veryLateAt', instantIn: (facts: Facts) => facts.veryLateAt },
  { name: 'veryLateCancels', fact: 'veryLateCancelsAt', instantIn: (facts: Facts) => facts.veryLateCancelsAt },
  { name: 'ratingCloses', fact: 'ratingClosesAt', instantIn: (facts: Facts) => facts.ratingClosesAt },
  { name: 'earningsClear', fact: 'clearsAt', instantIn: (facts: Facts) => facts.clearsAt },
] as const satisfies readonly Named[]);

export type Deadline = (typeof deadlines)[number];
export type DeadlineName = Deadline['name'];

/** The event by which the passage of a deadline reaches the chart. */
export type ClockType = `clock.${DeadlineName}`;

/** @returns the clock event of a deadline */
export const clockTypeOf = (name: DeadlineName): ClockType => `clock.${name}`;
