/**
 * The deadlines of an order, in the order in which they fire when they fall on one instant (D-41), each with the fact
 * that holds its instant.
 *
 * @rule D-41
 */
import { frozen } from '../terms/index.js';
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
