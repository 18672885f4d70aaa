import { describe, expect, test } from 'vitest';
import { commandTypes, termsWith } from '../../src/index.js';
import { type CheckOptions, check, type ObservationInput, type Verdict } from '../../src/oracle/index.js';
import { days, did, happened, placed, read, refused } from './seen.js';

const inShort = (verdict: Verdict): string => (verdict.verdict === 'diverges' ? verdict.anomaly : verdict.verdict);

const repeated = (count: number, seen: (index: number) => ObservationInput): readonly ObservationInput[] =>
  Array.from({ length: count }, (_, index) => seen(index));

describe('D-34 · what is no list, and what are no options, is told and never thrown', () => {
  const throwing = (target: object): never =>
    new Proxy(target, {
      get: () => {
        throw new Error('nobody may look');
      },
    }) as never;

  test('a trace whose items cannot be looked at', () =>
    expect(check(throwing([]))).toMatchObject({ reasons: [{ code: 'trace.malformed' }] }));

  test.each<[what: string, options: unknown]>([
    ['options that throw', throwing({})],
    ['a text', 'skewMs'],
    ['a number', 1],
    ['a big number', 1n],
  ])('%s', (_what, options) =>
    expect(check([placed], options as never)).toMatchObject({ reasons: [{ code: 'options.malformed' }] }),
  );
});

test('D-01 · options that changed since the last trace are read again', () => {
  const options = { skewMs: 0 };
  const late = [placed, did('seller', 'deliver', days(1)), did('buyer', 'acceptDelivery', days(4, 100))];
  expect(inShort(check(late, options))).toBe('tooLate');
  options.skewMs = 250;
  expect(inShort(check(late, options))).toBe('conforms');
});

describe('CLR-1 · where nobody knows the tier of the seller, the earnings may clear fast or not', () => {
  const terms = termsWith({ clearance: { fast: { tiers: ['new'] } } });
  const { input } = placed as { readonly input: object };
  const trace = [
    { ...placed, input: { ...input, seller: { id: 'sam' } } } as ObservationInput,
    did('seller', 'deliver', days(1)),
    did('buyer', 'acceptDelivery', days(2)),
  ];

  test.each([
    ['fast', 9, 'conforms'],
    ['slowly', 16, 'conforms'],
    ['at no time of either', 10, 'wrongDate'],
  ])('also where the newest sellers are the fast ones: %s', (_how, day, expected) =>
    expect(inShort(check([...trace, read('clearsAt', days(day), days(3))], { terms }))).toBe(expected),
  );
});

describe('D-18 · an adjustment of which only a part was seen may have added revisions', () => {
  const extras = [{ title: 'logo', price: 100, days: 0 }];
  const adjusted = (content: object | undefined, allowed: number) =>
    check([
      placed,
      did('seller', 'proposeAdjustment', days(1), {}, { content }),
      did('buyer', 'answerRequest', days(2), { accept: true }),
      read('revisionsAllowed', allowed, days(3)),
    ]);

  test('what is read later tells how many', () => {
    expect(adjusted({ extras }, 3).verdict).toBe('conforms');
    expect(adjusted(undefined, 3).verdict).toBe('conforms');
  });

  test('an adjustment that was seen whole added none', () =>
    expect(inShort(adjusted({ extras, message: 'more' }, 3))).toBe('wrongCount'));
});

describe('D-27 · a command that is repeated, and was not seen whole, may be the same', () => {
  const deliver = (day: number, content: object | undefined, more: object = {}) =>
    did('seller', 'deliver', days(day), {}, { id: 'k', content, ...more });
  const whole = { files: [{ name: 'work.zip', bytes: 9 }], message: 'done' };

  test.each<[what: string, first: object | undefined, second: object | undefined, more: object, expected: string]>([
    ['the second time nothing was seen of what it said', whole, undefined, {}, 'conforms'],
    ['the first time nothing was', undefined, whole, {}, 'conforms'],
    ['both times a part, and not the same', { message: 'done' }, { files: whole.files }, {}, 'conforms'],
    ['a part that was seen was another', whole, { message: 'finished' }, {}, 'idReused'],
    ['both were seen whole, and one said more', whole, { ...whole, links: [] }, {}, 'idReused'],
    ['somebody else sent it', whole, undefined, { party: 'eve' }, 'idReused'],
  ])('%s', (_what, first, second, more, expected) =>
    expect(inShort(check([placed, deliver(1, first), deliver(2, second, more)]))).toBe(expected),
  );

  test('another command with its key is not', () => {
    const acceptance = did('buyer', 'acceptDelivery', days(2), {}, { id: 'k' });
    expect(inShort(check([placed, deliver(1, undefined), acceptance]))).toBe('idReused');
  });
});

test('D-27 · a refusal is counted once, though the next command is a repetition', () => {
  const saved = did('seller', 'saveDraft', days(1), {}, { id: 'a' });
  const { coverage } = check([placed, saved, refused('buyer', 'acceptDelivery', days(2)), saved]);
  expect(coverage.refusals).toEqual({ 'command.notNow': 1 });
});

describe('D-01 · clocks that are wrong by a minute', () => {
  const options: CheckOptions = { skewMs: 60_000 };

  test('leave one order of a command every second, not one more for each', () => {
    const saved = repeated(20, (index) => did('seller', 'saveDraft', days(1, index * 1000)));
    expect(check([placed, ...saved], options)).toMatchObject({ possible: { length: 1 } });
  });

  test('let a command come with the last event where it was seen before it', () =>
    expect(
      inShort(
        check([placed, did('seller', 'saveDraft', days(1)), did('seller', 'deliver', days(1, -90_000))], options),
      ),
    ).toBe('conforms'));

  test.each([
    ['three of them wrong, in the same direction as it makes a date later', 150_000, 'conforms'],
    ['a date that not even those explain', 240_001, 'wrongDate'],
  ])('make the end of a review that was paused out of three instants (D-12): %s', (_what, wrong, expected) => {
    const trace = [
      placed,
      did('seller', 'deliver', days(1)),
      did('seller', 'requestCancellation', days(2)),
      did('buyer', 'answerRequest', days(3), { accept: false }),
      read('reviewEndsAt', days(5, wrong), days(3.5)),
    ];
    expect(inShort(check(trace, options))).toBe(expected);
  });

  test('let a command be refused as older than a deadline that had come', () => {
    const trace = [
      placed,
      did('seller', 'deliver', days(1)),
      refused('buyer', 'rate', days(3, 86_340_000), 'time.regression'),
    ];
    expect(inShort(check(trace, options))).toBe('conforms');
    expect(inShort(check(trace))).toBe('wrongRefusal');
  });

  test('let a command be refused as older than the last event', () => {
    const trace = [
      placed,
      did('seller', 'saveDraft', days(1)),
      refused('seller', 'deliver', days(1, 500), 'time.regression'),
    ];
    expect(inShort(check(trace, options))).toBe('conforms');
    expect(inShort(check(trace))).not.toBe('conforms');
  });
});

describe('D-34 · a search has an end', () => {
  test('where anything may have happened unseen, and nothing that was seen makes sense', () => {
    const nonsense = repeated(300, (index) => read('paid', index, days(1, index)));
    expect(check([placed, ...nonsense], { silent: commandTypes, limit: 50 }).verdict).toBe('unknown');
  });

  test('where what was seen at one instant makes no sense in any order', () => {
    const nonsense = repeated(40, (index) =>
      index % 2 ? read('paid', index, days(1)) : read('held', 10_000, days(1)),
    );
    expect(check([placed, ...nonsense], { silent: commandTypes }).verdict).toBe('unknown');
  });

  test('where a long trace has one thing that nobody can explain', () => {
    const trace = [
      placed,
      ...repeated(500, (index) => read('paid', 10_000, days(1, index))),
      happened('tip.paid', days(2)),
    ];
    expect(check(trace, { silent: ['saveDraft', 'remindBuyer'], limit: 50 }).verdict).not.toBe('conforms');
  });
});
