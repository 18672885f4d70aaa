import { describe, expect, test } from 'vitest';
import { termsWith } from '../../src/index.js';
import { type CheckOptions, check, type ObservationInput, type Verdict } from '../../src/oracle/index.js';
import { days, did, happened, placed, placedWithout, read, refused, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));

/** What a verdict comes to, in a word or two. */
function inShort(verdict: Verdict): string {
  if (verdict.verdict === 'conforms') return 'conforms';
  return verdict.verdict === 'diverges' ? verdict.anomaly : verdict.reasons[0].code;
}

type Row = readonly [what: string, expected: string, options: CheckOptions, trace: readonly ObservationInput[]];

// biome-ignore format: a table
const table: readonly Row[] = [
  ['what cannot be read is not judged', 'trace.malformed', {}, [placed, { kind: 'status', at: 'yesterday', status: 'late' }]],
  ['terms that cannot be read are not judged by', 'terms.malformed', { terms: {} as never }, [placed]],
  ['nothing is known of an order of which nothing was seen', 'placement.unknown', {}, []],
  ['an order that cannot be placed is none', 'placement.refused', { assume: { buyer: 'sam' } }, [placedWithout('buyer')]],
  ['a date that depends on an unknown delivery time is nobody\'s mistake', 'placement.unknown', {}, [placedWithout('deliveryTime'), showed('late', days(2))]],
  ['where the time is assumed, it is', 'firedEarly', { assume: { deliveryTime: 'P3D' } }, [placedWithout('deliveryTime'), showed('late', days(2))]],
  ['what no delivery time could lead to is a mistake all the same', 'wrongStatus', {}, [placedWithout('deliveryTime'), showed('completed', days(2))]],
  ['a tier that nobody saw may be any', 'conforms', {}, [placedWithout('seller'), delivered, did('buyer', 'acceptDelivery', days(2)), happened('earnings.available', days(9))]],
  ['a seller whom nobody knows may have any id', 'conforms', {}, [placedWithout('seller', 'buyer'), delivered]],
  ['a refund of an unknown amount leaves the balance open', 'content.unknown', {}, [placed, did('seller', 'refundPartially', days(1), {}, { content: undefined }), read('held', 9_000, days(1)), read('held', 9_001, days(2))]],
  ['a refund that was seen does not', 'wrongAmount', {}, [placed, did('seller', 'refundPartially', days(1), { amount: 1_000 }), read('held', 9_001, days(2))]],
  ['a delivery of which nothing is known may have been refused for what it said', 'conforms', {}, [placed, { ...refused('seller', 'deliver', days(1)), content: undefined } as never]],
  ['a delivery that was seen whole may not', 'wronglyRefused', {}, [placed, refused('seller', 'deliver', days(1))]],
  ['a refusal of somebody unknown may have been a stranger\'s', 'conforms', {}, [placed, { kind: 'command', at: days(1), type: 'grantRevisions', content: { count: 1 }, outcome: 'refused', refusals: ['party.wrong'] }]],
  ['a command of which nobody saw the answer may have been refused', 'conforms', {}, [placed, { kind: 'command', at: days(1), type: 'deliver' }, showed('inProgress', days(2))]],
  ['an event without the command behind it is a mistake', 'impossibleEvent', {}, [placed, happened('delivery.made', days(1))]],
  ['unless that command may have been silent', 'conforms', { silent: ['deliver'] }, [placed, happened('delivery.made', days(1))]],
  ['what silence might explain, and did not, is unknown', 'silence', { silent: ['requestExtension', 'answerRequest'] }, [placed, read('held', 1, days(1))]],
  ['what no silent command could bring about is a mistake', 'wrongStatus', { silent: ['saveDraft'] }, [placed, showed('completed', days(1))]],
  ['a repeated command leads nowhere, whatever else may have happened unseen (D-27)', 'silence', { silent: ['saveDraft', 'recordChargeback'] }, [placed, did('seller', 'deliver', days(1), {}, { id: 'k' }), did('buyer', 'acceptDelivery', days(2)), did('seller', 'deliver', days(3), {}, { id: 'k' }), did('buyer', 'rate', days(4)), read('paid', 10_500, days(5))]],
  ['a grant of none is refused for what it says', 'conforms', {}, [placed, { ...refused('seller', 'grantRevisions', days(1), 'command.malformed'), content: { count: 0 } } as never]],
  ['a limit that was reached is said', 'limit.reached', { limit: 1 }, [placedWithout('shipping'), delivered, showed('delivered', days(6))]],
];

describe('D-34 · a verdict has three values, and is never a guess', () => {
  test.each(table)('%s: %s', (_what, expected, options, trace) =>
    expect(inShort(check(trace, options))).toBe(expected),
  );

  test.each(['buyer', 'seller'])(
    'a proposal of somebody unknown may be withdrawn by whoever made it, such as the %s',
    (by) => {
      const content = { extras: [{ title: 'logo', price: 0, days: 1 }], message: 'more' };
      const proposed = {
        kind: 'command',
        at: days(1),
        type: 'proposeAdjustment',
        content,
        outcome: 'accepted',
      } as const;
      const withdrawn = { kind: 'command', at: days(2), type: 'withdrawRequest', outcome: 'accepted' } as const;
      expect(inShort(check([placed, proposed, withdrawn, happened('request.withdrawn', days(2), by)]))).toBe(
        'conforms',
      );
    },
  );

  test('a silent command that was assumed is told, with who sent it', () =>
    expect(check([placed, happened('delivery.made', days(1))], { silent: ['deliver'] })).toMatchObject({
      possible: [{ assumed: [{ at: days(1), command: 'deliver', by: 'seller' }] }],
    }));
});

describe('D-01 · clocks that are wrong by a minute', () => {
  const minute = 60_000;
  // biome-ignore format: a table
  test.each<[what: string, milliseconds: number, skewMs: number, expected: string]>([
    ['a millisecond after the deadline, by clocks that are right', 0, 0, 'missedDeadline'],
    ['a millisecond before the deadline',                         -1, 0, 'conforms'],
    ['two minutes after it, each clock being wrong by one',        2 * minute, minute, 'conforms'],
    ['a millisecond more than that',                               2 * minute + 1, minute, 'missedDeadline'],
  ])('%s: still in progress (%s ms, skew %s ms): %s', (_what, milliseconds, skewMs, expected) =>
    expect(inShort(check([placed, showed('inProgress', days(3, milliseconds))], { skewMs }))).toBe(expected));

  test('a command may be dated before what it follows, by as much as the clocks are wrong', () => {
    const trace = [placed, delivered, did('buyer', 'acceptDelivery', days(1, -minute))];
    expect(inShort(check(trace))).toBe('timeWentBack');
    expect(inShort(check(trace, { skewMs: minute }))).toBe('conforms');
  });

  test('a date asked for may seem to be past by as much as the clocks are wrong', () => {
    const asked = did('seller', 'requestExtension', days(4), { until: days(4, -minute), message: 'soon' });
    expect(inShort(check([placed, asked]))).toBe('boundExceeded');
    expect(inShort(check([placed, asked], { skewMs: minute }))).toBe('conforms');
  });

  test('a clock that stopped and runs on is as wrong as two of them are (D-15)', () => {
    const terms = termsWith({ name: 'resume', revision: { clock: 'resume' } });
    const revised = did('buyer', 'requestRevision', days(2));
    const trace = (late: number) => [placed, delivered, revised, showed('inRevision', days(4, late))];
    expect(inShort(check(trace(0), { terms, skewMs: minute }))).toBe('conforms');
    expect(inShort(check(trace(4 * minute), { terms, skewMs: minute }))).toBe('conforms');
    expect(inShort(check(trace(4 * minute + 1), { terms, skewMs: minute }))).toBe('missedDeadline');
  });

  test('a tip may be dated after its end by as much as the clocks are wrong (D-47)', () => {
    const rated = [placed, delivered, did('buyer', 'acceptDelivery', days(2)), did('buyer', 'rate', days(3))];
    const tipped = (at: number) => check([...rated, did('buyer', 'tip', at, { amount: 500 })], { skewMs: minute });
    expect(inShort(tipped(days(9, 2 * minute - 1)))).toBe('conforms');
    expect(inShort(tipped(days(9, 2 * minute)))).toBe('tooLate');
  });
});
