/**
 * Which deadlines can fall on one instant, written from the rules: what happens then, in the order of D-41, and what happens
 * where the one comes a millisecond earlier or later. The pairs that can't are here, too, each with the reason.
 */
import type { DeadlineName, OrderEvent } from 'orderchart';

type EventType = OrderEvent['type'];

/** A request that runs out beside a deadline of the work. */
export interface RequestTie {
  /** the kinds of request, each with its openers */
  readonly requests: readonly string[];
  readonly deadline: DeadlineName;
  /** the states of fulfilment in which both run */
  readonly states: readonly string[];
  /** the request's silence comes first, or with it */
  readonly together: readonly EventType[];
  /** the deadline comes a millisecond before the request's silence */
  readonly deadlineFirst: readonly EventType[];
}

const silenceCancels: readonly EventType[] = ['cancellation.agreed', 'order.cancelled', 'earnings.refunded'];
const timeCancels: readonly EventType[] = ['order.cancelled', 'earnings.refunded'];
const timeCancelsRequest: readonly EventType[] = ['order.cancelled', 'request.moot', 'earnings.refunded'];
const completes: readonly EventType[] = ['order.completed', 'earnings.clearing', 'rating.opened'];
const completesRequest: readonly EventType[] = [
  'order.completed',
  'request.moot',
  'earnings.clearing',
  'rating.opened',
];

const cancellation = ['cancellation:buyer', 'cancellation:seller'];
const adjustment = ['adjustment:buyer', 'adjustment:seller'];
const extension = ['extension:seller'];
const update = ['update:buyer'];
const onTime = ['inProgress.onTime', 'inRevision.onTime'];
const late = ['inProgress.late', 'inRevision.late'];
const veryLate = ['inProgress.veryLate', 'inRevision.veryLate'];
const silent = (first: EventType, ...rest: readonly EventType[]): readonly EventType[] => [first, ...rest];

const tie = (
  requests: readonly string[],
  deadline: DeadlineName,
  states: readonly string[],
  together: readonly EventType[],
  deadlineFirst: readonly EventType[],
): RequestTie => ({ requests, deadline, states, together, deadlineFirst });

// biome-ignore format: a table
export const requestTies: readonly RequestTie[] = [
  tie(cancellation, 'requirementsTimeOut', ['awaitingRequirements'], silenceCancels, timeCancelsRequest),
  tie(cancellation, 'reviewEnds', ['delivered'], silenceCancels, completesRequest),
  tie(adjustment,   'reviewEnds', ['delivered'], silent('adjustment.lapsed', ...completes), completesRequest),
  // an extension is accepted: the date moves, and what would have come with the old one does not
  tie(extension,    'deliveryDue', onTime, silent('extension.accepted'), ['order.late', 'extension.accepted']),
  tie(cancellation, 'deliveryDue', onTime, silenceCancels, ['order.late', ...silenceCancels]),
  tie(update,       'deliveryDue', onTime, silent('update.expired', 'order.late'), ['order.late', 'update.expired']),
  tie(adjustment,   'deliveryDue', onTime, silent('adjustment.lapsed', 'order.late'), ['order.late', 'adjustment.lapsed']),
  tie(extension,    'veryLate', late, silent('extension.accepted'), ['order.veryLate', 'extension.accepted']),
  tie(cancellation, 'veryLate', late, silenceCancels, ['order.veryLate', ...silenceCancels]),
  tie(update,       'veryLate', late, silent('update.expired', 'order.veryLate'), ['order.veryLate', 'update.expired']),
  tie(adjustment,   'veryLate', late, silent('adjustment.lapsed', 'order.veryLate'), ['order.veryLate', 'adjustment.lapsed']),
  tie(extension,    'veryLateCancels', veryLate, silent('extension.accepted'), timeCancelsRequest),
  tie(cancellation, 'veryLateCancels', veryLate, silenceCancels, timeCancelsRequest),
  tie(update,       'veryLateCancels', veryLate, silent('update.expired', ...timeCancels), timeCancelsRequest),
  tie(adjustment,   'veryLateCancels', veryLate, silent('adjustment.lapsed', ...timeCancels), timeCancelsRequest),
];

/** The end of the time to rate, beside the clearing of the earnings: they touch different regions, the rating comes first. */
export const ratingTies: readonly { readonly state: string; readonly together: readonly EventType[] }[] = [
  { state: 'awaitingBuyer', together: ['rating.expired', 'earnings.available'] },
  { state: 'awaitingSeller', together: ['rating.published', 'earnings.available'] },
];

/**
 * Deadlines of one date, which follow each other and so never run together, still fall on one instant where silence accepts a
 * date that has passed (D-08): the order is late, very late and, under terms that count business days, cancelled by the clock
 * at the instant of the acceptance (D-41). Under others that can't be: an order that is to be cancelled after its old date is
 * cancelled later after its new one, and was not yet cancelled when that was accepted. Business days can give two dates of one
 * weekend the same end.
 */
export interface PassedDateTie {
  readonly pairs: readonly (readonly [DeadlineName, DeadlineName])[];
  readonly together: readonly EventType[];
  /** how many of the last events come a millisecond later where the second deadline does */
  readonly later: number;
}

const accepted: readonly EventType[] = ['extension.accepted', 'order.late'];

// biome-ignore format: a table
export const passedDateTies: readonly PassedDateTie[] = [
  { pairs: [['requestExpires', 'deliveryDue']], together: accepted,                       later: 1 },
  { pairs: [['deliveryDue', 'veryLate']],       together: [...accepted, 'order.veryLate'], later: 1 },
  { pairs: [['deliveryDue', 'veryLateCancels'], ['veryLate', 'veryLateCancels'], ['requestExpires', 'veryLateCancels']],
    together: [...accepted, 'order.veryLate', ...timeCancels], later: 2 },
];

/** The pairs that can fall on one instant. All others are in `neverTogether`. */
export const canTie: readonly (readonly [DeadlineName, DeadlineName])[] = [
  ['requestExpires', 'requirementsTimeOut'],
  ['requestExpires', 'reviewEnds'],
  ['requestExpires', 'deliveryDue'],
  ['requestExpires', 'veryLate'],
  ['requestExpires', 'veryLateCancels'],
  ['deliveryDue', 'veryLate'],
  ['deliveryDue', 'veryLateCancels'],
  ['veryLate', 'veryLateCancels'],
  ['ratingCloses', 'earningsClear'],
];

interface Reason {
  readonly first: DeadlineName;
  readonly others: readonly DeadlineName[];
  readonly because: string;
}

// What is started at an instant T by a period that is longer than nothing runs out after T: no deadline ties with one that its
// own firing, or a command at the same instant, has just started.
export const neverTogether: readonly Reason[] = [
  {
    first: 'requestExpires',
    others: ['ratingCloses', 'earningsClear'],
    because:
      'these run from the end of the order, which closes every request (D-40), and none is opened after it (D-37); where the silence itself ends the order, they begin at that instant',
  },
  {
    first: 'requirementsTimeOut',
    others: ['reviewEnds', 'deliveryDue', 'veryLate', 'veryLateCancels'],
    because:
      'the order waits for its requirements only before it starts, and no date and no review runs before the start (START-1); the start ends the wait',
  },
  {
    first: 'requirementsTimeOut',
    others: ['ratingCloses', 'earningsClear'],
    because: 'an order that never started earns nothing and is never rated (D-45, D-46)',
  },
  {
    first: 'reviewEnds',
    others: ['deliveryDue', 'veryLate', 'veryLateCancels'],
    because:
      'a delivery ends the date (DEL-1), and only a revision request, which ends the review, sets another (REV-1, D-15); a date that has come at the instant of a delivery fires before it (D-02)',
  },
  {
    first: 'reviewEnds',
    others: ['ratingCloses', 'earningsClear'],
    because: 'these run from the completion, which is what ends the review (DONE-1, CLR-1, D-31)',
  },
  {
    first: 'deliveryDue',
    others: ['ratingCloses', 'earningsClear'],
    because: 'no date runs once the order has ended, and these run from its end (CLR-1, D-31, D-46)',
  },
  {
    first: 'veryLate',
    others: ['ratingCloses', 'earningsClear'],
    because: 'no date runs once the order has ended, and these run from its end (CLR-1, D-31, D-46)',
  },
  {
    first: 'veryLateCancels',
    others: ['ratingCloses', 'earningsClear'],
    because: 'it ends the order: a rating begins at that instant at the earliest, and nothing is earned (D-45, D-46)',
  },
];
