/** What is known when an order is placed, drawn at random. */
import * as fc from 'fast-check';
import { OrderInput } from '../order/input.js';
import { articleTerms, SellerTier, type Terms } from '../terms/index.js';

/** The plainest order: what drawn ones shrink to. It is placed on 1 March 2026, a Sunday, and in progress at once. */
const plainInput: OrderInput = Object.freeze({
  id: 'order-0',
  buyer: 'Ana',
  seller: Object.freeze({ id: 'Sam', tier: 'new' }),
  origin: 'gig',
  placedAt: 1_772_323_200_000,
  deliveryTime: 'P3D',
  revisions: 1,
  shipping: false,
  requirements: false,
  price: Object.freeze({ amount: 100, currency: 'EUR' }),
});

const hour = 3_600_000;
const years = 4;

/** Plain names first, and now and then whatever a host may use as an id. */
const identifier = (plain: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 9, arbitrary: fc.constantFrom(plain, ...others) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 128 }) },
  );

const spans: readonly string[] = ['P1D', 'P7D', 'P14D', 'P30D', 'PT12H', 'P1DT12H', 'P2W', 'PT1S', 'P365D'];
const isWholeDays = (span: string): boolean => /^P\d+D$/.test(span);

const deliveryTimes = ({ delivery }: Terms): fc.Arbitrary<string> =>
  fc.constantFrom(
    plainInput.deliveryTime,
    ...(delivery.countedIn === 'businessDays' ? spans.filter(isWholeDays) : spans),
  );

/** Amounts of every size up to the most that the terms allow: a price of one cent rounds badly, so it is drawn, too. */
const amounts = (most: number): fc.Arbitrary<number> => {
  const upTo = (amount: number) => fc.integer({ min: 0, max: Math.min(amount, most) });
  return fc.oneof(upTo(100_000), upTo(3), upTo(10_001), upTo(most));
};

/**
 * Orders as `placeOrder` takes them: every origin, tier and way to be placed, from one cent to the limit, and sometimes names that no
 * host should choose. They shrink to a plain order of 1 March 2026.
 *
 * @param known what is not drawn, such as `{ revisions: 2, shipping: false }`
 * @param terms the terms that the order will be placed under: they bound its price and its delivery time
 * @rule ORIG-1, D-51, D-03
 */
export function orderInputs(known: Partial<OrderInput> = {}, terms: Terms = articleTerms): fc.Arbitrary<OrderInput> {
  return fc
    .record({
      id: fc.nat(9999).map((number) => `order-${number}`),
      buyer: identifier('Ana', 'Bea'),
      seller: fc.record({ id: identifier('Sam', 'Søren'), tier: fc.constantFrom(...SellerTier.options) }),
      origin: fc.constantFrom('gig' as const, 'customOffer' as const, 'brief' as const),
      placedAt: fc.nat(years * 366 * 24).map((hours) => plainInput.placedAt + hours * hour),
      deliveryTime: deliveryTimes(terms),
      revisions: fc.oneof({ withCrossShrink: true }, fc.integer({ min: 0, max: 3 }), fc.constant(null)),
      shipping: fc.boolean(),
      requirements: fc.boolean(),
      price: fc.record({ amount: amounts(terms.limits.amount), currency: fc.constantFrom('EUR', 'USD', 'JPY') }),
    })
    .map((drawn) => ({ ...drawn, ...known }))
    .filter((input) => OrderInput.safeParse(input).success);
}
