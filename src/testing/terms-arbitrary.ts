/** Terms drawn at random: the article's, with a few numbers set otherwise. */
import * as fc from 'fast-check';
import { type Terms, type TermsChanges, termsWith } from '../terms/index.js';
import type { Calendar, CountedIn, Period } from '../time/index.js';

const hourSpans = fc.integer({ min: 1, max: 240 }).map((hours) => `PT${hours}H`);
const daySpans = fc.integer({ min: 1, max: 30 }).map((days) => `P${days}D`);
const spans = fc.oneof(daySpans, hourSpans, fc.constant('PT1S'));

type Periods = fc.Arbitrary<Period>;

/** Days of a calendar. Business days are counted in whole days only (D-03). */
const countedPeriods: Periods = fc.oneof(
  spans,
  fc.record({ span: spans, countedIn: fc.constant('calendarDays' as const) }),
  fc.record({ span: daySpans, countedIn: fc.constant('businessDays' as const) }),
);

/** Zones whose clocks are set in spring, in autumn, by half an hour, never, or once skipped a whole day. */
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'];

const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(...zones),
  weekend: fc.constantFrom([6, 7], [], [5, 6], [7]),
  holidays: fc.subarray(['2026-03-02', '2026-05-01', '2026-12-25', '2027-01-01', '2028-02-29']),
});

const basisPoints = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, 9_999, 10_000));

/** Each part is left out more often than not: many small changes hide each other. */
const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const or = <T>(value: T, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true }, fc.constant(value), arbitrary);

const work = (periods: Periods) => ({
  requirements: some({ timeOut: or<Period | null>(null, periods) }),
  requests: some({
    extension: some({ answerWithin: periods }),
    cancellation: some({ answerWithin: periods, deliveryDeclines: fc.boolean() }),
    update: some({ answerWithin: periods }),
    adjustment: some({ answerWithin: periods }),
  }),
  review: some({
    window: periods,
    shippingWindow: periods,
    extension: some({
      maximum: spans,
      totalMax: or<string | null>(null, spans),
      count: or<number | null>(null, fc.nat(3)),
    }),
    pausedBy: fc.constantFrom<'cancellation'[][]>(['cancellation'], []),
    minimumRemainder: spans,
  }),
  revision: some({
    clock: fc.oneof(
      fc.constantFrom('none' as const, 'restart' as const, 'resume' as const),
      fc.record({ fixed: periods }),
    ),
  }),
  lateness: some({ veryLateAfter: periods, cancelsAfter: or<Period | null>(null, periods) }),
});

const money = (periods: Periods) => ({
  refund: some({ partialShareBps: basisPoints }),
  fees: some({ sellerCommissionBps: basisPoints }),
  clearance: some({ after: periods, fast: some({ after: periods }) }),
  rating: some({ buyerWindow: periods, sellerWindow: periods, cancelledOrders: fc.boolean() }),
  tip: some({ window: periods, minimumStars: fc.integer({ min: 1, max: 5 }) }),
});

const elapsed = some({ ...work(spans), ...money(spans) });

const zoned = fc.record({
  calendar: calendars,
  delivery: some({ countedIn: fc.constantFrom<CountedIn[]>('elapsed', 'calendarDays', 'businessDays') }),
  changes: some({ ...work(countedPeriods), ...money(countedPeriods) }),
});

/**
 * Changes of the article's terms that are valid as terms: windows, answer periods, clocks of revision, shares, and, one time in four, a
 * calendar with periods that count its days. Whether the numbers make sense together is for `lintTerms` to say. They shrink to no change.
 *
 * @rule D-26, D-03
 */
export const termsChanges = (): fc.Arbitrary<TermsChanges> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: elapsed as fc.Arbitrary<TermsChanges> },
    {
      weight: 1,
      arbitrary: zoned.map(({ changes, ...days }) => ({ ...days, ...changes }) as TermsChanges),
    },
  );

/** Valid terms: the article's with the changes of `termsChanges`. They shrink to the article's. @rule D-26 */
export const termsArbitrary = (): fc.Arbitrary<Terms> =>
  termsChanges().map((changes) => termsWith(Object.keys(changes).length === 0 ? {} : { name: 'drawn', ...changes }));
