/**
 * What happens at each deadline, written from the rules: what fires, and whose words are heard a millisecond before and no
 * longer at the deadline itself (D-01), or the other way round. The proof goes to each of them, in every state that it runs in.
 */
import type { CommandType, DeadlineName, OrderEvent } from 'orderchart';

type EventType = OrderEvent['type'];

/** A command that is answered differently on the two sides of a deadline. */
export interface Witness {
  readonly command: CommandType;
  /** a role; or who opened the request that is open, or the other side */
  readonly by: 'buyer' | 'seller' | 'opener' | 'other';
  /** `allowed`, or the codes; a question mark: allowed instead, where the seller is silent (D-05) */
  readonly before: string;
  readonly at: string;
}

export interface Edge {
  readonly deadline: DeadlineName;
  /** the state that listens to it, with its region */
  readonly state: string;
  /** what happens first */
  readonly fires: readonly EventType[];
  /** the state of the same region after it */
  readonly leadsTo: string;
  /** null where no command is answered differently: only where the money is changes */
  readonly witness: Witness | null;
}

const ends = (command: CommandType, by: Witness['by'], at: string): Witness => ({ command, by, before: 'allowed', at });
const lates: Witness = { command: 'cancelLate', by: 'buyer', before: 'command.notNow', at: 'seller.notSilent?' };
const frees: Witness = { command: 'cancelLate', by: 'buyer', before: 'seller.notSilent?', at: 'allowed' };
const cancels = ends('deliver', 'seller', 'order.cancelled, command.notNow');

const edge = (
  deadline: DeadlineName,
  state: string,
  fires: readonly EventType[],
  leadsTo: string,
  witness: Witness | null,
): Edge => ({ deadline, state, fires, leadsTo, witness });

// biome-ignore format: a table
export const edges: readonly Edge[] = [
  // EXT-2, RES-2, D-05, D-39
  edge('requestExpires', 'request.extension',    ['extension.accepted'],                     'none', ends('answerRequest', 'other', 'command.notNow')),
  edge('requestExpires', 'request.cancellation', ['cancellation.agreed', 'order.cancelled'], 'none', ends('withdrawRequest', 'opener', 'order.cancelled, command.notNow')),
  edge('requestExpires', 'request.update',       ['update.expired'],                         'none', ends('answerRequest', 'other', 'command.notNow')),
  edge('requestExpires', 'request.adjustment',   ['adjustment.lapsed'],                      'none', ends('answerRequest', 'other', 'command.notNow')),
  // D-21, ACC-3
  edge('requirementsTimeOut', 'fulfilment.awaitingRequirements', ['order.cancelled'], 'cancelled', ends('submitRequirements', 'buyer', 'order.notRunning')),
  edge('reviewEnds',          'fulfilment.delivered',            ['order.completed'], 'completed', ends('acceptDelivery', 'buyer', 'order.finished, command.notNow')),
  // LATE-1, LATE-2, D-22
  edge('deliveryDue',     'fulfilment.inProgress.onTime',   ['order.late'],      'inProgress.late',     lates),
  edge('deliveryDue',     'fulfilment.inRevision.onTime',   ['order.late'],      'inRevision.late',     lates),
  edge('veryLate',        'fulfilment.inProgress.late',     ['order.veryLate'],  'inProgress.veryLate', frees),
  edge('veryLate',        'fulfilment.inRevision.late',     ['order.veryLate'],  'inRevision.veryLate', frees),
  edge('veryLateCancels', 'fulfilment.inProgress.veryLate', ['order.cancelled'], 'cancelled',           cancels),
  edge('veryLateCancels', 'fulfilment.inRevision.veryLate', ['order.cancelled'], 'cancelled',           cancels),
  // D-46, D-31, CLR-1
  edge('ratingCloses',  'rating.awaitingBuyer',  ['rating.expired'],     'expired',   ends('rate', 'buyer', 'command.notNow')),
  edge('ratingCloses',  'rating.awaitingSeller', ['rating.published'],   'published', ends('rate', 'seller', 'command.notNow')),
  edge('earningsClear', 'earnings.clearing',     ['earnings.available'], 'available', null),
];

/** The terms under which a deadline never runs, by the name of the terms, and why. */
export const neverUnder: Readonly<Record<string, Partial<Record<DeadlineName, string>>>> = {
  article: {
    requirementsTimeOut: 'requirements.timeOut is null (D-21)',
    veryLateCancels: 'lateness.cancelsAfter is null (D-22)',
  },
  lenient: {
    requirementsTimeOut: 'no requirements are asked for (D-20)',
    veryLateCancels: 'lateness.cancelsAfter is null (D-22)',
  },
  patient: { requirementsTimeOut: 'requirements.timeOut is null (D-21)' },
};
