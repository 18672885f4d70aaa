/** What an anomaly is called by, and the rule behind it. */

import type { EventType } from '../chart/index.js';
import { metaOf, transitions } from '../engine/chart-index.js';
import { stateOf } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';
import type { RefusalCode } from '../order/refusals.js';
import type { RuleId } from '../order/rules.js';
import type { AnomalyName } from './anomalies.js';

/** An anomaly, and the rule that was broken. */
export interface Judgement {
  readonly anomaly: AnomalyName;
  readonly rule: RuleId;
}

const rulesOfEvents = new Map<string, RuleId>(
  transitions.flatMap((taken) =>
    taken.actions.flatMap((action) => (typeof action === 'string' ? [[action, metaOf(taken).rule] as const] : [])),
  ),
);

/** Whether the seller has earned nothing yet: the order still runs, and its money is held. */
export const isHeld = (order: Order): boolean => stateOf(order, 'earnings') === 'held';

/** Whether the work was completed or cancelled. */
export const isOver = (order: Order): boolean => ['completed', 'cancelled'].includes(stateOf(order, 'fulfilment'));

/** @returns a rule by which an event happens at all */
export const ruleOfEvent = (type: EventType): RuleId => rulesOfEvents.get(type) as RuleId;

/** What taking a command comes to that the rules refuse for this reason: every code there is. */
export const anomalyOf: Readonly<Record<RefusalCode, AnomalyName>> = {
  'command.malformed': 'boundExceeded',
  'command.unknown': 'illegalTransition',
  'command.idReused': 'idReused',
  'command.notNow': 'illegalTransition',
  'order.malformed': 'boundExceeded',
  'terms.malformed': 'boundExceeded',
  'time.regression': 'timeWentBack',
  'time.outOfRange': 'boundExceeded',
  'history.full': 'boundExceeded',
  'role.wrong': 'wrongParty',
  'party.wrong': 'wrongParty',
  'request.own': 'wrongParty',
  'rating.buyerFirst': 'illegalTransition',
  'rating.alreadyGiven': 'illegalTransition',
  'order.finished': 'finishedOrderChanged',
  'order.cancelled': 'finishedOrderChanged',
  'order.notCompleted': 'illegalTransition',
  'order.notUnderWay': 'illegalTransition',
  'order.notRunning': 'illegalTransition',
  'order.notCancelled': 'illegalTransition',
  'request.open': 'illegalTransition',
  'earnings.reversed': 'illegalTransition',
  'requirements.alreadySent': 'illegalTransition',
  'requirements.notAsked': 'illegalTransition',
  'revisions.usedUp': 'allowanceExceeded',
  'revisions.unlimited': 'illegalTransition',
  'review.extensionsUsedUp': 'allowanceExceeded',
  'request.notYours': 'wrongParty',
  'seller.notSilent': 'illegalTransition',
  'refund.usedUp': 'refundTooLarge',
  'amount.limitReached': 'boundExceeded',
  'tip.notRated': 'illegalTransition',
  'tip.ratedTooLow': 'illegalTransition',
  'tip.tooLate': 'tooLate',
  'chargeback.notOpen': 'illegalTransition',
  'extension.notLater': 'boundExceeded',
  'review.spanEmpty': 'boundExceeded',
  'review.spanTooLong': 'boundExceeded',
  'review.totalTooLong': 'boundExceeded',
  'delivery.fileTooLarge': 'boundExceeded',
  'delivery.emptyNotConfirmed': 'boundExceeded',
  'delivery.manyPortfolioFiles': 'boundExceeded',
  'refund.aboveShare': 'refundTooLarge',
  'adjustment.empty': 'boundExceeded',
  'amount.tooLarge': 'boundExceeded',
  'update.notDeclinable': 'boundExceeded',
};

/** The reasons that what is said may give, and nothing else. */
export const aboutContent: ReadonlySet<string> = new Set<RefusalCode>([
  'command.malformed',
  'time.outOfRange',
  'extension.notLater',
  'review.spanEmpty',
  'review.spanTooLong',
  'review.totalTooLong',
  'delivery.fileTooLarge',
  'delivery.emptyNotConfirmed',
  'delivery.manyPortfolioFiles',
  'refund.aboveShare',
  'amount.limitReached',
  'adjustment.empty',
  'amount.tooLarge',
  'update.notDeclinable',
]);

export const refusalCodes = Object.freeze(Object.keys(anomalyOf)) as readonly RefusalCode[];
