import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../src/index.js';
import {
  anOrder,
  buyer,
  given,
  inTheMouthOf,
  type OrderBuilder,
  refusals,
  seller,
  support,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const delivered = anOrder.delivered('2026-03-08T12:00Z');
const completed = anOrder.completed('2026-03-09T12:00Z');
const cancelled = order.after(support.cancels());
const lastOrder = anOrder
  .with({ placedAt: '2100-12-18T12:00Z' })
  .inProgress()
  .after(seller.delivers({ at: '2100-12-20T12:00Z' }));
const adjusting = order.after(seller.proposesAdjustment());

describe('D-49 · all the reasons are given, each once: who speaks, where the order is, what it has been through, what is said', () => {
  // biome-ignore format: a table
  test.each<[what: string, start: OrderBuilder, step: ReturnType<typeof buyer.accepts>, codes: readonly RefusalCode[]]>([
    // what                                               start       step                                                  codes
    ['accepting what is not delivered',                   order,      buyer.accepts(),                                      ['command.notNow']],
    ['the seller accepting what is not delivered',        order,      inTheMouthOf('seller', buyer.accepts()),              ['role.wrong', 'command.notNow']],
    ['accepting once it is completed',                    completed,  buyer.accepts(),                                      ['order.finished', 'command.notNow']],
    ['accepting once it is cancelled',                    cancelled,  buyer.accepts(),                                      ['order.cancelled', 'command.notNow']],
    ['answering where nothing is asked',                  order,      buyer.agrees(),                                       ['command.notNow']],
    ['rating once it is cancelled',                       cancelled,  buyer.rates(),                                        ['command.notNow']],
    ['support answering a proposal of three answers',     adjusting,  inTheMouthOf('support', buyer.agrees()),              ['role.wrong']],
    ['answering the own proposal',                        adjusting,  seller.agrees(),                                      ['request.own']],
    ['asking for a date that is not later, delivered',    delivered,  seller.requestsExtension({ until: '2026-03-01T12:00Z' }), ['order.notUnderWay', 'extension.notLater']],
    ['proposing nothing while something is open',         adjusting,  buyer.proposesAdjustment({ extras: [] }),             ['request.open', 'adjustment.empty']],
    ['a huge empty delivery by the buyer',                order,      inTheMouthOf('buyer', seller.delivers({ files: [] })), ['role.wrong', 'delivery.emptyNotConfirmed']],
    ['settling for a buyer what was never charged back',  completed,  inTheMouthOf('buyer', support.settlesChargeback({ won: true })), ['role.wrong', 'chargeback.notOpen']],
    ['accepting where two periods would leave the calendar', lastOrder, buyer.accepts(),                                    ['time.outOfRange']],
    ['settling what was cancelled',                       cancelled,  support.settlesChargeback({ won: false }),            ['order.cancelled', 'chargeback.notOpen']],
  ])('D-49 · %s', (_, start, step, codes) => given(start).when(step).then(refusals(...codes)));

  test('D-34 · a command of another seller says that alone, where nothing else is wrong', () =>
    given(order)
      .when(seller.delivers({ party: 'Sid' }))
      .then(refusals('party.wrong')));
});

describe('D-32 · who made something happen', () => {
  const byOf = (start: OrderBuilder) => given(start).world.history.map(({ type, by, party }) => [type, by, party]);

  test('D-32 · a command names its party, the clock has none, and the placement is the buyer’s', () =>
    expect(
      byOf(
        order
          .after(seller.savesDraft())
          .at('2026-03-10T12:00Z')
          .after(support.cancels({ party: 'agent-7' })),
      ),
    ).toEqual([
      ['order.placed', 'buyer', 'Bea'],
      ['requirements.submitted', 'buyer', 'Bea'],
      ['order.started', 'buyer', 'Bea'],
      ['draft.saved', 'seller', 'Sam'],
      ['order.late', 'clock', null],
      ['order.cancelled', 'support', 'agent-7'],
      ['earnings.refunded', 'support', 'agent-7'],
    ]));
});
