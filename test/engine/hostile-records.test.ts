/** Records that somebody made up, consistently. */
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.js';
import {
  articleTerms,
  canonicalJson,
  fromRecord,
  type OrderRecord,
  parseTerms,
  termsWith,
  toRecord,
} from '../../src/index.js';
import { anOrder, buyer, type OrderBuilder, seller } from '../support/scenario.js';

const delivered = toRecord(anOrder.delivered().place().order);
const sealed = ({ digest: _, ...content }: OrderRecord): unknown => ({
  ...content,
  digest: digestOf(canonicalJson(content)),
});
const problemsOf = (record: unknown): readonly string[] => {
  const back = fromRecord(record);
  return back.ok ? [] : back.problems.map(({ where, what, expected }) => `${where}: ${what}, expected ${expected}`);
};
const withFacts = (facts: Partial<OrderRecord['facts']>): unknown =>
  sealed({ ...delivered, facts: { ...delivered.facts, ...facts } });
const digest = '0'.repeat(32);

describe('a forged record is believed only where it breaks no invariant of an order', () => {
  // biome-ignore format: a table
  test.each<[what: string, record: unknown, where: string]>([
    ['fewer events than commands',     sealed({ ...delivered, sequence: 1 }), 'sequence'],
    ['a deadline that has come',       withFacts({ reviewEndsAt: delivered.facts.at }), 'wakeAt'],
    ['more commands than any order takes', sealed({ ...delivered, sequence: 99, terms: termsWith({ limits: { commands: 1 } }),
      commands: [0, 1, 2, 3, 4, 5, 6, 7].map((index) => ({ id: `c${index}`, digest })) }), 'remembered.count'],
    ['an event before the placement',  withFacts({ at: delivered.order.placedAt - 1 }), 'facts.at'],
    ['a state without a name',         sealed({ ...delivered, state: '' }), 'state'],
  ])('%s', (_, record, where) => expect(problemsOf(record).some((problem) => problem.startsWith(`${where}: `))).toBe(true));

  test('says what it saw, and what should be', () => {
    expect(problemsOf(sealed({ ...delivered, state: '' }))).toEqual(['state: "", expected a state of the chart']);
    expect(problemsOf({ ...delivered, state: 'delivered/none/held' })).toEqual([
      'state: "delivered/none/held", expected a state of the chart',
    ]);
    expect(problemsOf({ ...delivered, format: 'x'.repeat(100) })[0]).toContain(
      `format: "${'x'.repeat(58)}…, expected 1`,
    );
    expect(problemsOf({ ...delivered, format: undefined })[0]).toContain('format: nothing, expected 1');
  });

  test('a request of a kind that there is not is told the kinds that there are', () => {
    const request = { kind: 'favour', by: 'buyer', openedAt: delivered.facts.at };
    expect(problemsOf(withFacts({ request: request as never }))).toEqual([
      'facts.request.kind: "favour", expected one of "extension", "cancellation", "update", "adjustment"',
    ]);
  });
});

// biome-ignore format: a table
const bounds: Readonly<Record<string, string>> = {
  sequence:                 'at most 50 events for the placement, and for each accepted command',
  commands:                 'as many as the terms let it remember, and what brought it nearer to its end from there',
  'facts.deliveries':       'an accepted command for each delivery, revision and extension of the review',
  'facts.revisionsAllowed': 'the revisions bought, and what accepted commands added to them',
  'facts.reviewExtendedBy': 'at most the longest extension of the terms, for each extension',
  'facts.deliveryTimeLeft': 'no more time than there is',
  'facts.request.until':    'a date from which the order can still be very late, and cancelled for it, by 2100',
  'facts.request.price':    'no more than the limit of the terms leaves',
  'facts.request.revisions': 'at most 1000000',
};
const beyond = (where: string): string => `${where}: more than an order can come to, expected ${bounds[where]}`;

describe('a forged record that no life leads to is refused, as what came of it could not be stored again', () => {
  const asked = (request: object, record: OrderRecord): unknown =>
    sealed({ ...record, facts: { ...record.facts, request: { ...record.facts.request, ...request } as never } });
  const extension = toRecord(
    anOrder
      .inProgress()
      .after(seller.requestsExtension({ until: '2026-04-01T12:00Z' }))
      .place().order,
  );
  const revised = toRecord(anOrder.inRevision().place().order);
  const adjustment = toRecord(anOrder.inProgress().after(seller.proposesAdjustment()).place().order);
  const lastInstant = Date.UTC(2101, 0, 1) - 1;
  const veryLateAfter = 24 * 3_600_000;
  const left = adjustment.terms.limits.amount - adjustment.facts.paid;

  // biome-ignore format: a table
  test.each<[what: string, record: unknown, where: string]>([
    ['more events than ever happen',         sealed({ ...delivered, sequence: 151 }), 'sequence'],
    ['deliveries that nobody made',          withFacts({ deliveries: 3 }), 'facts.deliveries'],
    ['deliveries before a revision, too',    sealed({ ...revised, facts: { ...revised.facts, deliveries: 3 } }), 'facts.deliveries'],
    ['extensions that nobody asked for',     withFacts({ reviewExtensions: 2 }), 'facts.deliveries'],
    ['revisions that nobody bought',         withFacts({ revisionsAllowed: 2_000_003 }), 'facts.revisionsAllowed'],
    ['fewer revisions than were bought',     withFacts({ revisionsAllowed: 1 }), 'facts.revisionsAllowed'],
    ['an extended review without extension', withFacts({ reviewExtendedBy: 1 }), 'facts.reviewExtendedBy'],
    ['more time left than there is',         withFacts({ deliveryTimeLeft: lastInstant + 1 }), 'facts.deliveryTimeLeft'],
    ['a date too near to the end of time',   asked({ until: lastInstant - veryLateAfter + 1 }, extension), 'facts.request.until'],
    ['a price above the limit',              asked({ price: left + 1 }, adjustment), 'facts.request.price'],
    ['more revisions than may be added',     asked({ revisions: 1_000_001 }, adjustment), 'facts.request.revisions'],
  ])('%s', (_, record, where) => expect(problemsOf(record)).toEqual([beyond(where)]));

  // biome-ignore format: a table
  test.each<[what: string, record: unknown]>([
    ['as many events as there may be',       sealed({ ...delivered, sequence: 150 })],
    ['as many deliveries as commands',       withFacts({ deliveries: 2 })],
    ['as many revisions as may be added',    withFacts({ revisionsAllowed: 2_000_002 })],
    ['the revisions that were bought',       withFacts({ revisionsAllowed: 2 })],
    ['as much time left as there is',        withFacts({ deliveryTimeLeft: lastInstant })],
    ['the last date',                        asked({ until: lastInstant - veryLateAfter }, extension)],
    ['a price at the limit',                 asked({ price: left }, adjustment)],
    ['as many revisions as one may add',     asked({ revisions: 1_000_000 }, adjustment)],
  ])('but not %s: a consistent forgery is not told from a life', (_, record) => expect(problemsOf(record)).toEqual([]));
});

test('D-17 · revisions with a limit where none was bought, or without one where some were, are told once', () => {
  const once = [expect.stringMatching(/^facts\.revisionsUsed: /)];
  const order = { ...delivered.order, revisions: null };
  expect(
    problemsOf(sealed({ ...delivered, order, facts: { ...delivered.facts, revisionsAllowed: 9_000_000 } })),
  ).toEqual(once);
  expect(problemsOf(withFacts({ revisionsAllowed: null }))).toEqual(once);
});

describe('D-27 · a forged record of an order whose memory is full', () => {
  const remembering = (start: OrderBuilder, count: number): unknown => {
    const record = toRecord(start.place().order);
    const commands = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, digest }));
    return sealed({ ...record, commands, sequence: 99, terms: termsWith({ limits: { commands: 3 } }) });
  };
  const asking = buyer.requestsCancellation();

  // biome-ignore format: a table
  test.each<[place: string, start: OrderBuilder, most: number]>([
    ['in progress, with an open request', anOrder.inProgress().after(asking), 3],
    ['delivered, with an open request',   anOrder.delivered().after(asking),  4],
    ['in progress',                       anOrder.inProgress(),               5],
    ['delivered',                         anOrder.delivered(),                6],
    ['completed',                         anOrder.completed(),                7],
    ['cancelled',                         anOrder.cancelled(),                8],
  ])('%s: only as many commands as could still lead there', (_, start, most) => {
    expect(problemsOf(remembering(start, most))).toEqual([]);
    expect(problemsOf(remembering(start, most + 1))).toContain(beyond('commands'));
  });
});

describe('D-26 · the terms of a record', () => {
  test('are shared with all orders under the same ones', () => {
    const back = fromRecord(JSON.parse(JSON.stringify(delivered)));
    expect(back.ok && back.order.facts.terms).toBe(articleTerms);
  });

  test('are known afterwards, but not those of a record that was refused', () => {
    const terms = (name: string) => JSON.parse(JSON.stringify(termsWith({ name })));
    const read = (name: string, change: object) =>
      fromRecord({ ...(sealed({ ...delivered, terms: terms(name) }) as object), ...change });
    const good = read('good', {});
    expect(read('bad', { digest }).ok).toBe(false);
    const again = parseTerms(terms('good'));
    expect(good.ok && again.ok && again.value === good.order.facts.terms).toBe(true);
  });
});
