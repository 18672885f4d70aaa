/** Whom an event concerns. Who caused it knows already, and is left out when the event is made. */
import type { Party } from '../order/roles.js';
import { frozen } from '../terms/index.js';
import { atFirstUse } from '../time/index.js';
import type { EventType } from './actions.js';

// Frozen: many events have the same list.
const both = frozen(['buyer', 'seller'] as const);
const buyer = frozen(['buyer'] as const);
const seller = frozen(['seller'] as const);
const nobody = frozen([] as const);

const notified: { readonly [T in EventType]: readonly Party[] } = {
  'order.placed': seller, // ORIG-2 « Vous recevrez une notification à chaque nouvelle commande » (l.16)
  'order.started': both,
  'order.late': both,
  'order.veryLate': both,
  'order.completed': both, // DONE-3
  'order.cancelled': both,
  'requirements.reminded': buyer, // REQ-2
  'requirements.submitted': seller,
  'requirements.skipped': buyer,
  'requirements.stored': seller,
  'draft.saved': nobody,
  'delivery.made': buyer,
  'delivery.replaced': buyer,
  'review.opened': nobody, // the delivery says it
  'review.extended': seller,
  'review.paused': both,
  'review.resumed': both,
  'revision.requested': seller,
  'revisions.granted': buyer,
  'extension.requested': buyer,
  'extension.accepted': both, // EXT-3 « Vous recevrez une notification dès que le client approuvera » (l.52)
  'extension.declined': seller, // EXT-3
  'cancellation.requested': both,
  'cancellation.agreed': both,
  'cancellation.declined': both,
  'update.requested': seller,
  'update.answered': buyer,
  'update.expired': both,
  'adjustment.proposed': both,
  'adjustment.accepted': both,
  'adjustment.declined': both,
  'adjustment.lapsed': both,
  'request.withdrawn': both,
  'request.moot': both,
  'refund.made': buyer,
  'earnings.clearing': seller, // DONE-3 « montrant les revenus que vous avez générés » (l.129)
  'earnings.available': seller,
  'earnings.refunded': both,
  'earnings.reversed': seller,
  'tip.paid': seller,
  'chargeback.recorded': seller,
  'chargeback.won': seller,
  'chargeback.lost': seller,
  'rating.opened': buyer,
  'rating.givenByBuyer': seller, // RATE-1; what it says stays hidden until it is published (D-31)
  'rating.published': both,
  'rating.expired': nobody,
  'rating.closed': both,
};

const without = (parties: readonly Party[], by: Party): readonly Party[] => parties.filter((party) => party !== by);

/** Whom to notify, by who caused it: a party that did is left out. */
export interface Notified {
  readonly buyer: readonly Party[];
  readonly seller: readonly Party[];
  /** caused by support, or by the clock */
  readonly others: readonly Party[];
}

/** The same, less the party that caused the event: made once, because every event asks. */
const notifiedByType = atFirstUse(() =>
  frozen(
    Object.fromEntries(
      Object.entries(notified).map(([type, parties]) => [
        type,
        { buyer: without(parties, 'buyer'), seller: without(parties, 'seller'), others: parties },
      ]),
    ) as Readonly<Record<EventType, Notified>>,
  ),
);

/** @returns whom to notify of an event, by who caused it, who is left out */
export const partiesToNotify = (type: EventType): Notified => notifiedByType()[type];
