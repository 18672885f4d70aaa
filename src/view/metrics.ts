/** What a seller is measured by: punctuality and completion, over a window that ends now. */
import { advance } from '../engine/advance.js';
import type { Order } from '../engine/order.js';
import type { Cancellation, Facts } from '../order/facts.js';
import type { Problem } from '../order/refusals.js';
import {
  type Instant,
  type InstantText,
  instantExpectation,
  isSpan,
  lengthOf,
  type Span,
  toEpoch,
} from '../time/index.js';

/** A share of orders. */
export interface Rate {
  /** how many were as they should be */
  readonly count: number;
  /** of how many that were judged in the window */
  readonly of: number;
  /** count / of, from 0 to 1; null where nothing was judged */
  readonly rate: number | null;
}

export interface Metrics {
  /** first deliveries in time, of all that were due a verdict (D-16) */
  readonly onTime: Rate;
  /** completed orders, of all that were closed (D-16) */
  readonly completion: Rate;
  /** what is wrong with the question; empty where there is an answer */
  readonly problems: readonly Problem[];
}

const nothingJudged: Rate = Object.freeze({ count: 0, of: 0, rate: null });
const noInstant: Problem = Object.freeze({
  where: 'now',
  what: 'no instant',
  expected: instantExpectation,
});
const noSpan: Problem = Object.freeze({
  where: 'window',
  what: 'no span',
  expected: 'an ISO 8601 span, such as P60D',
});

/** One order's part in a rate. */
interface Verdict {
  readonly isGood: boolean;
  /** the instant that decides whether it lies in the window (epoch ms, UTC) */
  readonly anchor: Instant | null;
}

/** On time or not, at the first delivery; or not on time, at the cancellation that settled it. @rule D-16, LATE-1 */
const punctualityOf = ({ onTime, firstDeliveredAt, cancelledAt }: Facts): Verdict => ({
  isGood: onTime === true,
  anchor: onTime === null ? null : (firstDeliveredAt ?? cancelledAt),
});

/**
 * How the order was closed at a moment. A completed order that support cancelled later counts once: as completed until the
 * cancellation, as cancelled from then on (D-23).
 *
 * @rule D-16
 */
function closingOf({ completedAt, cancelledAt, cancellation }: Facts, now: Instant): Verdict {
  if (cancelledAt === null || cancelledAt > now) return { isGood: true, anchor: completedAt };
  return { isGood: false, anchor: (cancellation as Cancellation).mode === 'beforeStart' ? null : cancelledAt };
}

function rateOf(verdicts: readonly Verdict[], isInWindow: (instant: Instant) => boolean): Rate {
  const judged = verdicts.filter(({ anchor }) => anchor !== null && isInWindow(anchor));
  const count = judged.filter(({ isGood }) => isGood).length;
  return { count, of: judged.length, rate: judged.length === 0 ? null : count / judged.length };
}

/**
 * The metrics of a seller's orders (or of any others) over the window that ends now. An instant t lies in it when
 * t <= now < t + window: half-open, like every period.
 *
 * @param now    the moment to look (epoch ms, UTC); due deadlines up to it are settled first
 * @param window an ISO 8601 span of elapsed time, such as `P60D`
 * @returns both rates; without a rate, and with a problem, where the window is no such span
 * @rule D-16, D-01, D-02
 */
export function metricsOf(
  orders: Iterable<Order>,
  { now: moment, window }: { now: InstantText; window: Span },
): Metrics {
  const now = toEpoch(moment);
  if (Number.isNaN(now)) return { onTime: nothingJudged, completion: nothingJudged, problems: [noInstant] };
  if (!isSpan(window) || lengthOf(window) === 0)
    return { onTime: nothingJudged, completion: nothingJudged, problems: [noSpan] };
  const length = lengthOf(window);
  const isInWindow = (instant: Instant) => instant <= now && now < instant + length;
  const facts = Array.from(orders, (order) => advance(order, now).order.facts);
  return {
    onTime: rateOf(facts.map(punctualityOf), isInWindow),
    completion: rateOf(
      facts.map((each) => closingOf(each, now)),
      isInWindow,
    ),
    problems: [],
  };
}
