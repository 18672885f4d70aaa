import { describe, expect, test } from 'vitest';
import { anOrder, buyer, facts, given, may, mayNot, refused, seller, status } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const silentFrom = '2026-03-10T10:00Z';

/** Asked for an update 48 hours before, and not heard since. */
const silent = order.after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' })).at(silentFrom);

describe('D-05 · a seller who does not respond', () => {
  // biome-ignore format: a table
  test.each([
    // now                       silent  because
    ['2026-03-10T09:59:59.999Z', false,  'a millisecond of the 48 hours is left'],
    ['2026-03-10T10:00:00.000Z', true,   '48 hours have passed without an answer'],
  ])('D-05 · at %s silent: %s, because %s', (now, sellerIsSilent) =>
    given(order.after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' }))).whenTimeReaches(now).then(facts({ sellerIsSilent })));

  test('D-05 · silent but not late: the buyer may not cancel alone', () =>
    given(silent).then(mayNot(buyer.cancelsLate())));

  test('D-05 · late and silent: the buyer may, to the millisecond', () => {
    given(silent).whenTimeReaches('2026-03-10T11:59:59.999Z').then(mayNot(buyer.cancelsLate()));
    given(silent).whenTimeReaches('2026-03-10T12:00Z').then(may(buyer.cancelsLate()));
  });

  test.each([
    ['saves a draft', seller.savesDraft()],
    ['asks for an extension', seller.requestsExtension({ until: '2026-03-20T12:00Z' })],
    ['grants a revision', seller.grantsRevisions()],
  ])('D-05 · a seller who %s is silent no more', (_, step) =>
    given(silent.at('2026-03-10T12:00Z'))
      .when(step)
      .then(facts({ sellerIsSilent: false }), mayNot(buyer.cancelsLate(), 'seller.notSilent')),
  );

  test('D-05 · the first event of the command says that the silence is over, so that no replay needs to know this rule', () =>
    given(silent)
      .when(seller.savesDraft())
      .then(
        {
          check: ({ events: [first] }) => expect(first?.facts).toMatchObject({ sellerIsSilent: false }),
        },
        facts({ sellerIsSilent: false }),
      ));

  test('D-05 · and of several events of one command only the first says it', () =>
    given(silent)
      .when(seller.delivers())
      .then({
        check: ({ events: told }) =>
          expect(told.map((each) => each.facts.sellerIsSilent)).toEqual([false, ...told.slice(1).map(() => undefined)]),
      }));

  test.each([
    ['asks to cancel', buyer.requestsCancellation()],
    ['proposes an adjustment', buyer.proposesAdjustment()],
  ])("D-05 · a buyer who %s does not end the seller's silence", (_, step) =>
    given(silent.at('2026-03-10T12:00Z'))
      .when(step)
      .then(facts({ sellerIsSilent: true }), may(buyer.cancelsLate())),
  );

  test('D-05 · a refused command is no answer', () =>
    given(silent.at('2026-03-10T12:00Z'))
      .when(seller.remindsBuyer())
      .then(refused(), facts({ sellerIsSilent: true }), may(buyer.cancelsLate())));

  test('D-05 · an update that is answered in time marks nobody', () =>
    given(
      order.after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' }), seller.agrees({ at: '2026-03-10T09:59:59.999Z' })),
    )
      .whenTimeReaches('2026-03-10T12:00Z')
      .then(status('late'), facts({ sellerIsSilent: false }), mayNot(buyer.cancelsLate())));
});
