/** The dates of the work: when it is due, when it is very late, when that cancels it. */
import type { Facts } from '../../../src/order/facts.js';
import type { Instant } from '../../../src/time/index.js';
import type { Draft } from './draft.js';
import { endOf, type Numbers } from './numbers.js';
import { Fulfilment } from './state.js';

export interface Dates {
  readonly dueAt: Instant | null;
  readonly veryLateAt: Instant | null;
  readonly veryLateCancelsAt: Instant | null;
}

export const noDates: Dates = Object.freeze({ dueAt: null, veryLateAt: null, veryLateCancelsAt: null });

/** @rule LATE-2, D-22 */
export function datesFrom(numbers: Numbers, dueAt: Instant): Dates {
  const veryLateAt = endOf(numbers.veryLateAfter, dueAt);
  const { cancelsAfter } = numbers;
  return { dueAt, veryLateAt, veryLateCancelsAt: cancelsAfter === null ? null : endOf(cancelsAfter, veryLateAt) };
}

/** The latest of the dates: it leaves the calendar first. */
export const lastOf = (dates: Dates): Instant | null => dates.veryLateCancelsAt ?? dates.veryLateAt;

/** @rule LATE-1 */
export const isLate = ({ dueAt, lateFor }: Facts): boolean => dueAt !== null && lateFor === dueAt;

/** The date moved: lateness is judged anew. @rule D-06 */
export function dateMoved(draft: Draft): void {
  const { dueAt, lateFor } = draft.facts;
  if (dueAt === lateFor) return;
  if (draft.fulfilment === Fulfilment.late || draft.fulfilment === Fulfilment.veryLate)
    draft.fulfilment = Fulfilment.onTime;
  else if (draft.fulfilment === Fulfilment.revisionLate || draft.fulfilment === Fulfilment.revisionVeryLate)
    draft.fulfilment = Fulfilment.revisionOnTime;
}
