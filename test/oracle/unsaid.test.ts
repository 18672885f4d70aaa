import { describe, expect, test } from 'vitest';
import type { CommandType, Role } from '../../src/index.js';
import { type CheckOptions, check, type ObservationInput } from '../../src/oracle/index.js';
import { days, did, happened, placed, placedWithout, read, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));

const unsaid = (by: Role, type: CommandType, at: number): ObservationInput =>
  did(by, type, at, {}, { content: undefined });

describe('D-34 · what was said and not seen is read off what came of it', () => {
  const requested = { ...unsaid('seller', 'proposeAdjustment', days(1)), id: 'k' } as ObservationInput;
  const agreed = did('buyer', 'answerRequest', days(2), { accept: true });

  // biome-ignore format: a table
  test.each<[what: string, options: CheckOptions, trace: readonly ObservationInput[]]>([
    ['how far a review was extended', {}, [placed, delivered, unsaid('buyer', 'extendReview', days(2)), read('reviewEndsAt', days(6), days(2))]],
    ['how far it was, by a command that nobody saw', { silent: ['extendReview'] }, [placed, delivered, read('reviewEndsAt', days(6), days(2))]],
    ['by how many days an adjustment moved the date', {}, [placed, requested, agreed, read('dueAt', days(5), days(2))]],
    ['how much was refunded, beside a delivery that nobody saw', { silent: ['deliver'] }, [placed, unsaid('seller', 'refundPartially', days(1)), read('refunded', 1_000, days(1)), showed('delivered', days(2))]],
    ['an adjustment before there is a date moves none', { assume: { requirements: true } }, [placedWithout('requirements'), { ...requested, outcome: 'refused' } as never, read('dueAt', null, days(1)), did('buyer', 'submitRequirements', days(2)), read('dueAt', days(5), days(2))]],
    ['unlimited revisions cannot become more', { assume: { revisions: null } }, [placedWithout('revisions'), { ...unsaid('seller', 'grantRevisions', days(1)), outcome: 'refused' } as never, read('revisionsAllowed', null, days(1))]],
  ])('%s', (_what, options, trace) => expect(check(trace, options).verdict).toBe('conforms'));

  // Told last, the event says when it was: long before all that is read first.
  const made = happened('delivery.made', days(1));

  test('a silent delivery is found before more readings than are looked at ahead of it', () => {
    const readings = Array.from({ length: 201 }, (_, index) => read('paid', 10_000, days(1, index)));
    const options = { silent: ['deliver'], limit: 10_000 } as const;
    expect(check([placed, ...readings, made], options).verdict).toBe('conforms');
  });

  test('a silent delivery is found before a refund of which nobody saw how much it was', () => {
    const refund = [unsaid('seller', 'refundPartially', days(2)), read('refunded', 1_000, days(2))];
    const trace = [placed, read('paid', 10_000, days(1)), ...refund, made];
    expect(check(trace, { silent: ['deliver'] }).verdict).toBe('conforms');
  });
});
