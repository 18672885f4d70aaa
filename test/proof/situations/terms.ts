/** Terms and placements that between them take every turn that terms can make an order take; most count elapsed time. */
import { articleTerms, type OrderInput, placeOrder, type Terms, termsWith } from 'orderchart';

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
  review: { extension: { count: 1 } },
});

/** A review that nothing pauses, ratings of cancelled orders, a short time to rate. */
const lenient = termsWith({
  name: 'lenient',
  revision: { clock: 'resume' },
  review: { pausedBy: [] },
  rating: { cancelledOrders: true, buyerWindow: 'P3D', sellerWindow: 'P2D' },
});

/** A delivery that declines nothing, few extensions, an amount that is nearly reached. */
const patientTerms = termsWith({
  name: 'patient',
  requests: { cancellation: { answerWithin: 'P6D', deliveryDeclines: false } },
  review: { extension: { maximum: 'P2D', totalMax: 'P2D' } },
  revision: { clock: { fixed: 'P2D' } },
  lateness: { cancelsAfter: 'PT12H' },
  limits: { amount: 10_002 },
});

const patient: Ground = { terms: patientTerms, input: { ...usualInput, revisions: 2, shipping: true } };

export const grounds: readonly Ground[] = [
  { terms: articleTerms, input: usualInput },
  { terms: strict, input: { ...usualInput, seller: { id: 'sam', tier: 'pro' } } },
  { terms: lenient, input: { ...usualInput, revisions: null, requirements: false } },
  patient,
];

const days = (span: string, countedIn: 'calendarDays' | 'businessDays') => ({ span, countedIn });

/** Every period counted in the days of a zone whose clocks change on the way (D-03). */
const calendarTerms = (name: string, countedIn: 'calendarDays' | 'businessDays'): Terms => {
  const period = (span: string) => days(span, countedIn);
  return termsWith({
    name,
    calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-04-06', '2026-05-01'] },
    requirements: { timeOut: period('P5D') },
    delivery: { countedIn },
    requests: {
      extension: { answerWithin: period('P2D') },
      cancellation: { answerWithin: period('P2D') },
      update: { answerWithin: period('P2D') },
      adjustment: { answerWithin: period('P2D') },
    },
    review: { window: period('P3D') },
    revision: { clock: 'restart' },
    lateness: { veryLateAfter: period('P1D'), cancelsAfter: period('P4D') },
    clearance: { after: period('P14D') },
    rating: { buyerWindow: period('P14D'), sellerWindow: period('P10D') },
    tip: { window: period('P7D') },
  });
};

/** Placed at 2.30 in the morning of the Friday before the clocks go forward: two days later there is no such hour. */
const beforeClocksChange: OrderInput = { ...usualInput, placedAt: Date.UTC(2026, 2, 27, 1, 30) };

export const calendarGrounds: readonly Ground[] = [
  { terms: calendarTerms('calendarDays', 'calendarDays'), input: beforeClocksChange },
  { terms: calendarTerms('businessDays', 'businessDays'), input: beforeClocksChange },
];

const lastInstant = Date.UTC(2101, 0, 1) - 1;
const hour = 3_600_000;

/** Everything is over within hours, but for the answers. */
const brief = {
  terms: termsWith({
    name: 'brief',
    lateness: { veryLateAfter: 'PT1H' },
    revision: { clock: 'restart' },
    clearance: { after: 'PT1H' },
    rating: { buyerWindow: 'P2D', sellerWindow: 'P2D' },
    tip: { window: 'PT1H' },
  }),
  input: { ...usualInput, deliveryTime: 'PT1H' },
};

const placedBeforeEnd = ({ terms, input }: Ground, hours: number): Ground => ({
  terms,
  input: { ...input, placedAt: lastInstant - hours * hour },
});

/** So near to the end of the calendar that dates would leave it (D-53). */
export const lateGrounds: readonly Ground[] = [1, 52, 72].map((hours) => placedBeforeEnd(brief, hours));

/** The same at more distances from the end; where that is too near, no order is placed. */
export const latestGrounds: readonly Ground[] = [1, 4, 7, 13, 20]
  .flatMap((days) => grounds.map((ground) => placedBeforeEnd(ground, days * 24)))
  .filter(({ terms, input }) => placeOrder(input, terms).ok);
