/** What terms can get wrong although each of their numbers is right: windows that contradict each other, and traps. */
import type { RuleId } from '../order/rules.js';
import type { Terms } from '../terms/index.js';
import { lengthOf, type Milliseconds, type Period } from '../time/index.js';

/** `problem`: somebody loses an order or a right by it. `notice`: something can never happen; it may be meant. */
export type Severity = 'problem' | 'notice';

/** Something that a set of terms should not be. */
export interface TermsRule {
  readonly severity: Severity;
  /** the path of the term to look at first */
  readonly where: string;
  readonly rules: readonly RuleId[];
  readonly what: string;
  readonly expected: string;
  readonly isBroken: (terms: Terms) => boolean;
}

/** Days of a calendar count as 24 hours here: close enough to tell which of two windows is longer. */
const length = (period: Period): Milliseconds => lengthOf(typeof period === 'string' ? period : period.span);

/** How long after its date an order is cancelled for being late; never where the terms do not say. */
const cancelledAfter = ({ lateness }: Terms): Milliseconds =>
  lateness.cancelsAfter === null ? Infinity : length(lateness.veryLateAfter) + length(lateness.cancelsAfter);

/** Whether a revision can go on without a delivery date, so that no older date ends the order first. */
const hasRevisionsWithoutDate = ({ revision }: Terms): boolean =>
  revision.clock === 'none' || revision.clock === 'resume';

export const termsRules: readonly TermsRule[] = [
  {
    severity: 'problem',
    where: 'requests.extension.answerWithin',
    rules: ['EXT-2', 'D-08', 'D-22', 'D-41'],
    what: 'a yes to a later date can cancel the order in the same instant: the date may be so old by then that the cancellation of the very late, counted from it, is due',
    expected: 'at most lateness.veryLateAfter + lateness.cancelsAfter',
    isBroken: (terms) =>
      hasRevisionsWithoutDate(terms) && length(terms.requests.extension.answerWithin) > cancelledAfter(terms),
  },
  {
    severity: 'problem',
    where: 'review.minimumRemainder',
    rules: ['D-12', 'ACC-1'],
    what: 'a review that was paused lasts longer than a new one: asking to cancel buys time',
    expected: 'at most review.window and review.shippingWindow',
    isBroken: ({ review }) =>
      lengthOf(review.minimumRemainder) > Math.min(length(review.window), length(review.shippingWindow)),
  },
  {
    severity: 'problem',
    where: 'requests.cancellation.answerWithin',
    rules: ['RES-2', 'D-12', 'D-40'],
    what: 'a cancellation asked for during the review is moot before silence can agree to it: nothing pauses the review, and it ends first',
    expected: "at most review.window, or 'cancellation' in review.pausedBy",
    isBroken: ({ requests, review }) =>
      review.pausedBy.length === 0 && length(requests.cancellation.answerWithin) > length(review.window),
  },
  {
    severity: 'notice',
    where: 'lateness.cancelsAfter',
    rules: ['D-22', 'EXT-2', 'D-07'],
    what: 'a later date asked for by a seller who is very late is never accepted by silence: the order is cancelled first',
    expected: 'at least requests.extension.answerWithin',
    isBroken: ({ lateness, requests }) =>
      lateness.cancelsAfter !== null && length(lateness.cancelsAfter) < length(requests.extension.answerWithin),
  },
  {
    severity: 'notice',
    where: 'revision.clock',
    rules: ['D-15', 'D-22'],
    what: 'a revision of work that was delivered late is late at once, and on its way to being cancelled',
    expected: "'restart', 'none' or a fixed period where lateness.cancelsAfter is set",
    isBroken: ({ revision, lateness }) => revision.clock === 'resume' && lateness.cancelsAfter !== null,
  },
  {
    severity: 'notice',
    where: 'requirements.timeOut',
    rules: ['D-21', 'RES-2'],
    what: 'a cancellation asked for while requirements are awaited is never agreed to by silence: the time-out cancels first',
    expected: 'more than requests.cancellation.answerWithin',
    isBroken: ({ requirements, requests }) =>
      requirements.timeOut !== null && length(requirements.timeOut) <= length(requests.cancellation.answerWithin),
  },
  {
    severity: 'notice',
    where: 'review.extension.maximum',
    rules: ['ACC-2', 'D-30'],
    what: 'the longest single extension is longer than all of them together may be',
    expected: 'at most review.extension.totalMax',
    isBroken: ({ review: { extension } }) =>
      extension.totalMax !== null && lengthOf(extension.maximum) > lengthOf(extension.totalMax),
  },
  {
    severity: 'notice',
    where: 'review.extension.count',
    rules: ['ACC-2', 'D-30'],
    what: 'a review can never be extended',
    expected: 'at least 1, or null for any number',
    isBroken: ({ review }) => review.extension.count === 0,
  },
  {
    severity: 'notice',
    where: 'review.shippingWindow',
    rules: ['ACC-3', 'D-48'],
    what: 'what is shipped is reviewed for less time than what is not',
    expected: 'at least review.window',
    isBroken: ({ review }) => length(review.shippingWindow) < length(review.window),
  },
  {
    severity: 'notice',
    where: 'clearance.fast.after',
    rules: ['CLR-1'],
    what: 'the tiers that clear fast wait longer than the others',
    expected: 'at most clearance.after',
    isBroken: ({ clearance }) =>
      clearance.fast.tiers.length > 0 && length(clearance.fast.after) > length(clearance.after),
  },
  {
    severity: 'notice',
    where: 'refund.partialShareBps',
    rules: ['D-29'],
    what: 'a seller can never refund a part',
    expected: 'at least 1 basis point',
    isBroken: ({ refund }) => refund.partialShareBps === 0,
  },
  {
    severity: 'notice',
    where: 'fees.sellerCommissionBps',
    rules: ['D-44'],
    what: 'the seller earns nothing: the fee is all that was paid',
    expected: 'less than 10,000 basis points',
    isBroken: ({ fees }) => fees.sellerCommissionBps === 10_000,
  },
];
