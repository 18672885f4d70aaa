/**
 * Who may do what where, written from the rules and not from the chart: for each command who may send it, where it is
 * possible, and what speaks against it, in the order in which reasons are given (D-49): who speaks, where the order is, what
 * it has been through, what is said. `authorisation.txt` is this, state by state; the proof compares each cell with the engine.
 */
import type { CommandType, RefusalCode, Role, RuleId } from 'orderchart';
import type { Circumstance } from './authorisation-circumstances.js';
import { completed, delivered, everywhere, isIn, late, type Where, working } from './authorisation-places.js';

/** One thing that speaks against a command. */
export interface Objection {
  readonly code: RefusalCode;
  /** where it may; everywhere, if nothing is said */
  readonly where?: Where;
  /** what the order must have been through, too */
  readonly when?: Circumstance;
  /** it is about what the command says, so that `explain` can't know it yet */
  readonly isSaid?: true;
  /** the roles that it holds against; all, if nothing is said */
  readonly against?: (role: Role, opener: string | null) => boolean;
  /** whose turn it is: not said to somebody who is not the order's party at all */
  readonly isTurn?: true;
}

export interface CommandRule {
  readonly rule: RuleId;
  readonly by: readonly Role[];
  /** where something in the chart listens to it; elsewhere it is `command.notNow` */
  readonly where: Where;
  /** it is about the work, so that a finished order says that it is finished */
  readonly isAboutWork: boolean;
  readonly objections: readonly Objection[];
}

const work = (rule: RuleId, by: readonly Role[], where: Where, ...objections: readonly Objection[]): CommandRule => ({
  rule,
  by,
  where,
  isAboutWork: true,
  objections,
});
const afterwards = (...said: Parameters<typeof work>): CommandRule => ({ ...work(...said), isAboutWork: false });

const buyer = ['buyer'] as const;
const seller = ['seller'] as const;
const either = ['buyer', 'seller'] as const;
const support = ['support'] as const;

const finished: Objection = { code: 'order.finished', where: completed };
const cancelled: Objection = { code: 'order.cancelled', where: isIn('cancelled') };
const notUnderWay: Objection = { code: 'order.notUnderWay', where: (place) => !working(place) };
const requestOpen: Objection = { code: 'request.open', where: ({ request }) => request !== 'none' };
const beyond = (when: Circumstance): Objection => ({ code: 'time.outOfRange', when });
const saidBeyond = (when: Circumstance): Objection => ({ ...beyond(when), isSaid: true });

const isOpener = (role: Role, opener: string | null): boolean => role === opener;
const isNotOpener = (role: Role, opener: string | null): boolean => opener !== null && role !== opener;
const only =
  (blamed: Role) =>
  (role: Role): boolean =>
    role === blamed;

const started: Where = (place) => working(place) || delivered(place);
const notStarted: Where = (place) => !started(place);
const open =
  (...kinds: readonly string[]): Where =>
  ({ request }) =>
    kinds.includes(request.split(':')[0] as string);
const isRequest: Where = ({ request }) => request !== 'none';
const cancellationOpen = open('cancellation');
const turnOfOther: Objection = { code: 'request.own', against: isOpener };

// biome-ignore format: a table
export const authorisation: { readonly [T in CommandType]: CommandRule } = {
  // the buyer's
  submitRequirements: work('START-1', buyer, everywhere,
    { code: 'order.notRunning', where: (place) => !isIn('awaitingRequirements')(place) && notStarted(place) },
    { code: 'requirements.alreadySent', when: 'requirementsSent' },
    { code: 'requirements.notAsked', when: 'requirementsNotAsked' },
    { ...beyond('startLeavesCalendar'), where: isIn('awaitingRequirements') }),
  cancelBeforeStart: work('REQ-4', buyer, isIn('awaitingRequirements')),
  acceptDelivery: work('DONE-1', buyer, delivered, beyond('completionLeavesCalendar')),
  requestRevision: work('REV-1', buyer, delivered,
    { code: 'revisions.usedUp', when: 'revisionsUsedUp' }, beyond('revisionLeavesCalendar')),
  extendReview: work('ACC-2', buyer, delivered,
    { code: 'review.extensionsUsedUp', when: 'extensionsUsedUp' },
    { code: 'review.totalTooLong', when: 'extensionTotalUsedUp', isSaid: true },
    saidBeyond('extendedReviewLeavesCalendar')),
  requestUpdate: work('RES-1', buyer, everywhere,
    finished, cancelled, notUnderWay, requestOpen, beyond('updateAnswerLeavesCalendar')),
  cancelLate: work('LATE-1', buyer, late,
    { code: 'seller.notSilent', where: isIn('inProgress.late', 'inRevision.late'), when: 'sellerSpoke' }),
  tip: afterwards('D-47', buyer, everywhere,
    { code: 'order.notCompleted', where: (place) => !completed(place) },
    { code: 'earnings.reversed', where: ({ earnings }) => earnings === 'reversed' },
    { code: 'tip.notRated', when: 'notRated' },
    { code: 'tip.ratedTooLow', when: 'ratedTooLow' },
    { code: 'tip.tooLate', when: 'tipWindowOver' },
    { code: 'amount.limitReached', when: 'amountLimitReached' },
    { code: 'amount.tooLarge', when: 'amountLimitReached', isSaid: true }),

  // the seller's
  remindBuyer: work('REQ-2', seller, isIn('awaitingRequirements')),
  skipRequirements: work('REQ-3', seller, isIn('awaitingRequirements'), beyond('startLeavesCalendar')),
  saveDraft: work('DEL-4', seller, everywhere, { code: 'order.notRunning', where: notStarted }),
  deliver: work('DEL-1', seller, started, beyond('reviewLeavesCalendar')),
  requestExtension: work('EXT-1', seller, everywhere,
    finished, cancelled, notUnderWay, requestOpen, beyond('extensionAnswerLeavesCalendar'), saidBeyond('laterDateLeavesCalendar')),
  grantRevisions: work('D-17', seller, everywhere,
    finished, cancelled, { code: 'revisions.unlimited', when: 'revisionsUnlimited' }),
  refundPartially: work('D-29', seller, ({ earnings }) => earnings === 'held',
    { code: 'refund.usedUp', when: 'refundUsedUp' },
    { code: 'refund.aboveShare', when: 'refundUsedUp', isSaid: true }),

  // either side's; D-13: who asks to cancel while the other side does, accepts
  requestCancellation: work('RES-2', either, everywhere,
    finished, cancelled,
    { ...requestOpen, where: (place) => isRequest(place) && !cancellationOpen(place) },
    { code: 'request.open', where: cancellationOpen, against: isOpener },
    { ...beyond('cancellationAnswerLeavesCalendar'), where: (place) => !cancellationOpen(place) }),
  proposeAdjustment: work('REV-2', either, everywhere,
    finished, cancelled, notUnderWay, requestOpen, beyond('adjustmentAnswerLeavesCalendar')),
  answerRequest: work('RES-2', either, isRequest,
    { ...turnOfOther, where: open('extension', 'update'), isTurn: true },
    { ...turnOfOther, where: open('cancellation', 'adjustment') },
    { code: 'update.notDeclinable', where: open('update'), when: 'saysNo', isSaid: true },
    { ...saidBeyond('movedDateLeavesCalendar'), where: open('adjustment') }),
  withdrawRequest: work('RES-3', either, isRequest, { code: 'request.notYours', against: isNotOpener }),
  rate: afterwards('RATE-1', either, ({ rating }) => rating === 'awaitingBuyer' || rating === 'awaitingSeller',
    { code: 'rating.buyerFirst', where: ({ rating }) => rating === 'awaitingBuyer', against: only('seller'), isTurn: true },
    { code: 'rating.alreadyGiven', where: ({ rating }) => rating === 'awaitingSeller', against: only('buyer'), isTurn: true },
    { ...beyond('sellerWindowLeavesCalendar'), where: ({ rating }) => rating === 'awaitingBuyer' }),

  // support's
  cancelOrder: work('CAN-1', support, everywhere, cancelled),
  recordChargeback: afterwards('D-24', support, everywhere,
    cancelled, { code: 'earnings.reversed', where: ({ earnings }) => earnings === 'reversed' }),
  settleChargeback: afterwards('D-24', support, everywhere,
    cancelled,
    { code: 'chargeback.notOpen', where: ({ earnings }) => earnings !== 'reversed' },
    { code: 'chargeback.notOpen', where: ({ earnings }) => earnings === 'reversed', when: 'chargebackSettled' }),
};
