/** How serious an anomaly is, and the most serious orders of a log. */
import type { AnomalyName } from '../anomalies.js';
import type { Divergence } from '../verdict.js';

/**
 * Every anomaly, the most serious first: money that left or is counted wrongly, since it may be gone; then what was over and
 * was changed, or was done twice; then who may do what, and what; then when; then what was refused, which somebody will
 * complain about; and last what was only shown.
 */
export const bySeverity = Object.freeze([
  'refundExceedsPayment',
  'earningsReleasedTwice',
  'earningsReleasedEarly',
  'refundTooLarge',
  'wrongAmount',
  'finishedOrderChanged',
  'duplicateApplied',
  'idReused',
  'wrongParty',
  'illegalTransition',
  'impossibleEvent',
  'allowanceExceeded',
  'boundExceeded',
  'tooLate',
  'missedDeadline',
  'tooEarly',
  'firedEarly',
  'timeWentBack',
  'wronglyRefused',
  'wrongRefusal',
  'wrongDate',
  'wrongCount',
  'wrongStatus',
  'staleRead',
] as const satisfies readonly AnomalyName[]);

/** Fails to compile when an anomaly is not in the list. */
const ranks: Readonly<Record<AnomalyName, number>> = Object.fromEntries(
  bySeverity.map((name, rank) => [name, rank]),
) as Record<(typeof bySeverity)[number], number>;

/** An order that left the rules. */
export interface WorstOrder {
  readonly order: string;
  /** of the log, from 1: where the order left the rules */
  readonly line: number;
  readonly verdict: Divergence;
}

/** The more serious anomaly first; of one kind the earliest instant, then the earliest line. */
const compared = (a: WorstOrder, b: WorstOrder): number =>
  ranks[a.verdict.anomaly] - ranks[b.verdict.anomaly] ||
  a.verdict.observed.at - b.verdict.observed.at ||
  a.line - b.line;

/** Keeps the worst orders, and no more of them than are asked for. */
export class WorstOrders {
  readonly #orders: WorstOrder[] = [];
  constructor(readonly most: number) {}

  add(order: WorstOrder): void {
    const orders = this.#orders;
    let place = orders.length;
    while (place > 0 && compared(order, orders[place - 1] as WorstOrder) < 0) place -= 1;
    if (place >= this.most) return;
    orders.splice(place, 0, order);
    if (orders.length > this.most) orders.pop();
  }

  /** the worst first */
  get all(): readonly WorstOrder[] {
    return [...this.#orders];
  }
}
