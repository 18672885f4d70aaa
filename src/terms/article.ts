/**
 * The terms of the article: each number once, in the article's own unit, beside the line that says it.
 *
 * What the article doesn't say is a decision (D-…); it is marked so, and any marketplace may choose otherwise.
 */
import { frozen } from './frozen.js';
import type { Terms } from './terms.js';

export const articleTerms: Terms = frozen({
  name: 'article',
  calendar: null, // D-03: elapsed time
  requirements: {
    timeOut: null, // D-21: the order waits
  },
  delivery: {
    countedIn: 'elapsed', // D-03
    maximumFileBytes: 1_000_000_000, // l.74 « Chaque fichier est limité à 1 Go. » · DEL-2, D-51
  },
  requests: {
    extension: { answerWithin: 'PT48H' }, // l.50, 51 « disposera de 48 heures pour répondre » · EXT-1, EXT-2
    cancellation: {
      answerWithin: 'PT48H', // H1, H2 · RES-2
      deliveryDeclines: true, // D-10
    },
    update: { answerWithin: 'PT48H' }, // D-05
    adjustment: { answerWithin: 'PT48H' }, // D-39
  },
  review: {
    window: 'P3D', // l.86 « Le client dispose de trois jours » · ACC-1, ACC-3
    shippingWindow: 'P14D', // l.90 « Pour les Services nécessitant une expédition », « 14 jours » · ACC-3
    extension: {
      maximum: 'P5D', // l.88 « jusqu'à cinq jours supplémentaires » · ACC-2
      totalMax: null, // l.88 « prolonger à nouveau » · D-30
      count: null, // D-30
    },
    pausedBy: ['cancellation'], // D-12
    minimumRemainder: 'PT24H', // D-12
  },
  revision: {
    clock: 'none', // D-15
  },
  lateness: {
    veryLateAfter: 'PT24H', // l.117 « en retard depuis 24 heures » · LATE-2
    cancelsAfter: null, // D-22: stays open
  },
  refund: {
    partialShareBps: 6000, // H4 · D-29
  },
  fees: {
    sellerCommissionBps: 2000, // D-44: a choice
  },
  clearance: {
    after: 'P14D', // l.12, 131 « disponibles 14 jours après la fin de la commande » · CLR-1
    fast: {
      after: 'P7D', // l.12, 131 « le délai de validation est de sept jours » · CLR-1
      tiers: ['sellerPlus', 'topRated', 'pro'], // l.12 « Seller Plus, Top freelance et Pro Expert »
    },
  },
  rating: {
    buyerWindow: 'P14D', // H12 · D-31
    sellerWindow: 'P14D', // D-46: a choice
    cancelledOrders: false, // D-46
  },
  tip: {
    window: 'P7D', // TIP · D-47
    minimumStars: 4, // TIP · D-47
  },
  tabs: {
    newFor: 'PT24H', // TAB-mobile: a choice
  },
  limits: {
    amount: 1_000_000_000_000, // D-51
    commands: 10_000, // D-27: ids of a live order are never forgotten, so their number is bounded
  },
});
