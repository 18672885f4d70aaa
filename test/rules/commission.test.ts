import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareRoundedDown, split } from '../../src/order/money.js';
import { anOrder, buyer, given, money, seller, state } from '../support/scenario.js';

const delivered = anOrder.delivered('2026-03-08T12:00Z');

const completed = anOrder.completed('2026-03-09T12:00Z');

/** Where a product of amount and share passes what numbers hold exactly, and where it just does not. */
const edge = Math.floor(Number.MAX_SAFE_INTEGER / 9_999);
const amounts = fc.oneof(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: edge - 2, max: edge + 2 }));
const basisPoints = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(1, 3333, 9_999, 10_000));

describe('D-44 · the arithmetic', () => {
  test('D-44 · is exact at any size: what whole numbers of any length say', () => {
    fc.assert(
      fc.property(amounts, basisPoints, (amount, share) => {
        const product = BigInt(amount) * BigInt(share);
        expect(shareRoundedDown(amount, share)).toBe(Number(product / 10_000n));
        const fee = Number((product + 5_000n) / 10_000n);
        expect(split(amount, share)).toEqual({ fee, earnings: amount - fee });
      }),
      { seed: 44, numRuns: 20_000 },
    );
  });
});

describe('D-44 · the commission', () => {
  // biome-ignore format: a table
  test.each([
    // price             bps     fee              because
    [10_000,             2000,   2000,            'a fifth of 100.00'],
    [0,                  2000,   0,               'nothing of nothing'],
    [1,                  2000,   0,               '0.2 rounds down'],
    [2,                  2000,   0,               '0.4 rounds down'],
    [3,                  2000,   1,               '0.6 rounds up'],
    [5,                  1000,   1,               '0.5 rounds up'],
    [4,                  1000,   0,               '0.4 rounds down'],
    [15,                 1000,   2,               '1.5 rounds up'],
    [999,                0,      0,               'no commission'],
    [999,                10_000, 999,             'all of it'],
    [999_999_999_999,    3333,   333_299_999_999.67, 'exact at any size, and rounded up'],
  ])('D-44 · of %i at %i basis points the fee is %d, because %s', (price, bps, exact) => {
    const fee = Math.round(exact);
    given(completed.with({ price }).under({ fees: { sellerCommissionBps: bps } })).then(
      money({ paid: price, held: 0, fee, earnings: price - fee }),
    );
  });

  test('D-44 · while it runs, what was paid and not refunded is held, and nobody has earned', () => {
    given(anOrder).then(money({ paid: 10_000, held: 10_000, fee: 0, earnings: 0 }), state({ earnings: 'held' }));
    given(delivered.after(seller.refunds({ amount: 2500 }))).then(
      money({ paid: 10_000, held: 7500, refunded: 2500, fee: 0, earnings: 0 }),
    );
  });

  test('D-44 · a partial refund lowers the fee as well', () =>
    given(delivered.after(seller.refunds({ amount: 2500 })))
      .when(buyer.accepts())
      .then(money({ held: 0, refunded: 2500, fee: 1500, earnings: 6000 })));
});
