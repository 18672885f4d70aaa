/** Review: the buyer accepts, asks for changes, extends, or stays silent. */
import type { CommandOf } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { after, clampToRange, type Instant, lengthOf } from '../time/index.js';

/**
 * « automatiquement marquée comme terminée au bout de trois jours. Pour les Services nécessitant une expédition, […] 14
 * jours. » (l.90)
 *
 * @param from the delivery (epoch ms, UTC)
 * @rule ACC-1, ACC-3, D-48
 */
const windowEnd = ({ order, terms }: Facts, from: Instant): Instant =>
  after(from, order.shipping ? terms.review.shippingWindow : terms.review.window, terms.calendar);

/** @returns `time.outOfRange` where the review would end outside the calendar (D-53) */
export const isReviewInRange = (facts: Facts, who: Speaker): Refusal | null => staysInRange(windowEnd(facts, who.at));

const isPausing = ({ request, terms }: Facts): boolean =>
  request !== null && (terms.review.pausedBy as readonly string[]).includes(request.kind);

/**
 * What a paused review resumes to: what was left of it, but at least `terms.review.minimumRemainder`; not beyond the
 * calendar, because to refuse the answer that resumes it would leave silence to cancel the order (D-53).
 *
 * @rule D-12
 */
const resumedEnd = (facts: Facts, left: number): Instant =>
  clampToRange(facts.at + Math.max(left, lengthOf(facts.terms.review.minimumRemainder)));

/**
 * A delivery opens the review, or renews it: it ends at the later of the running end and now + window. A pause that the
 * delivery closed closes first; one that it left open goes on.
 *
 * @rule ACC-1, D-14, D-12
 */
export function opened(facts: Facts) {
  const end = windowEnd(facts, facts.at);
  if (isPausing(facts))
    return { reviewEndsAt: null, reviewLeft: Math.max(facts.reviewLeft ?? 0, end - facts.at) } satisfies Partial<Facts>;
  const running = facts.reviewLeft === null ? facts.reviewEndsAt : resumedEnd(facts, facts.reviewLeft);
  return { reviewEndsAt: Math.max(running ?? end, end), reviewLeft: null } satisfies Partial<Facts>;
}

/** A cancellation request was opened during the review. @rule D-12 */
export const isToPause = (facts: Facts): boolean => facts.reviewEndsAt !== null && isPausing(facts);

/** No end runs while the request is open. @rule D-12 */
export const paused = (facts: Facts) =>
  ({ reviewEndsAt: null, reviewLeft: (facts.reviewEndsAt as Instant) - facts.at }) satisfies Partial<Facts>;

/** The request that paused the review closed without cancelling. @rule D-12 */
export const isToResume = (facts: Facts): boolean => facts.reviewLeft !== null && !isPausing(facts);

/** @rule D-12 */
export const resumed = (facts: Facts) =>
  ({ reviewEndsAt: resumedEnd(facts, facts.reviewLeft as number), reviewLeft: null }) satisfies Partial<Facts>;

/**
 * « le client peut prolonger la période d'évaluation jusqu'à cinq jours supplémentaires » (l.88): the span is added to the
 * running end, or to what was left of a paused review.
 *
 * @rule ACC-2, D-30, D-12
 */
export function extended(facts: Facts, command: CommandOf<'extendReview'>) {
  const span = lengthOf(command.span);
  const reviewExtensions = facts.reviewExtensions + 1;
  const reviewExtendedBy = facts.reviewExtendedBy + span;
  return (
    facts.reviewEndsAt === null
      ? { reviewLeft: (facts.reviewLeft as number) + span, reviewExtensions, reviewExtendedBy }
      : { reviewEndsAt: facts.reviewEndsAt + span, reviewExtensions, reviewExtendedBy }
  ) satisfies Partial<Facts>;
}

/** @returns `review.extensionsUsedUp` where `count` or `totalMax` of the terms is reached @rule D-30 */
export function hasExtensionsLeft({ terms, reviewExtensions, reviewExtendedBy }: Facts, _: Speaker): Refusal | null {
  const { count, totalMax } = terms.review.extension;
  const isUsedUp =
    (count !== null && reviewExtensions >= count) || (totalMax !== null && reviewExtendedBy >= lengthOf(totalMax));
  return isUsedUp ? refuse('review.extensionsUsedUp', 'D-30', { count, totalMax }) : null;
}

/** @returns `review.spanEmpty`, `review.spanTooLong` or `review.totalTooLong` @rule ACC-2, D-30 */
export function isExtensionShortEnough({ terms, reviewExtendedBy }: Facts, command: CommandOf<'extendReview'>) {
  const { maximum, totalMax } = terms.review.extension;
  const span = lengthOf(command.span);
  if (span === 0) return refuse('review.spanEmpty', 'D-30');
  if (span > lengthOf(maximum)) return refuse('review.spanTooLong', 'ACC-2', { maximum });
  return totalMax !== null && reviewExtendedBy + span > lengthOf(totalMax)
    ? refuse('review.totalTooLong', 'D-30', { totalMax })
    : null;
}

/** @returns `time.outOfRange` where the extended review would end outside the calendar (D-53) */
export const isExtendedReviewInRange = (facts: Facts, command: CommandOf<'extendReview'>): Refusal | null =>
  staysInRange((facts.reviewEndsAt ?? command.at + (facts.reviewLeft as number)) + lengthOf(command.span));
