import { describe, expect, test } from 'vitest';
import { type CheckOptions, check, type Observation, type ObservationInput, Tracker } from '../../src/oracle/index.js';
import { days, did, happened, placed, placedWithout, read, refused, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));
const accepted = did('buyer', 'acceptDelivery', days(1));
const revised = did('buyer', 'requestRevision', days(1));

const verdictOf = (trace: readonly ObservationInput[], options: CheckOptions = {}): string =>
  check([placed, ...trace], options).verdict;

describe('D-28 · what was seen at one instant may be told in any order', () => {
  // biome-ignore format: a table
  test.each<[what: string, ...trace: ObservationInput[]]>([
    ['the event of a delivery before the delivery', happened('delivery.made', days(1)), delivered],
    ['what the order was delivered as before the delivery', showed('delivered', days(1)), delivered],
    ['how often it was delivered before the delivery', read('deliveries', 1, days(1)), delivered],
    ['what the order was before a delivery, after the delivery', delivered, showed('inProgress', days(1))],
    ['a count of before a delivery, after the delivery', delivered, read('deliveries', 0, days(1))],
    ['an acceptance before the delivery that it accepts', accepted, delivered],
    ['three things, the last first', showed('completed', days(1)), accepted, delivered],
    ['each of two commands of one instant between what it made of the order', showed('delivered', days(1)), revised, delivered, showed('inRevision', days(1))],
  ])('%s', (_what, ...trace) => expect(verdictOf(trace)).toBe('conforms'));

  // biome-ignore format: a table
  test.each<[what: string, milliseconds: number, expected: string]>([
    ['as far before the command as the clocks may differ', -2_000, 'conforms'],
    ['a millisecond more than that',                       -2_001, 'diverges'],
    ['as far after it',                                     2_000, 'conforms'],
    ['a millisecond more than that after it',               2_001, 'diverges'],
  ])('by clocks that are each wrong by a second, the event %s (%s ms)', (_what, milliseconds, expected) => {
    const event = happened('delivery.made', days(1, milliseconds));
    expect(verdictOf([event, delivered], { skewMs: 1_000 })).toBe(expected);
    expect(verdictOf([delivered, event], { skewMs: 1_000 })).toBe(expected);
  });

  test('by such clocks a status may be told before the command as well', () =>
    expect(verdictOf([showed('delivered', days(1, 700)), delivered], { skewMs: 500 })).toBe('conforms'));

  test('by such clocks a status may be told long after what came later', () => {
    expect(verdictOf([delivered, showed('inProgress', days(0.5))], { skewMs: 500 })).toBe('conforms');
    expect(verdictOf([delivered, showed('delivered', days(0.5))], { skewMs: 500 })).toBe('diverges');
  });

  test('of two deliveries within what the clocks may differ by, each may be the one that an event tells of', () => {
    const again = [did('buyer', 'requestRevision', days(1, 50)), did('seller', 'deliver', days(1, 100))];
    const events = [happened('delivery.made', days(1, -10)), happened('delivery.made', days(1, 200))];
    expect(verdictOf([delivered, ...again, ...events], { skewMs: 75 })).toBe('conforms');
  });

  test('one delivery is not two, in whatever order its events are told', () => {
    const made = happened('delivery.made', days(1));
    expect(check([placed, made, made, delivered])).toMatchObject({ index: 2, anomaly: 'duplicateApplied' });
  });
});

describe('D-35 · what nothing of its instant explains is a mistake, and is told where it stands', () => {
  const wrong = showed('inRevision', days(1));
  // biome-ignore format: a table
  test.each<[what: string, index: number, ...trace: ObservationInput[]]>([
    ['at the end of a trace', 1, wrong],
    ['after others of its instant', 2, delivered, wrong],
    ['before others of its instant, which are right', 1, wrong, delivered, showed('delivered', days(1))],
    ['before something later', 1, wrong, showed('inProgress', days(2))],
    ['before something earlier, told late', 1, wrong, showed('inProgress', days(0.5)), delivered],
    ['beside a second mistake: the first one counts', 1, wrong, happened('delivery.made', days(1)), showed('inProgress', days(2))],
  ])('%s', (_what, index, ...trace) =>
    expect(check([placed, ...trace])).toMatchObject({ verdict: 'diverges', index, anomaly: 'wrongStatus' }));

  test('until its instant is over it may still be explained, and counts as a mistake if nothing more is seen', () => {
    const tracker = new Tracker();
    const observe = (...trace: readonly ObservationInput[]) => {
      for (const seen of trace) tracker.observe(seen as Observation);
      return { isWaiting: tracker.isWaiting, verdict: tracker.verdict().verdict };
    };
    expect(observe(placed)).toEqual({ isWaiting: false, verdict: 'conforms' });
    expect(observe(showed('delivered', days(1)))).toEqual({ isWaiting: true, verdict: 'diverges' });
    expect(observe(delivered)).toEqual({ isWaiting: false, verdict: 'conforms' });
  });

  test('a millisecond after a command, what was before it is out of date', () =>
    expect(check([placed, delivered, showed('inProgress', days(1, 1))])).toMatchObject({ anomaly: 'staleRead' }));

  test('before it was placed, an order cannot be seen', () =>
    expect(check([placed, showed('inProgress', days(0, -1))])).toMatchObject({ verdict: 'diverges', index: 1 }));

  test('at a deadline, what was before it is out of date', () =>
    expect(check([placed, showed('inProgress', days(3))])).toMatchObject({ anomaly: 'missedDeadline' }));
});

describe('D-34 · what the chart rules out is certain only where the instants leave no doubt', () => {
  const undated = placedWithout('deliveryTime');
  const due = read('dueAt', days(7), days(3));
  // biome-ignore format: a table
  test.each<[what: string, options: CheckOptions, ...trace: ObservationInput[]]>([
    ['a status that clocks put after the delivery it came before', { skewMs: 1_000 }, delivered, showed('inProgress', days(1, 1)), due],
    ['a status of before the delivery that a log tells late', {}, delivered, showed('inProgress', days(0.5)), due],
    ['a status of before the delivery, read at its very instant', {}, delivered, showed('inProgress', days(1)), due],
    ['a command that was sent twice', {}, delivered, { ...accepted, id: 'k' } as ObservationInput, { ...accepted, id: 'k' } as ObservationInput, due],
    ['a status of after the revision that is asked for at its very instant', {}, delivered, showed('late', days(2)), did('buyer', 'requestRevision', days(2)), showed('late', days(3))],
  ['a command that was refused leads nowhere', {}, delivered, refused('buyer', 'cancelLate', days(2), 'command.notNow'), due],
  ])('nobody can say of a date that depends on an unknown delivery time: %s', (_what, options, ...trace) =>
    expect(check([undated, ...trace], options)).toMatchObject({ verdict: 'unknown' }));

  test('where there is no doubt, what was read narrows down where the order can be', () => {
    const silent = ['deliver', 'acceptDelivery'] as const;
    const trace = [placed, showed('completed', days(2)), showed('inProgress', days(2.5))];
    expect(check(trace, { silent })).toMatchObject({ verdict: 'diverges', index: 2 });
  });

  test('what somebody did who never may is a mistake, whatever else is unknown', () => {
    const trace = [undated, did('buyer', 'deliver', days(1))];
    expect(check(trace)).toMatchObject({ verdict: 'diverges', index: 1, anomaly: 'wrongParty' });
  });

  test('a second placement is one too many, whatever else is unknown', () =>
    expect(check([undated, undated])).toMatchObject({ verdict: 'diverges', index: 1, anomaly: 'duplicateApplied' }));
});
