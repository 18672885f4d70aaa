import { describe, expect, test } from 'vitest';
import { check, minimise, type ObservationInput } from '../../src/oracle/index.js';
import { days, did, happened, placed, read, showed } from './seen.js';

/** A whole life, of which only the delivery and what came of it matters. */
const life: readonly ObservationInput[] = [
  placed,
  did('seller', 'grantRevisions', days(0.5), { count: 1 }),
  showed('inProgress', days(0.6)),
  did('seller', 'saveDraft', days(0.8)),
  did('seller', 'deliver', days(1)),
  happened('delivery.made', days(1), 'seller'),
  read('deliveries', 1, days(1.5)),
  did('buyer', 'extendReview', days(2), { span: 'P1D' }),
  read('reviewEndsAt', days(5), days(2)),
];
const tooLate = did('buyer', 'requestRevision', days(5));

describe('ACC-3 · the shortest trace that shows the same mistake', () => {
  const found = minimise([...life, tooLate, showed('inRevision', days(6))]);

  test('a mistake is told by what it needs: the order, the delivery, and what came too late', () =>
    expect(found?.trace.map((seen) => (seen.kind === 'command' ? seen.type : seen.kind))).toEqual([
      'placed',
      'deliver',
      'requestRevision',
    ]));

  test('it is the same mistake, against the same rule, at the last observation', () =>
    expect(found?.verdict).toMatchObject({ anomaly: 'tooLate', rule: 'ACC-3', index: 2, observed: tooLate }));

  test('nothing can be left out of it without another verdict', () => {
    const { trace = [], verdict } = found ?? {};
    for (const index of trace.keys()) {
      const shorter = check(trace.filter((_, other) => other !== index) as readonly ObservationInput[]);
      const isSame =
        shorter.verdict === 'diverges' && shorter.anomaly === verdict?.anomaly && shorter.rule === verdict.rule;
      expect(isSame, `without observation ${index}`).toBe(false);
    }
  });

  test('a mistake that another one hides is not taken for it', () => {
    const twice = minimise([placed, did('seller', 'deliver', days(1)), showed('late', days(2)), tooLate]);
    expect(twice?.verdict).toMatchObject({ anomaly: 'wrongStatus', index: 2 });
  });

  test('what shows the same mistake is said by where it stood in the whole trace', () =>
    expect(found?.indices).toEqual([0, 4, 9]));

  test('what is told of the same instant after a mistake stays, where it says what kind of mistake it is', () => {
    const made = happened('delivery.made', days(1), 'seller');
    const trace = [placed, showed('inProgress', days(0.5)), made, made, did('seller', 'deliver', days(1))];
    const told = minimise([...trace, showed('delivered', days(2))]);
    expect(told?.indices).toEqual([0, 2, 3, 4]);
    expect(told?.verdict).toMatchObject({ index: 2, anomaly: 'duplicateApplied' });
    expect(check(told?.trace ?? [])).toEqual(told?.verdict);
  });

  test('what keeps the rules has nothing to be shortened to', () => {
    expect(minimise(life)).toBeNull();
    expect(minimise([{ kind: 'status' } as never])).toBeNull();
  });
});
