/** On time or not: settled once. */
import type { Facts } from '../order/facts.js';

/** @returns whether the order was found late against the date in force: the chart says when, nothing is compared again @rule LATE-1 */
const isLate = ({ dueAt, lateFor }: Facts): boolean => dueAt !== null && lateFor === dueAt;

/**
 * The first delivery settles it, against the date in force then; an extension agreed before erases a lateness.
 *
 * @rule D-16, D-33
 */
export const verdictOf = (facts: Facts): boolean => facts.onTime ?? !isLate(facts);

/**
 * « une commande signalée comme en retard impacte votre indicateur de ponctualité » (l.116): cancelled while late, without
 * a delivery, is not on time. Cancelled in time settles nothing.
 *
 * @rule D-16, LATE-1
 */
export const isJudgedByCancellation = (facts: Facts): boolean => facts.onTime === null && isLate(facts);
