/**
 * The deadlines of an order, in the order in which they fire when they fall on one instant (D-41), each with the fact
 * that holds its instant.
 *
 * @rule D-41
 */
import { frozen } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import type { Facts } from './facts.js';

export const deadlines = frozen([
  { name: 'requestExpires', fact: 'requestExpiresAt' },
  { name: 'requirementsTimeOut', fact: 'requirementsDueAt' },
  { name: 'reviewEnds', fact: 'reviewEndsAt' },
  { name: 'deliveryDue', fact: 'dueAt' },
  { name: 'veryLate', fact: 'veryLateAt' },
  { name: 'veryLateCancels', fact: 'veryLateCancelsAt' },
  { name: 'ratingCloses', fact: 'ratingClosesAt' },
  { name: 'earningsClear', fact: 'clearsAt' },
] as const satisfies readonly { name: string; fact: keyof Facts }[]);

export type Deadline = (typeof deadlines)[number];
export type DeadlineName = Deadline['name'];

/** The event by which the passage of a deadline reaches the chart. */
export type ClockType = `clock.${DeadlineName}`;

/** @returns the clock event of a deadline */
export const clockTypeOf = (name: DeadlineName): ClockType => `clock.${name}`;

/** The instant that a fact holds, read by its name: to read a field by a name that changes costs several times as much. */
export const instantOf: { readonly [F in Deadline['fact']]: (facts: Facts) => Instant | null } = {
  requestExpiresAt: (facts) => facts.requestExpiresAt,
  requirementsDueAt: (facts) => facts.requirementsDueAt,
  reviewEndsAt: (facts) => facts.reviewEndsAt,
  dueAt: (facts) => facts.dueAt,
  veryLateAt: (facts) => facts.veryLateAt,
  veryLateCancelsAt: (facts) => facts.veryLateCancelsAt,
  ratingClosesAt: (facts) => facts.ratingClosesAt,
  clearsAt: (facts) => facts.clearsAt,
};
