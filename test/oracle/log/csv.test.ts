/** CSV: rows by a map of their columns, a row an observation or a row an order. */
import { describe, expect, test } from 'vitest';
import { type CsvMap, csv, MalformedLine, MalformedMap } from '../../../src/oracle/index.js';

type Row = Readonly<Record<string, unknown>>;

function problemOf(map: CsvMap | undefined, row: unknown): string {
  try {
    return `none: ${JSON.stringify(csv(map)(row))}`;
  } catch (error) {
    const { problems } = error as MalformedLine;
    return `${problems[0].where}: ${problems[0].what}`;
  }
}

const at = '2026-03-04T09:00:00Z';
const instant = Date.parse(at);

describe('a row that is an observation', () => {
  // biome-ignore format: a table
  test.each<[what: string, row: Row, observation: object]>([
    ['a command',        { order: 'a', at, type: 'deliver', by: 'seller', outcome: 'accepted', message: 'Done' }, { kind: 'command', order: 'a', at: instant, type: 'deliver', by: 'seller', outcome: 'accepted', content: { message: 'Done' } }],
    ['a refused one',    { order: 'a', at, type: 'tip', outcome: 'refused', refusals: 'order.cancelled, tip.tooLate', amount: '500' }, { kind: 'command', order: 'a', at: instant, type: 'tip', outcome: 'refused', refusals: ['order.cancelled', 'tip.tooLate'], content: { amount: 500 } }],
    ['an answer',        { order: 'a', at, type: 'answerRequest', accept: 'no' },              { kind: 'command', order: 'a', at: instant, type: 'answerRequest', content: { accept: false } }],
    ['files',            { order: 'a', at, type: 'deliver', files: '["logo.png"]' },           { kind: 'command', order: 'a', at: instant, type: 'deliver', content: { files: ['logo.png'] } }],
    ['why it is revised', { order: 'a', at, type: 'requestRevision', notes: 'Bigger', revisions: '2' }, { kind: 'command', order: 'a', at: instant, type: 'requestRevision', content: { notes: 'Bigger' } }],
    ['no files, on purpose', { order: 'a', at, type: 'deliver', confirmEmpty: 'yes', links: '[]' }, { kind: 'command', order: 'a', at: instant, type: 'deliver', content: { confirmEmpty: true, links: [] } }],
    ['an adjustment, and not what was bought', { order: 'a', at, type: 'proposeAdjustment', extras: '[]', revisions: '2' }, { kind: 'command', order: 'a', at: instant, type: 'proposeAdjustment', content: { extras: [] } }],
    ['a longer review',  { order: 'a', at, type: 'extendReview', span: 'P3D' },                { kind: 'command', order: 'a', at: instant, type: 'extendReview', content: { span: 'P3D' } }],
    ['a placement of which nothing is known', { order: 'a', at, type: 'placed' },              { kind: 'placed', order: 'a', at: instant, input: {} }],
    ['a later date',     { order: 'a', at, type: 'requestExtension', until: '2026-03-09T10:00:00+01:00', message: 'Ill' }, { kind: 'command', order: 'a', at: instant, type: 'requestExtension', content: { until: instant + 5 * 86_400_000, message: 'Ill' } }],
    ['what it does not say', { order: 'a', at, type: 'acceptDelivery', stars: '5' },           { kind: 'command', order: 'a', at: instant, type: 'acceptDelivery' }],
    ['an event',         { order: 'a', at, type: 'order.completed', by: 'clock' },             { kind: 'event', order: 'a', at: instant, type: 'order.completed', by: 'clock' }],
    ['a status',         { order: 'a', at, type: 'status', status: 'delivered' },              { kind: 'status', order: 'a', at: instant, status: 'delivered' }],
    ['a field',          { order: 'a', at, type: 'field', field: 'paid', value: '8000' },      { kind: 'field', order: 'a', at: instant, field: 'paid', value: 8000 }],
    ['a field that is none', { order: 'a', at, type: 'field', field: 'dueAt', value: '' },     { kind: 'field', order: 'a', at: instant, field: 'dueAt', value: null }],
    ['a field that is written as none', { order: 'a', at, type: 'field', field: 'dueAt', value: 'null' }, { kind: 'field', order: 'a', at: instant, field: 'dueAt', value: null }],
    ['a verdict',        { order: 'a', at, type: 'field', field: 'onTime', value: 'true' },    { kind: 'field', order: 'a', at: instant, field: 'onTime', value: true }],
    ['a bucket',         { order: 'a', at, type: 'field', field: 'bucket', value: 'held' },    { kind: 'field', order: 'a', at: instant, field: 'bucket', value: 'held' }],
    ['an order by a number', { order: 17, at: instant, type: 'deliver' },                      { kind: 'command', order: '17', at: instant, type: 'deliver' }],
  ])('tells %s, without a map', (_, row, observation) => {
    const map = row.at === instant ? { order: 'order', at: 'at', type: 'type', time: 'epochMilliseconds' as const } : undefined;
    expect(csv(map)(row)).toEqual([observation]);
  });

  test('tells a placement, without a map, as far as it is known', () => {
    const bought = {
      buyer: 'Bea',
      'seller.id': 'Sam',
      'seller.tier': 'pro',
      deliveryDays: '7',
      revisions: 'unlimited',
      shipping: '0',
    };
    const price = { 'price.amount': '9950', 'price.currency': '' };
    expect(csv()({ order: 'a', at, type: 'placed', ...bought, ...price })).toEqual([
      {
        kind: 'placed',
        order: 'a',
        at: instant,
        input: {
          buyer: 'Bea',
          seller: { id: 'Sam', tier: 'pro' },
          deliveryTime: 'P7D',
          revisions: null,
          shipping: false,
        },
      },
    ]);
  });

  test('is read by its own columns, words and names', () => {
    const adapter = csv({
      order: 'Order no.',
      at: 'When',
      type: 'What',
      types: {
        'Work sent': { command: 'deliver', by: 'seller', outcome: 'accepted' },
        Looked: null,
        Shown: { status: 'late' },
        Done: { event: 'order.completed', by: 'clock' },
      },
      by: { column: 'Who', values: { client: 'buyer', freelancer: 'seller' } },
      content: { amount: { column: 'Sum', scale: 100 } },
    });
    const row = { 'Order no.': 'a', When: at, Who: '', Sum: '' };
    expect(adapter({ ...row, What: 'Work sent' })).toMatchObject([
      { type: 'deliver', by: 'seller', outcome: 'accepted' },
    ]);
    expect(adapter({ ...row, What: 'Looked' })).toEqual([]);
    expect(adapter({ ...row, What: 'Shown' })).toEqual([{ kind: 'status', order: 'a', at: instant, status: 'late' }]);
    const done = { kind: 'event', order: 'a', at: instant, type: 'order.completed' };
    expect(adapter({ ...row, What: 'Done' })).toEqual([{ ...done, by: 'clock' }]);
    expect(adapter({ ...row, What: 'Done', Who: 'client' })).toEqual([{ ...done, by: 'buyer' }]);
    expect(() => adapter({ ...row, What: 'Done', Who: 'admin' })).toThrow(
      '"admin"; expected: one of client, freelancer',
    );
    expect(adapter({ ...row, What: 'tip', Who: 'client', Sum: '12.5' })).toMatchObject([
      { by: 'buyer', content: { amount: 1250 } },
    ]);
  });

  // biome-ignore format: a table
  test.each<[what: string, row: unknown, problem: string]>([
    ['no order',             { at, type: 'deliver' },                                   'order: nothing'],
    ['no instant',           { order: 'a', type: 'deliver' },                           'at: "nothing"'],
    ['a local time',         { order: 'a', at: '2026-03-04T09:00:00', type: 'deliver' }, 'at: "2026-03-04T09:00:00"'],
    ['a date alone',         { order: 'a', at: '2026-03-04', type: 'deliver' },         'at: "2026-03-04"'],
    ['a name of nobody',     { order: 'a', at, type: 'fly' },                           'type: "fly", which nobody explained'],
    ['a name of every object', { order: 'a', at, type: 'toString' },                    'type: "toString", which nobody explained'],
    ['no name',              { order: 'a', at, type: '' },                              'type: "", which nobody explained'],
    ['half a cent',          { order: 'a', at, type: 'tip', amount: '5.5' },            'amount: "5.5"'],
    ['perhaps',              { order: 'a', at, type: 'answerRequest', accept: 'perhaps' }, 'accept: "perhaps"'],
    ['files that are no JSON', { order: 'a', at, type: 'deliver', files: 'logo.png' },  'files: "logo.png"'],
    ['three days in words',  { order: 'a', at, type: 'extendReview', span: '3 days' },  'span: "3 days"'],
    ['days that are none',   { order: 'a', at, type: 'placed', deliveryDays: 'soon' },           'deliveryDays: "soon"'],
    ['days of the past',     { order: 'a', at, type: 'placed', deliveryDays: '-1' },             'deliveryDays: "-1"'],
    ['a list in a cell',     { order: 'a', at, type: 'deliver', by: [] },               'by: a list or an object'],
    ['a text',               'a,b,c',                                                   ': a string'],
    ['nothing',              null,                                                      ': null'],
  ])('with %s is malformed', (_, row, problem) => expect(problemOf(undefined, row)).toBe(problem));
});

describe('a row that is an order', () => {
  const milestones: CsvMap = {
    order: 'id',
    input: {
      deliveryDays: 'days',
      'price.amount': { column: 'total', scale: 100 },
      'price.currency': { value: 'EUR' },
    },
    milestones: { placed_at: 'placed', completed_at: 'order.completed', delivered_at: 'deliver', seen_at: null },
  };

  test('tells its milestones in the order of their instants, and what was bought', () => {
    const row = {
      id: 'a',
      days: '3',
      total: '80.00',
      placed_at: at,
      completed_at: '2026-03-08T09:00:00Z',
      delivered_at: '2026-03-05T09:00:00Z',
      seen_at: 'x',
    };
    expect(csv(milestones)(row)).toEqual([
      {
        kind: 'placed',
        order: 'a',
        at: instant,
        input: { deliveryTime: 'P3D', price: { amount: 8000, currency: 'EUR' } },
      },
      { kind: 'command', order: 'a', at: instant + 86_400_000, type: 'deliver', outcome: 'accepted' },
      { kind: 'event', order: 'a', at: instant + 4 * 86_400_000, type: 'order.completed' },
    ]);
  });

  test('says nothing of a milestone without a date, and keeps the order of the map at one instant', () => {
    const row = { id: 'a', placed_at: at, completed_at: at, delivered_at: '' };
    expect(csv(milestones)(row).map(({ kind }) => kind)).toEqual(['placed', 'event']);
  });

  test('with a price of more cents than a number can count is malformed', () =>
    expect(problemOf(milestones, { id: 'a', placed_at: at, total: '999999999999999' })).toBe(
      'total: "999999999999999"',
    ));

  test('with one date that is none is malformed as a whole', () =>
    expect(problemOf(milestones, { id: 'a', placed_at: at, delivered_at: 'soon' })).toBe('delivered_at: "soon"'));
});

describe('an instant in a cell', () => {
  // biome-ignore format: a table
  test.each<[cell: string | number, time: CsvMap['time'], expected: string | null]>([
    ['2026-03-04T09:00:00Z',          'iso',                  '2026-03-04T09:00:00.000Z'],
    ['2026-03-04T09:00:00.250+02:00', 'iso',                  '2026-03-04T07:00:00.250Z'],
    ['2026-03-04 09:00:00+00',        'iso',                  '2026-03-04T09:00:00.000Z'],
    ['2026-03-04 09:00:00.5 -0330',   'iso',                  '2026-03-04T12:30:00.500Z'],
    ['2026-03-04 09:00:00',           'iso',                  null],
    ['2026-03-04 09:00:00',           { offset: '+01:00' },   '2026-03-04T08:00:00.000Z'],
    ['2026-03-04T09:00:00Z',          { offset: '+01:00' },   '2026-03-04T09:00:00.000Z'],
    ['04.03.2026 09:00',              { offset: '+01:00' },   null],
    ['1772614800',                    'epochSeconds',         '2026-03-04T09:00:00.000Z'],
    ['1772614800.25',                 'epochSeconds',         '2026-03-04T09:00:00.250Z'],
    ['1772614800.0001',               'epochSeconds',         null],
    [1772614800,                      'epochSeconds',         '2026-03-04T09:00:00.000Z'],
    ['1772614800000',                 'epochMilliseconds',    '2026-03-04T09:00:00.000Z'],
    ['1772614800',                    'epochMilliseconds',    null],
    ['1772614800000',                 'iso',                  null],
    ['946684799999',                  'epochMilliseconds',    null],
    ['946684800000',                  'epochMilliseconds',    '2000-01-01T00:00:00.000Z'],
  ])('%s as %j is %s', (cell, time, expected) => {
    const map: CsvMap = { order: 'o', at: 'at', type: 'type', ...(time === undefined ? {} : { time }) };
    const row = { o: 'a', at: cell, type: 'deliver' };
    if (expected === null) return expect(() => csv(map)(row)).toThrow(MalformedLine);
    return expect(csv(map)(row)).toMatchObject([{ at: Date.parse(expected) }]);
  });
});

describe('a map', () => {
  // biome-ignore format: a table
  test.each<[what: string, map: unknown]>([
    ['without an order',            { at: 'at', type: 'type' }],
    ['without a shape',             { order: 'o' }],
    ['with half a shape',           { order: 'o', at: 'at' }],
    ['with both shapes',            { order: 'o', at: 'at', type: 'type', milestones: {} }],
    ['with an unknown meaning',     { order: 'o', milestones: { x: 'fly' } }],
    ['with an unknown column',      { order: 'o', at: 'at', type: 'type', mood: 'm' }],
    ['with an unknown input',       { order: 'o', milestones: {}, input: { colour: 'c' } }],
    ['with a zone instead of an offset', { order: 'o', milestones: {}, time: { offset: 'Europe/Paris' } }],
    ['that is none',                7],
  ])('%s is told at once', (_, map) => expect(() => csv(map as CsvMap)).toThrow(MalformedMap));
});
