import { describe, expect, test } from 'vitest';
import { commandTypes, explain } from '../../src/index.js';
import { abilityOf, reasons, remedies, windowText } from '../support/abilities.js';
import { anOrder, buyer, given, seller, support } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const completed = anOrder.completed('2026-03-09T12:00Z');

describe('explain · what may be sent now', () => {
  test('D-49 · every command is explained, once', () =>
    expect(
      explain(given(order).world.order, { by: 'buyer', at: '2026-03-09T12:00Z' })
        .map(({ command }) => command)
        .sort(),
    ).toEqual([...commandTypes].sort()));

  test('D-49 · what is allowed has no refusals, and needs nothing to make it possible', () => {
    const ability = abilityOf(given(delivered), 'acceptDelivery', 'buyer');
    expect(ability).toMatchObject({ allowed: true, refusals: [], by: ['buyer'], possibleIn: ['fulfilment.delivered'] });
    expect(ability.madePossibleBy).toEqual([]);
  });

  test('D-49 · every reason is given, in order: who speaks, where the order is', () => {
    const asked = given(delivered.after(buyer.requestsCancellation()));
    const ability = abilityOf(asked, 'requestUpdate', 'seller');
    expect(ability.allowed).toBe(false);
    expect(reasons(ability)).toEqual(['role.wrong (D-34)', 'order.notUnderWay (D-37)', 'request.open (RES-3)']);
  });

  test('D-24 · a reason that stands in the way twice is told once', () =>
    expect(reasons(abilityOf(given(order), 'settleChargeback', 'support'))).toEqual(['chargeback.notOpen (D-24)']));

  test('D-17 · used-up revisions are told beside the wrong role, in this order', () =>
    expect(reasons(abilityOf(given(anOrder.with({ revisions: 0 }).delivered()), 'requestRevision', 'seller'))).toEqual([
      'role.wrong (D-34)',
      'revisions.usedUp (D-17)',
    ]));

  test('D-34 · the roles that may ever send it, and the states it is possible in', () => {
    const story = given(order);
    expect(abilityOf(story, 'cancelLate', 'buyer')).toMatchObject({
      by: ['buyer'],
      possibleIn: [
        'fulfilment.inProgress.late',
        'fulfilment.inProgress.veryLate',
        'fulfilment.inRevision.late',
        'fulfilment.inRevision.veryLate',
      ],
    });
    expect([...abilityOf(story, 'rate', 'buyer').by].sort()).toEqual(['buyer', 'seller']);
    expect(abilityOf(story, 'cancelOrder', 'buyer').by).toEqual(['support']);
  });

  test('D-49 · as JSON it says everything, what is computed when it is read included, and each answer once', () => {
    const ability = abilityOf(given(order), 'acceptDelivery', 'buyer');
    const { command, allowed, refusals, by, possibleIn, window, madePossibleBy } = ability;
    const everything = { command, allowed, refusals, by, possibleIn, window, madePossibleBy };
    expect(JSON.stringify(ability)).toBe(JSON.stringify(everything));
    expect(madePossibleBy.length).toBeGreaterThan(0);
    expect([ability.window, ability.madePossibleBy]).toEqual([window, madePossibleBy]);
    expect([ability.window === window, ability.madePossibleBy === madePossibleBy]).toEqual([true, true]);
  });

  test('D-02 · deadlines up to the moment asked about are settled for the answer, not for the order', () => {
    const story = given(order);
    const { order: before } = story.world;
    expect(abilityOf(story, 'cancelLate', 'buyer', '2026-03-11T11:59:59.999Z').allowed).toBe(false);
    expect(abilityOf(story, 'cancelLate', 'buyer', '2026-03-11T12:00Z').allowed).toBe(true);
    expect(before.state).toContain('inProgress.onTime');
  });
});

describe('explain · when it is possible if nobody acts', () => {
  test('LATE-2 · cancelling alone, from very late on, with no end', () => {
    const ability = abilityOf(given(order), 'cancelLate', 'buyer');
    expect(windowText(ability)).toBe('2026-03-11T12:00Z → …');
  });

  test('D-22 · until the very late order is cancelled by itself, where the terms say so', () =>
    expect(
      windowText(abilityOf(given(order.under({ lateness: { cancelsAfter: 'P2D' } })), 'cancelLate', 'buyer')),
    ).toBe('2026-03-11T12:00Z → 2026-03-13T12:00Z'));

  test('ACC-3 · accepting, from now until silence completes', () =>
    expect(windowText(abilityOf(given(delivered), 'acceptDelivery', 'buyer'))).toBe(
      '2026-03-08T12:00Z → 2026-03-11T12:00Z',
    ));

  test('D-47 · tipping, until the tip window closes; never without a good rating', () => {
    const rated = given(completed.after(buyer.rates({ at: '2026-03-10T12:00Z', stars: 5 })));
    expect(windowText(abilityOf(rated, 'tip', 'buyer'))).toBe('2026-03-10T12:00Z → 2026-03-16T12:00Z');
    expect(abilityOf(rated, 'tip', 'buyer', '2026-03-16T11:59:59.999Z').allowed).toBe(true);
    expect(reasons(abilityOf(rated, 'tip', 'buyer', '2026-03-16T12:00Z'))).toEqual(['tip.tooLate (D-47)']);
    expect(windowText(abilityOf(given(completed), 'tip', 'buyer'))).toBe('… → …');
  });
});

describe('explain · what would make it possible', () => {
  test('D-17 · revisions used up: the seller grants more', () => {
    const ability = abilityOf(given(anOrder.with({ revisions: 0 }).delivered()), 'requestRevision', 'buyer');
    expect(reasons(ability)).toEqual(['revisions.usedUp (D-17)']);
    expect(remedies(ability)).toEqual(['grantRevisions by seller']);
  });

  test('RES-3 · an open request: the other side answers, or its opener withdraws', () => {
    const ability = abilityOf(given(order.after(buyer.requestsUpdate())), 'requestExtension', 'seller');
    expect(reasons(ability)).toEqual(['request.open (RES-3)']);
    expect(remedies(ability)).toEqual(['answerRequest by seller', 'withdrawRequest by buyer']);
  });

  test('DONE-2 · nothing brings a cancelled order back', () =>
    expect(remedies(abilityOf(given(order.after(support.cancels())), 'deliver', 'seller'))).toEqual([]));

  test('D-49 · nothing makes the wrong role the right one', () =>
    expect(remedies(abilityOf(given(delivered), 'acceptDelivery', 'seller'))).toEqual([]));
});

describe('explain · the moment asked about', () => {
  const { order: now } = given(order.after(seller.savesDraft({ at: '2026-03-09T12:00Z' }))).world;

  test.each(['2026-03-11T12:00:00Z', '2026-03-11T13:00:00+01:00', Date.parse('2026-03-11T12:00Z')])(
    'D-02 · %s is the same instant',
    (at) =>
      expect(explain(now, { by: 'buyer', at }).find(({ command }) => command === 'cancelLate')?.allowed).toBe(true),
  );

  test.each(['yesterday', '', '2026-03-11', '2026-03-11T12:00', Number.NaN, null, undefined, {}])(
    'D-49 · %j is no instant: everything is refused, and nothing is foreseen',
    (at) => {
      for (const ability of explain(now, { by: 'buyer', at: at as never })) {
        expect(reasons(ability)).toEqual(['command.malformed (D-49)']);
        expect(ability.refusals[0]?.parameters).toMatchObject({ problems: [{ where: 'at' }] });
        expect([ability.allowed, windowText(ability), remedies(ability)]).toEqual([false, '… → …', []]);
      }
    },
  );

  test('D-28 · before the last event everything is refused', () => {
    for (const ability of explain(now, { by: 'seller', at: '2026-03-09T11:59:59.999Z' })) {
      expect(reasons(ability)).toEqual(['time.regression (D-28)']);
      expect([ability.allowed, windowText(ability), remedies(ability)]).toEqual([false, '… → …', []]);
    }
  });
});
