/** Terms under which deadlines can be made to tie: short answers, and a deadline for everything. */
import { type OrderInput, type Terms, termsWith } from 'orderchart';
import { usualInput } from '../situations/terms.js';

export const hour = 3_600_000;
const answer = { answerWithin: 'PT1H' };

export const tieTerms: Terms = termsWith({
  name: 'ties',
  requirements: { timeOut: 'P1D' },
  requests: { extension: answer, cancellation: answer, update: answer, adjustment: answer },
  review: { window: 'P1D', pausedBy: [] },
  revision: { clock: { fixed: 'P1D' } },
  lateness: { veryLateAfter: 'PT6H', cancelsAfter: 'PT6H' },
  clearance: { after: 'P1D' },
  rating: { buyerWindow: 'P2D', sellerWindow: 'PT2H' },
});

/** A proposal waits longer than a review takes: it is open before the delivery, because none is opened after it (D-37). */
export const patientTerms: Terms = termsWith(
  { name: 'patient ties', requests: { adjustment: { answerWithin: 'PT26H' } } },
  tieTerms,
);

export const tieInput: OrderInput = { ...usualInput, deliveryTime: 'P1D' };

/** Ratings close a number of seconds before or after the earnings clear: a span has no milliseconds. */
export const ratingTerms = (seconds: number): Terms =>
  termsWith({ rating: { buyerWindow: `PT${86_400 + seconds}S` }, clearance: { after: 'P1D' } }, tieTerms);

/** Silence accepts a date two days after it was asked for; being late has no end. */
export const acceptingTerms: Terms = termsWith({
  name: 'accepting',
  requests: { extension: { answerWithin: 'P2D' } },
  lateness: { veryLateAfter: 'PT6H' },
});

const businessDays = (span: string) => ({ span, countedIn: 'businessDays' as const });

/** A date on a Saturday and one on the Sunday after it are both very late on Monday, and end on Tuesday. */
export const weekendTerms: Terms = termsWith({
  name: 'weekend',
  calendar: { zone: 'UTC', weekend: [6, 7], holidays: [] },
  requests: { extension: { answerWithin: 'P3D' } },
  lateness: { veryLateAfter: businessDays('P1D'), cancelsAfter: businessDays('P1D') },
});
