/** The matchers: whether a trace keeps the rules, and where it left them, in words. */
import { describe, expect, test } from 'vitest';
import { termsWith } from '../../src/index.js';
import type { ObservationInput } from '../../src/oracle/index.js';
import { orderchartMatchers } from '../../src/testing/vitest.js';

expect.extend(orderchartMatchers);

const input = {
  id: 'order-1',
  buyer: 'Ana',
  seller: { id: 'Sam', tier: 'new' },
  origin: 'gig',
  deliveryTime: 'P3D',
  revisions: 1,
  shipping: false,
  requirements: false,
  price: { amount: 10_000, currency: 'EUR' },
} as const;

const placed: ObservationInput = { kind: 'placed', at: '2026-03-01T00:00Z', input };
const delivered: ObservationInput = {
  kind: 'command',
  at: '2026-03-02T00:00Z',
  type: 'deliver',
  by: 'seller',
  outcome: 'accepted',
};
const acceptedAt = (at: string): ObservationInput => ({
  kind: 'command',
  at,
  type: 'acceptDelivery',
  by: 'buyer',
  outcome: 'accepted',
});

const kept = [placed, delivered, acceptedAt('2026-03-04T23:59:59.999Z')];
const late = [placed, delivered, acceptedAt('2026-03-05T00:00Z')];
/** How the order was placed was not seen. */
const vague = [delivered];

/** The message of an expectation that fails. */
function failure(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the expectation holds');
}

describe('expect(trace).toConform()', () => {
  test('holds for a trace that keeps the rules', () => expect(kept).toConform());

  test('ACC-3 · tells an acceptance that came after silence had completed the order', () =>
    expect(failure(() => expect(late).toConform())).toMatchInlineSnapshot(`
      "Expected the trace to keep the rules.

      Observation 2 left the rules: at 2026-03-05T00:00:00.000Z \`acceptDelivery\` from the buyer was accepted.
      The system took a command that a deadline had ended (tooLate).
      ACC-3: If the buyer stays silent for the review period, the order is completed; a service that ships something has a review period of its own.
      By the rules the order was \`completed\`, and had been since 2026-03-05T00:00:00.000Z.
      Since the last command \`reviewEnds\` had come at 2026-03-05T00:00:00.000Z (ACC-3).
      It would have been refused: The order is finished. (\`order.finished\`, DONE-2) Not possible while the state is "Completed". It can be possible in: Delivered. (\`command.notNow\`, DONE-1)
      Still to come: \`ratingCloses\` at 2026-03-19T00:00:00.000Z, \`earningsClear\` at 2026-03-19T00:00:00.000Z.
      At that moment the buyer could \`rate\`."
    `));

  test('takes the terms, and what is known beside the trace', () => {
    expect(late).toConform({ terms: termsWith({ review: { window: 'P4D' } }) });
    expect(vague).toConform({ assume: { ...input, placedAt: Date.UTC(2026, 2, 1) } });
  });

  test('fails where nobody can say, and so does its opposite', () => {
    expect(failure(() => expect(vague).toConform())).toMatchInlineSnapshot(`
      "Expected a trace of which one can tell whether it keeps the rules.

      Nobody can say from observation 0 on:
      - the trace does not say placedAt; give it in \`assume\`"
    `);
    expect(failure(() => expect(vague).not.toConform())).toContain('Nobody can say');
    expect(failure(() => expect('no trace').toConform())).toContain('expected a list');
  });

  test('lets such a trace pass where it is asked to', () => expect(vague).toConform({ allowUnknown: true }));

  test('turned round, holds for a trace that leaves them', () => {
    expect(late).not.toConform();
    expect(failure(() => expect(kept).not.toConform())).toMatchInlineSnapshot(`
      "Expected the trace to leave the rules, but it keeps them.

      The trace keeps the rules."
    `);
  });
});

describe('expect(trace).toDivergeAs(…)', () => {
  test('ACC-3 · holds for the way in which the trace leaves the rules', () => {
    expect(late).toDivergeAs({ anomaly: 'tooLate' });
    expect(late).toDivergeAs({ anomaly: 'tooLate', rule: 'ACC-3', index: 2 });
  });

  // biome-ignore format: a table
  test.each([
    ['another anomaly',     { anomaly: 'tooEarly' }],
    ['another rule',        { anomaly: 'tooLate', rule: 'LATE-1' }],
    ['another observation', { anomaly: 'tooLate', index: 1 }],
  ] as const)('not for %s', (_, expected) => expect(late).not.toDivergeAs(expected));

  test('says how the trace left them instead, or that it did not', () => {
    expect(failure(() => expect(late).toDivergeAs({ anomaly: 'tooEarly', rule: 'D-08', index: 1 }))).toContain(
      'Expected the trace to leave the rules as tooEarly of D-08 at observation 1, but it leaves them otherwise.\n\n' +
        'Observation 2 left the rules',
    );
    expect(failure(() => expect(kept).toDivergeAs({ anomaly: 'tooLate' }))).toContain(
      'Expected the trace to leave the rules as tooLate, but it keeps them.',
    );
    expect(failure(() => expect(late).not.toDivergeAs({ anomaly: 'tooLate' }))).toContain(
      'Expected the trace not to leave the rules as tooLate, but it does.',
    );
  });

  test('fails where nobody can say, and so does its opposite', () => {
    expect(failure(() => expect(vague).toDivergeAs({ anomaly: 'tooLate' }))).toContain('Nobody can say');
    expect(failure(() => expect(vague).not.toDivergeAs({ anomaly: 'tooLate' }))).toContain('Nobody can say');
  });
});
