/** OCEL 2.0: events and changes of attributes, by what a map says that they mean. */
import { describe, expect, test } from 'vitest';
import { checkLog, MalformedLine, MalformedMap, type OcelMap, ocel, ocelEntries } from '../../../src/oracle/index.js';

const at = '2026-03-04T09:00:00Z';
const instant = Date.parse(at);

const order = (id: string, attributes: readonly object[] = [], relationships: readonly object[] = []) => ({
  id,
  type: 'order',
  attributes,
  relationships,
});

const event = (type: string, more: object = {}) => ({
  id: `e-${type}`,
  type,
  time: at,
  attributes: [],
  relationships: [{ objectId: 'a', qualifier: 'order' }],
  ...more,
});

const attribute = (name: string, value: unknown, time?: string) =>
  time === undefined ? { name, value } : { name, value, time };

const told = (events: readonly unknown[], objects: readonly unknown[] = [order('a')], map: OcelMap = {}) =>
  ocelEntries({ objectTypes: [], eventTypes: [], events, objects }, map.time).flatMap((entry) => ocel(map)(entry));

const beginning = '1970-01-01T00:00:00Z';

describe('an event', () => {
  // biome-ignore format: a table
  test.each<[what: string, given: object, map: OcelMap, observations: readonly object[]]>([
    ['of our own name',      event('order.completed', { attributes: [attribute('by', 'clock')] }), {}, [{ kind: 'event', order: 'a', at: instant, type: 'order.completed', by: 'clock' }]],
    ['of a command',         event('tip', { attributes: [attribute('by', 'buyer'), attribute('amount', '500'), attribute('outcome', 'accepted')] }), {}, [{ kind: 'command', order: 'a', at: instant, type: 'tip', by: 'buyer', content: { amount: 500 }, outcome: 'accepted' }]],
    ['of another name',      event('Work sent'), { events: { 'Work sent': 'deliver' } }, [{ kind: 'command', order: 'a', at: instant, type: 'deliver' }]],
    ['that means nothing',   event('Lunch'), { events: { Lunch: null } }, []],
    ['of no order',          event('Lunch', { relationships: [] }), {}, []],
    ['of something unknown', event('Lunch', { relationships: [{ objectId: 'z', qualifier: '' }] }), {}, []],
    ['of one order in two roles', event('deliver', { relationships: [{ objectId: 'a', qualifier: 'x' }, { objectId: 'a', qualifier: 'y' }] }), {}, [{ kind: 'command', order: 'a', at: instant, type: 'deliver' }]],
    ['at an offset',         event('deliver', { time: '2026-03-04T10:00:00+01:00' }), {}, [{ kind: 'command', order: 'a', at: instant, type: 'deliver' }]],
    ['at a local time',      event('deliver', { time: '2026-03-04 10:00:00' }), { time: { offset: '+01:00' } }, [{ kind: 'command', order: 'a', at: instant, type: 'deliver' }]],
  ])('%s', (_, given, map, observations) => expect(told([given], [order('a')], map)).toEqual(observations));

  test('of two orders is seen of both', () => {
    const both = event('deliver', { relationships: [{ objectId: 'a' }, { objectId: 'b' }] });
    expect(told([both], [order('a'), order('b')])).toMatchObject([{ order: 'a' }, { order: 'b' }]);
  });

  test('that places an order says what was bought: its attributes until then, and whom it is related to', () => {
    const bought = order(
      'a',
      [
        attribute('price.amount', 8000, beginning),
        attribute('price.currency', 'EUR', at),
        attribute('revisions', 3, '2026-03-05T09:00:00Z'),
      ],
      [
        { objectId: 'Bea', qualifier: 'buyer' },
        { objectId: 'Sam', qualifier: 'seller' },
      ],
    );
    const people = [
      { id: 'Bea', type: 'person' },
      { id: 'Sam', type: 'person', attributes: [attribute('tier', 'pro', beginning)] },
    ];
    expect(told([event('placed')], [bought, ...people])).toEqual([
      {
        kind: 'placed',
        order: 'a',
        at: instant,
        input: { buyer: 'Bea', seller: { id: 'Sam', tier: 'pro' }, price: { amount: 8000, currency: 'EUR' } },
      },
    ]);
  });
});

describe('a change of an attribute', () => {
  // biome-ignore format: a table
  test.each<[what: string, given: object, map: OcelMap, observations: readonly object[]]>([
    ['that is a field of ours', attribute('paid', '8000', at), {}, [{ kind: 'field', order: 'a', at: instant, field: 'paid', value: 8000 }]],
    ['that a field is none', attribute('dueAt', null, at), {}, [{ kind: 'field', order: 'a', at: instant, field: 'dueAt', value: null }]],
    ['that is the status',   attribute('status', 'late', at), {}, [{ kind: 'status', order: 'a', at: instant, status: 'late' }]],
    ['of another name',      attribute('state', 'late', at), { attributes: { state: 'status' } }, [{ kind: 'status', order: 'a', at: instant, status: 'late' }]],
    ['that means nothing',   attribute('paid', 8000, at), { attributes: { paid: null } }, []],
    ['that nobody explained', attribute('mood', 'good', at), {}, []],
    ['since the beginning',  attribute('paid', 8000, beginning), {}, []],
  ])('%s', (_, given, map, observations) => expect(told([], [order('a', [given])], map)).toEqual(observations));

  test('comes after the events of its instant, and all in the order of their instants', () => {
    const changes = order('a', [
      attribute('status', 'delivered', at),
      attribute('status', 'inProgress', '2026-03-03T09:00:00Z'),
    ]);
    expect(told([event('deliver')], [changes]).map(({ kind }) => kind)).toEqual(['status', 'command', 'status']);
  });
});

describe('a part of a document that is none', () => {
  // biome-ignore format: a table
  test.each<[what: string, events: readonly unknown[], objects: readonly unknown[], where: string]>([
    ['an event without a type',  [{ id: 'e', time: at }],                 [order('a')],                                  'events[0].type'],
    ['an event that is a text',  ['e'],                                   [order('a')],                                  'events[0]'],
    ['an unexplained event',     [event('Lunch')],                        [order('a')],                                  'events[0].type'],
    ['a time that is none',      [event('deliver', { time: 'noon' })],    [order('a')],                                  'events[0].time'],
    ['an object without an id',  [],                                      [{ type: 'order' }],                           'objects[0].id'],
    ['a value that is a list',   [],                                      [order('a', [attribute('paid', [], at)])],     'objects[0].attributes[0].value'],
    ['a change at no time',      [],                                      [order('a', [attribute('paid', 1, 'noon')])],  'objects[0].attributes[0].time'],
  ])('%s is a malformed line, and the rest goes on', async (_, events, objects, where) => {
    const document = { events: [...events, event('Lunch', { relationships: [] })], objects };
    const { malformed, malformedLines } = await checkLog(ocelEntries(document), { adapter: ocel() });
    expect(malformed).toBe(1);
    expect(malformedLines[0]?.problems[0].where).toBe(where);
  });

  // biome-ignore format: a table
  test.each<[what: string, document: unknown, said: RegExp]>([
    ['nothing',            null,                                         /events: nothing/],
    ['a list',             [],                                           /events: nothing/],
    ['no objects',         { events: [] },                               /objects: nothing/],
    ['OCEL 1.0',           { 'ocel:events': {}, 'ocel:objects': {} },    /a log of OCEL 1.0/],
  ])('%s is no log at all', (_, document, said) => {
    expect(() => ocelEntries(document)).toThrow(MalformedLine);
    expect(() => ocelEntries(document)).toThrow(said);
  });

  test('what is no entry is malformed', () => expect(() => ocel()({ kind: 'rumour' })).toThrow(MalformedLine));

  test('a map that is none is told at once', () =>
    expect(() => ocel({ attributes: { state: 'mood' as never } })).toThrow(MalformedMap));
});
