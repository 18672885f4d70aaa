import { describe, expect, test } from 'vitest';
import { actions, content, due, routes, standing } from '../../src/chart/index.js';
import { stateValueOf } from '../../src/engine/chart-index.js';
import { recorder } from '../../src/engine/recorder.js';
import {
  advance,
  describeRefusal,
  describeSpan,
  evolve,
  isDue,
  jsonSchemaOf,
  nextDeadline,
  type Order,
  type OrderEvent,
  orderMachine,
  parseTerms,
  replay,
  statusOf,
  tabsOf,
  termsWith,
} from '../../src/index.js';
import { anOrder, buyer, given, seller } from '../support/scenario.js';

const { order, history } = given(anOrder.dueAt('2026-03-10T12:00Z').after(seller.savesDraft())).world;
const lost: Order = { ...order, state: 'lost/none/held/closed' };

describe('what only a caller can get wrong says so', () => {
  test('a history without a beginning, of one order into another, or with a gap is no history', () => {
    expect(() => replay([])).toThrow(
      new RangeError('orderchart: replay needs the events of an order, order.placed first'),
    );
    const [placed, started, sent] = history as [OrderEvent, OrderEvent, OrderEvent];
    expect(() => replay([placed, sent])).toThrow(
      new RangeError('orderchart: event 3 of order-1 does not follow event 1 of order-1'),
    );
    expect(() => replay([placed, { ...started, order: 'order-2' }])).toThrow(
      new RangeError('orderchart: event 2 of order-2 does not follow event 1 of order-1'),
    );
    expect(() => replay([started, sent])).toThrow(RangeError);
    expect(() => evolve(null, { ...started, sequence: 1 })).toThrow(
      new RangeError('orderchart: event 1 of order-1 does not follow event 0 of order-1'),
    );
  });

  test('an order in a state that the chart does not have is a bug, and every door says which', () => {
    expect(() => nextDeadline(lost)).toThrow(new Error('orderchart: no such state: lost/none/held/closed'));
    expect(() => statusOf(lost)).toThrow(new Error('orderchart: no status is displayed for lost/none/held/closed'));
  });

  test('there is no schema of another name', () =>
    expect(() => jsonSchemaOf('Orders' as never)).toThrow(
      new RangeError('orderchart: the schemas are Command, OrderInput, OrderRecord, Terms'),
    ));

  test('D-43 · time does not go back, not even for an order that somebody made up with a date long past', () => {
    const past = order.facts.at - 1000;
    const made: Order = { ...order, facts: { ...order.facts, dueAt: past }, wakeAt: past };
    expect(isDue(made, order.facts.at - 1)).toBe(true);
    expect(advance(made, order.facts.at - 1)).toEqual({ order: made, events: [] });
    expect(advance(made, order.facts.at).events.map(({ type, at }) => [type, at])).toEqual([
      ['order.late', order.facts.at],
    ]);
  });
});

describe('what a caller may get wrong without harm', () => {
  test('a language that the library does not speak is answered in English', () => {
    expect(describeSpan('P1D', 'de' as never)).toBe('1 day');
    expect(describeSpan('P1D', 'fr')).toBe('1 jour');
    expect(describeSpan('P1D')).toBe('1 day');
  });

  // biome-ignore format: a table
  test.each([
    ['P2W',           '2 weeks'],
    ['P1W1DT1H1M1S',  '1 week 1 day 1 hour 1 minute 1 second'],
    ['P2DT3H4M5S',    '2 days 3 hours 4 minutes 5 seconds'],
    ['P01D',          '1 day'],
    ['P0D',           '0 days'],
    ['P1M',           'P1M'],
    ['soon',          'soon'],
  ])('D-53 · the span %s is said as "%s"', (span, text) => expect(describeSpan(span)).toBe(text));

  test('what is no span and no text is said with no word', () => expect(describeSpan(7 as never)).toBe(''));

  test('a refusal that lost its parameters keeps its sentence, with the places where they were', () => {
    const refusal = { code: 'history.full', rule: 'D-27', parameters: {} } as never;
    expect(describeRefusal(refusal)).toContain('{limit}');
  });

  test('D-34 · a role that there is not is said as it is', () => {
    const refusal = { code: 'role.wrong', rule: 'D-34', parameters: { by: 'admin', expected: ['root'] } } as never;
    expect(describeRefusal(refusal)).toBe('Sent by: admin. It may be sent by: root.');
  });

  test('a state that the chart does not have is said as it is', () => {
    const parameters = { state: 'lost/none/held/closed', possibleIn: ['found', 'rating'] };
    const refusal = { code: 'command.notNow', rule: 'DONE-1', parameters } as never;
    expect(describeRefusal(refusal)).toBe(
      'Not possible while the state is "fulfilment.lost". It can be possible in: found, Rating.',
    );
  });

  test('an instant that is none is said as it is', () => {
    const refusal = { code: 'tip.tooLate', rule: 'D-47', parameters: { until: 9e15 } } as never;
    expect(describeRefusal(refusal)).toContain('9000000000000000');
  });

  test.each(['yesterday', '', Number.NaN, null])(
    'TAB-web · %j is no moment: the tabs are those of the last event',
    (now) => {
      const late = given(anOrder.dueAt('2026-03-10T12:00Z').at('2026-03-10T12:00Z')).world.order;
      expect(tabsOf(late, { now: now as never })).toEqual(tabsOf(late));
    },
  );

  test.each(['yesterday', '', null, {}, 'x'.repeat(10_000)])('D-02 · at %j nothing is due', (now) => {
    expect(isDue(order, now as never)).toBe(false);
    expect(advance(order, now as never)).toEqual({ order, events: [] });
  });
});

describe('what is kept in memory is bounded, and nobody sees it', () => {
  const calendar = { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] };

  test('D-26 · the terms of the article are one object, however often they are read', () => {
    const [one, other] = [termsWith({}), termsWith({})].map((terms) => parseTerms(terms));
    expect(one?.ok && other?.ok && one.value === other.value).toBe(true);
  });

  test('D-26 · of thousands of terms, zones and spans, each is read as it is', () => {
    for (let index = 0; index < 1100; index += 1) {
      const window = `PT${index + 1}S`;
      const parsed = parseTerms(termsWith({ name: `terms ${index}`, review: { window } }));
      expect(parsed.ok && [parsed.value.name, parsed.value.review.window]).toEqual([`terms ${index}`, window]);
      expect(parseTerms(termsWith({ calendar: { ...calendar, zone: `No/Zone${index}` } })).ok).toBe(false);
    }
    expect(parseTerms(termsWith({ calendar })).ok).toBe(true);
    given(anOrder.delivered('2026-03-08T12:00Z').under({ review: { window: 'PT1S' } }))
      .when(buyer.extendsReview({ at: '2026-03-08T12:00Z', span: 'PT2S' }))
      .then({ check: ({ order: now }) => expect(now.facts.reviewEndsAt).toBe(Date.parse('2026-03-08T12:00:03Z')) });
  });
});

describe('a chart that asks too much', () => {
  const leaves = Object.keys({ ...standing, ...content, ...routes, ...due });
  const record = (most: number) => recorder(orderMachine, leaves, Object.keys(actions), 'macrostep', most);
  const value = stateValueOf(order.state) as NonNullable<ReturnType<typeof stateValueOf>>;

  test('is not recorded for ever: a draft has four ways to be answered, and three are too few', () => {
    expect(record(4)(value, 'saveDraft').kind).toBe('ask');
    expect(() => record(3)(value, 'saveDraft')).toThrow(new Error('orderchart: no end of recordings for saveDraft'));
  });
});
