import { describe, expect, test } from 'vitest';
import { fromRecord, placeOrder, toRecord } from '../../src/index.js';
import {
  anOrder,
  buyer,
  given,
  may,
  mayNot,
  nothingChanged,
  orderInput,
  refused,
  seller,
  termsWith,
} from '../support/scenario.js';

const delivered = anOrder.delivered();
const codes = (placement: ReturnType<typeof placeOrder>) =>
  placement.ok ? [] : placement.refusals.map(({ code }) => code);

describe('D-53 · spans and the end of the calendar', () => {
  // biome-ignore format: a table
  test.each([
    // span     possible  because
    ['PT1S',    true,     'seconds'],
    ['PT30M',   true,     'minutes'],
    ['PT2H',    true,     'hours'],
    ['P2D',     true,     'days'],
    ['P0W',     false,    'nothing at all'],
    ['P1DT12H', true,     'days and hours'],
    ['P1M',     false,    'a month has no fixed length'],
    ['P1Y',     false,    'a year has no fixed length'],
    ['P1M1D',   false,    'there is a month in it'],
    ['-P1D',    false,    'time does not run backwards'],
    ['three days', false, 'it is no ISO 8601 span'],
  ])('D-53 · a review extended by %s: %s, %s', (span, isPossible) =>
    given(delivered).then(isPossible ? may(buyer.extendsReview({ span })) : mayNot(buyer.extendsReview({ span }))));

  test('D-53 · weeks are spans', () => {
    expect(placeOrder({ ...orderInput({ deliveryTime: 'P2W' }) }).ok).toBe(true);
    expect(codes(placeOrder({ ...orderInput({ deliveryTime: 'P2M' }) }))).toEqual(['order.malformed']);
  });

  // biome-ignore format: a table
  test.each([
    // instant                      possible  because
    ['1999-12-31T23:59:59.999Z',    false,    'it is before 2000'],
    ['2000-01-01T00:00:00.000Z',    true,     'the first moment of 2000'],
    ['2100-12-31T23:59:59.999Z',    true,     'the last moment of 2100'],
    ['2101-01-01T00:00:00.000Z',    false,    'it is after 2100'],
  ])('D-53 · an order placed at %s: %s, because %s', (placedAt, isPossible) => {
    const placement = placeOrder(orderInput({ placedAt }));
    expect(codes(placement)).toEqual(isPossible ? [] : ['order.malformed']);
    if (placement.ok) expect(fromRecord(toRecord(placement.order))).toMatchObject({ ok: true });
  });

  // Due three days after Christmas 2100, and delivered late.
  const lastOrder = anOrder.with({ placedAt: '2100-12-25T12:00Z', deliveryTime: 'P3D' }).inProgress();

  // biome-ignore format: a table
  test.each([
    // delivered at              possible  because
    ['2100-12-28T23:59:59.999Z', true,     'the review ends at the last moment of 2100'],
    ['2100-12-29T00:00:00.000Z', false,    'the review would end in 2101'],
  ])('D-53 · delivering at %s: %s, because %s', (at, isPossible) =>
    given(lastOrder).then(isPossible ? may(seller.delivers({ at })) : mayNot(seller.delivers({ at }), 'time.outOfRange', 'D-53')));

  test('D-53 · the refusal changes nothing', () =>
    given(lastOrder.at('2100-12-29T12:00Z'))
      .when(seller.delivers({ at: '2100-12-29T13:00Z' }))
      .then(refused('time.outOfRange', 'D-53'), nothingChanged()));

  const delivered17 = anOrder.with({ placedAt: '2100-12-15T12:00Z' }).inProgress().after(seller.delivers());
  const short = { clearance: { after: 'P1D' }, rating: { buyerWindow: 'P1D' }, tip: { window: 'P1D' } } as const;
  const lastAt = '2100-12-17T23:59:59.999Z';
  const firstAt = '2100-12-18T00:00Z';

  test.each([
    ['the earnings', { ...short, clearance: { after: 'P14D' } }],
    ["the buyer's time to rate", { ...short, rating: { buyerWindow: 'P14D' } }],
    ["the buyer's time to tip", { ...short, tip: { window: 'P14D' } }],
  ] as const)('D-53 · accepting is refused where %s would end in 2101, to the millisecond', (_, terms) =>
    given(delivered17.under(terms)).then(
      may(buyer.accepts({ at: lastAt })),
      mayNot(buyer.accepts({ at: firstAt }), 'time.outOfRange', 'D-53'),
    ),
  );

  test.each([
    ['an extension', seller.requestsExtension({ at: '2100-12-30T00:00Z', until: '2100-12-30T23:00Z' })],
    ['an update', buyer.requestsUpdate({ at: '2100-12-30T00:00Z' })],
    ['an adjustment', seller.proposesAdjustment({ at: '2100-12-30T00:00Z' })],
    ['a cancellation', seller.requestsCancellation({ at: '2100-12-30T00:00Z' })],
  ])('D-53 · %s is refused where its 48 hours would end in 2101', (_, step) =>
    given(lastOrder).then(mayNot(step, 'time.outOfRange', 'D-53')),
  );

  // biome-ignore format: a table
  test.each([
    // until                     possible  because
    ['2100-12-30T23:59:59.999Z', true,     'very late would be the last moment of 2100'],
    ['2100-12-31T00:00:00.000Z', false,    'very late would be in 2101'],
  ])('D-53 · asking for %s: %s, because %s', (until, isPossible) => {
    const ask = seller.requestsExtension({ at: '2100-12-26T00:00Z', until });
    given(lastOrder).then(isPossible ? may(ask) : mayNot(ask, 'time.outOfRange', 'D-53'));
  });

  // biome-ignore format: a table
  test.each([
    // span           possible  because
    ['PT23H59M59S',   true,     'the review ends in 2100'],
    ['P1D',           false,    'the review would end in 2101'],
  ])('D-53 · a review that ends as 31 December begins, extended by %s: %s, because %s', (span, isPossible) => {
    const reviewed = lastOrder.after(seller.delivers({ at: '2100-12-28T00:00Z' }));
    const extension = buyer.extendsReview({ span });
    given(reviewed).then(isPossible ? may(extension) : mayNot(extension, 'time.outOfRange', 'D-53'));
  });

  test('D-53 · an adjustment whose days end in 2101 is not accepted', () => {
    const proposed = (days: number) =>
      lastOrder.after(
        seller.proposesAdjustment({ at: '2100-12-26T00:00Z', extras: [{ title: 'More', price: 0, days }] }),
      );
    given(proposed(2)).then(may(buyer.agrees()));
    given(proposed(4)).then(mayNot(buyer.agrees(), 'time.outOfRange', 'D-53'));
  });

  test('D-53 · nor is an order placed whose wait would end in 2101', () => {
    const waits = (timeOut: string) =>
      placeOrder(orderInput({ placedAt: '2100-12-25T12:00Z' }), termsWith({ requirements: { timeOut } }));
    expect(codes(waits('P6D'))).toEqual([]);
    expect(codes(waits('P7D'))).toEqual(['time.outOfRange']);
  });

  test('D-53 · an order that would be due in 2101 is not placed', () => {
    const input = orderInput({ placedAt: '2100-12-25T12:00Z', deliveryTime: 'P7D', requirements: false });
    expect(codes(placeOrder(input))).toEqual(['time.outOfRange']);
  });
});
