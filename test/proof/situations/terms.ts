/** Terms and placements that between them take every turn that terms can make an order take; all count elapsed time. */
import { articleTerms, type OrderInput, type Terms, termsWith } from 'orderchart';

const placedAt = Date.UTC(2026, 2, 1, 9);

/** The order that every search starts from. */
export const usualInput: OrderInput = {
  id: 'order-1',
  buyer: 'ana',
  seller: { id: 'sam', tier: 'new' },
  origin: 'gig',
  placedAt,
  deliveryTime: 'P3D',
  revisions: 1,
  shipping: false,
  requirements: true,
  price: { amount: 10_001, currency: 'EUR' },
};

export interface Ground {
  readonly terms: Terms;
  readonly input: OrderInput;
}

/** Dates of their own for revisions, an end to waiting, an end to being very late. */
const strict = termsWith({
  name: 'strict',
  requirements: { timeOut: 'P5D' },
  lateness: { cancelsAfter: 'P2D' },
  revision: { clock: 'restart' },
});

/** A review that nothing pauses, ratings of cancelled orders, a short time to rate. */
const lenient = termsWith({
  name: 'lenient',
  revision: { clock: 'resume' },
  review: { pausedBy: [] },
  rating: { cancelledOrders: true, buyerWindow: 'P3D', sellerWindow: 'P2D' },
});

/** A delivery that declines nothing, few extensions, an amount that is nearly reached. */
const patient = termsWith({
  name: 'patient',
  requests: { cancellation: { answerWithin: 'P6D', deliveryDeclines: false } },
  review: { extension: { maximum: 'P2D', totalMax: 'P3D', count: 2 } },
  revision: { clock: { fixed: 'P2D' } },
  lateness: { cancelsAfter: 'PT12H' },
  limits: { amount: 10_002 },
});

export const grounds: readonly Ground[] = [
  { terms: articleTerms, input: usualInput },
  { terms: strict, input: { ...usualInput, seller: { id: 'sam', tier: 'pro' } } },
  { terms: lenient, input: { ...usualInput, revisions: null, requirements: false } },
  { terms: patient, input: { ...usualInput, revisions: 2, shipping: true } },
];
