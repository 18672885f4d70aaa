import { describe, expect, test } from 'vitest';
import { abilityOf, reasons, remedies } from '../support/abilities.js';
import { anOrder, buyer, given, seller, support } from '../support/scenario.js';

const completed = anOrder.completed('2026-03-09T12:00Z');

describe('explain · what would make it possible, where one answer does and the other does not', () => {
  test('D-24 · a tip on what was charged back: support settles it, if it is won', () => {
    const reversed = given(completed.after(buyer.rates(), support.recordsChargeback()));
    const ability = abilityOf(reversed, 'tip', 'buyer');
    expect(reasons(ability)).toEqual(['earnings.reversed (D-47)']);
    expect(remedies(ability)).toEqual(['settleChargeback by support']);
  });

  test('RATE-1 · the seller rates once the buyer has', () => {
    const ability = abilityOf(given(completed), 'rate', 'seller');
    expect(reasons(ability)).toEqual(['rating.buyerFirst (RATE-1)']);
    expect(remedies(ability)).toEqual(['rate by buyer']);
  });

  test('D-31 · nothing lets the buyer rate twice', () =>
    expect(remedies(abilityOf(given(completed.after(buyer.rates())), 'rate', 'buyer'))).toEqual([]));

  // Due on 28 December 2100; the days of the adjustment would end in 2101, so it can only be declined.
  const proposed = anOrder
    .with({ placedAt: '2100-12-25T12:00Z', deliveryTime: 'P3D' })
    .inProgress()
    .after(seller.proposesAdjustment({ at: '2100-12-26T00:00Z', extras: [{ title: 'More', price: 0, days: 4 }] }));

  test('D-53 · a request that can only be declined is in the way all the same, and may be closed', () => {
    const ability = abilityOf(given(proposed), 'requestUpdate', 'buyer');
    expect(reasons(ability)).toEqual(['request.open (RES-3)']);
    expect(remedies(ability)).toEqual(['answerRequest by buyer', 'withdrawRequest by seller']);
  });

  test('D-27 · with a full memory, too: a no closes it', () => {
    const full = given(proposed.under({ limits: { commands: 2 } }));
    expect(abilityOf(full, 'answerRequest', 'buyer').allowed).toBe(true);
    expect(reasons(abilityOf(full, 'saveDraft', 'seller'))).toEqual(['history.full (D-27)']);
  });

  test('D-27 · what may not even be said for the end of the calendar is refused for the memory', () => {
    const last = anOrder
      .with({ placedAt: '2100-12-25T12:00:00.999Z', deliveryTime: 'P5DT11H59M59S' }) // very late at the last instant
      .under({
        limits: { commands: 1 },
        requests: { extension: { answerWithin: 'PT1H' } },
        lateness: { veryLateAfter: 'PT24H' },
      })
      .inProgress();
    expect(reasons(abilityOf(given(last), 'requestExtension', 'seller'))).toEqual(['history.full (D-27)']);
  });
});

describe('explain · the last moments of the calendar', () => {
  test('D-47 · tips are taken until the calendar ends, where their time would end after it', () => {
    const rated = anOrder
      .with({ placedAt: '2100-12-20T12:00Z' })
      .under({ rating: { sellerWindow: 'PT1H' } })
      .inProgress()
      .after(seller.delivers({ at: '2100-12-26T12:00Z' }))
      .at('2100-12-29T12:00Z')
      .after(buyer.rates());
    const { from, until } = abilityOf(given(rated), 'tip', 'buyer').window;
    expect([from, until]).toEqual(['2100-12-29T12:00Z', '2100-12-31T23:59:59.999Z'].map((text) => Date.parse(text)));
  });
});

describe('explain · a moment that is none, or past', () => {
  const story = given(completed);

  test('D-49 · no instant is told as a problem', () => {
    const { refusals } = abilityOf(story, 'tip', 'buyer', Number.NaN);
    expect(refusals).toEqual([
      {
        code: 'command.malformed',
        rule: 'D-49',
        parameters: {
          problems: [
            {
              where: 'at',
              what: 'no instant',
              expected: 'epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z',
            },
          ],
        },
      },
    ]);
  });

  test('D-28 · a moment before the last event is told with both instants', () => {
    const lastEventAt = Date.parse('2026-03-09T12:00Z');
    expect(abilityOf(story, 'tip', 'buyer', lastEventAt - 1).refusals).toEqual([
      { code: 'time.regression', rule: 'D-28', parameters: { at: lastEventAt - 1, lastEventAt } },
    ]);
    expect(reasons(abilityOf(story, 'tip', 'buyer', lastEventAt))).toEqual(['tip.notRated (D-47)']);
  });
});
