/**
 * What happened: the past-tense names of the chart's actions, each bound to what it adds to the facts. Where an event
 * belongs to several chapters of the rules, it is put together here.
 */
import type { CommandOf } from '../order/commands.js';
import type { Facts } from '../order/facts.js';
import * as adjustment from '../policy/adjustment.js';
import * as cancellation from '../policy/cancellation.js';
import * as completion from '../policy/completion.js';
import * as delivery from '../policy/delivery.js';
import * as earnings from '../policy/earnings.js';
import * as extension from '../policy/extension.js';
import * as lateness from '../policy/lateness.js';
import * as money from '../policy/money.js';
import * as punctuality from '../policy/punctuality.js';
import * as rating from '../policy/rating.js';
import * as requests from '../policy/requests.js';
import * as requirements from '../policy/requirements.js';
import * as review from '../policy/review.js';
import * as revision from '../policy/revision.js';

/** The event alone is the news; it adds nothing to the facts. */
const nothingMore = () => ({}) satisfies Partial<Facts>;

/** Cancelled while late, the order was not on time either. */
type Cancelled = ReturnType<typeof cancellation.cancelled> & { readonly onTime?: false };

export const actions = {
  'order.placed': requirements.placed,
  'order.started': requirements.started,
  'order.late': lateness.late,
  'order.veryLate': nothingMore,
  'order.completed': completion.completed,
  'order.cancelled': (facts: Facts, cause: Parameters<typeof cancellation.cancelled>[1]): Cancelled => {
    const added = cancellation.cancelled(facts, cause);
    return punctuality.isJudgedByCancellation(facts) ? { onTime: false, ...added } : added;
  },
  'requirements.reminded': nothingMore,
  'requirements.submitted': requirements.sent,
  'requirements.skipped': requirements.skipped,
  'requirements.stored': requirements.sent,
  'draft.saved': delivery.draftSaved,
  'delivery.made': (facts: Facts, command: CommandOf<'deliver'>) =>
    delivery.delivered(facts, command, punctuality.verdictOf(facts)),
  'delivery.replaced': delivery.redelivered,
  'review.opened': review.opened,
  'review.extended': review.extended,
  'review.paused': review.paused,
  'review.resumed': review.resumed,
  'revision.requested': revision.requested,
  'revisions.granted': revision.granted,
  'extension.requested': extension.requested,
  'extension.accepted': extension.accepted,
  'extension.declined': requests.closed,
  'cancellation.requested': cancellation.requested,
  'cancellation.agreed': cancellation.agreed,
  'cancellation.declined': requests.closed,
  'update.requested': requests.updateRequested,
  'update.answered': requests.closed,
  'update.expired': requests.updateExpired,
  'adjustment.proposed': adjustment.proposed,
  'adjustment.accepted': adjustment.accepted,
  'adjustment.declined': requests.closed,
  'adjustment.lapsed': requests.closed,
  'request.withdrawn': requests.closed,
  'request.moot': requests.closed,
  'refund.made': money.refundedPartially,
  'earnings.clearing': (facts: Facts) => earnings.clearing(facts, money.tipsEndAt(facts)),
  'earnings.available': nothingMore,
  'earnings.refunded': earnings.refunded,
  'earnings.reversed': earnings.reversed,
  'tip.paid': earnings.tipped,
  'chargeback.recorded': earnings.chargebackRecorded,
  'chargeback.won': earnings.chargebackWon,
  'chargeback.lost': earnings.chargebackLost,
  'rating.opened': rating.opened,
  'rating.givenByBuyer': rating.byBuyer,
  'rating.published': rating.published,
  'rating.expired': rating.closed,
  'rating.closed': rating.closed,
} as const;

/** What happened to an order. */
export type EventType = keyof typeof actions;
