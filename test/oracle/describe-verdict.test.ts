import { describe, expect, test } from 'vitest';
import type { CommandType } from '../../src/index.js';
import {
  type CheckOptions,
  check,
  describeObservation,
  describeVerdict,
  type Observation,
  type ObservationInput,
} from '../../src/oracle/index.js';
import { days, did, happened, placed, placedWithout, read, refused, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));
/** Nobody saw what was said, or what became of it. */
const unanswered = (type: CommandType, at: number): ObservationInput => ({ kind: 'command', at, type });

const told = (trace: readonly ObservationInput[], options: CheckOptions = {}): string =>
  describeVerdict(check(trace, options));

describe('D-34 · a trace that keeps the rules says so', () => {
  test('with one order that fits', () => expect(told([placed])).toMatchInlineSnapshot(`"The trace keeps the rules."`));

  test('with several that fit', () =>
    expect(told([placedWithout('shipping'), delivered])).toMatchInlineSnapshot(
      `"The trace keeps the rules; 2 orders fit it."`,
    ));

  test('with what it takes that nobody saw', () =>
    expect(told([placed, happened('delivery.made', days(1))], { silent: ['deliver'] })).toMatchInlineSnapshot(`
      "The trace keeps the rules.
      It takes what nobody saw: \`deliver\` from the seller at 2026-03-02T00:00:00.000Z."
    `));
});

describe('D-34 · why nobody can say is said', () => {
  test('the trace cannot be read', () =>
    expect(told([placed, { kind: 'status', at: 'yesterday', status: 'late' }])).toMatchInlineSnapshot(`
      "Nobody can say:
      - [1].at: "yesterday", expected epoch milliseconds, or ISO 8601 with an offset, such as 2026-03-10T12:00:00Z"
    `));

  test('the terms cannot be read', () =>
    expect(told([placed], { terms: 'usual' as never })).toMatchInlineSnapshot(`
    "Nobody can say:
    - : "usual", expected an object"
  `));

  test('the options cannot be read', () =>
    expect(told([placed], { limit: 0 })).toMatchInlineSnapshot(`
    "Nobody can say:
    - options.limit: 0, expected at least 1"
  `));

  test('it is not known what was bought', () =>
    expect(told([placedWithout('price'), delivered, read('paid', 3, days(3))])).toMatchInlineSnapshot(`
      "Nobody can say from observation 2 on:
      - the trace does not say price; give it in \`assume\`"
    `));

  test('no such order can be placed', () =>
    expect(told([placedWithout('buyer')], { assume: { buyer: 'sam' } })).toMatchInlineSnapshot(`
      "Nobody can say from observation 0 on:
      - no such order can be placed: order.malformed"
    `));

  test('it is not known what was said', () => {
    const refund = did('seller', 'refundPartially', days(1), {}, { content: undefined });
    expect(told([placed, refund, read('fee', 77, days(2))])).toMatchInlineSnapshot(`
      "Nobody can say from observation 2 on:
      - what \`refundPartially\` said is not known (amount)"
    `);
  });

  test('something unseen may explain it', () =>
    expect(told([placed, read('held', 1, days(1))], { silent: ['answerRequest'] })).toMatchInlineSnapshot(`
      "Nobody can say from observation 1 on:
      - commands that nobody saw may explain it (answerRequest), but none that was tried does"
    `));

  test('too many orders were possible', () =>
    expect(
      told([placedWithout('shipping'), delivered, showed('delivered', days(6))], { limit: 1 }),
    ).toMatchInlineSnapshot(`
      "Nobody can say from observation 2 on:
      - more than 1 orders were possible; raise \`limit\`"
    `));
});

describe('D-35 · a divergence says what happened, which rule it broke, and where the order stood', () => {
  test('a command that came too late', () =>
    expect(told([placed, delivered, did('buyer', 'acceptDelivery', days(4))])).toMatchInlineSnapshot(`
      "Observation 2 left the rules: at 2026-03-05T00:00:00.000Z \`acceptDelivery\` from the buyer (ana) was accepted.
      The system took a command that a deadline had ended (tooLate).
      ACC-3: If the buyer stays silent for the review period, the order is completed; a service that ships something has a review period of its own.
      By the rules the order was \`completed\`, and had been since 2026-03-05T00:00:00.000Z.
      Since the last command \`reviewEnds\` had come at 2026-03-05T00:00:00.000Z (ACC-3).
      It would have been refused: The order is finished. (\`order.finished\`, DONE-2) Not possible while the state is "Completed". It can be possible in: Delivered. (\`command.notNow\`, DONE-1)
      Still to come: \`ratingCloses\` at 2026-03-19T00:00:00.000Z, \`earningsClear\` at 2026-03-19T00:00:00.000Z.
      At that moment the buyer could \`rate\`."
    `));

  test('a date that should have been none', () =>
    expect(told([placed, read('clearsAt', days(9), days(1))])).toMatchInlineSnapshot(`
      "Observation 1 left the rules: at 2026-03-02T00:00:00.000Z \`clearsAt\` was 2026-03-10T00:00:00.000Z.
      The system counted a date wrongly (wrongDate).
      D-20: An order for which no requirements are configured is in progress from its placement.
      By the rules the order was \`inProgress\`, and had been since 2026-03-01T00:00:00.000Z.
      By the rules \`clearsAt\` was none.
      Still to come: \`deliveryDue\` at 2026-03-04T00:00:00.000Z.
      At that moment the buyer could \`requestCancellation\`, \`requestUpdate\` and \`proposeAdjustment\`; the seller could \`saveDraft\`, \`grantRevisions\`, \`deliver\`, \`requestExtension\`, \`requestCancellation\`, \`proposeAdjustment\` and \`refundPartially\`."
    `));

  test('two orders that were possible are both told', () =>
    expect(told([placed, unanswered('deliver', days(1)), showed('completed', days(2))])).toMatchInlineSnapshot(`
      "Observation 2 left the rules: at 2026-03-03T00:00:00.000Z the status was \`completed\`.
      The system acted on a deadline before it had come (firedEarly).
      ACC-3: If the buyer stays silent for the review period, the order is completed; a service that ships something has a review period of its own.
      By the rules the order was \`delivered\`, and had been since 2026-03-02T00:00:00.000Z.
      Still to come: \`reviewEnds\` at 2026-03-05T00:00:00.000Z.
      At that moment the buyer could \`acceptDelivery\`, \`requestRevision\`, \`extendReview\` and \`requestCancellation\`; the seller could \`saveDraft\`, \`grantRevisions\`, \`deliver\`, \`requestCancellation\` and \`refundPartially\`.
      Or else:
      By the rules the order was \`inProgress\`, and had been since 2026-03-01T00:00:00.000Z.
      Still to come: \`deliveryDue\` at 2026-03-04T00:00:00.000Z.
      At that moment the buyer could \`requestCancellation\`, \`requestUpdate\` and \`proposeAdjustment\`; the seller could \`saveDraft\`, \`grantRevisions\`, \`deliver\`, \`requestExtension\`, \`requestCancellation\`, \`proposeAdjustment\` and \`refundPartially\`."
    `));

  test('many are only counted', () => {
    const trace = [
      unanswered('deliver', days(1)),
      unanswered('requestRevision', days(1.2)),
      unanswered('deliver', days(1.4)),
      unanswered('requestCancellation', days(1.6)),
    ];
    expect(told([placed, ...trace, showed('cancelled', days(2))])).toMatchInlineSnapshot(`
      "Observation 5 left the rules: at 2026-03-03T00:00:00.000Z the status was \`cancelled\`.
      The system acted on a deadline before it had come (firedEarly).
      RES-2: The other side has the answer period to answer a cancellation request; silence for all of it cancels the order.
      By the rules the order was \`delivered\`, and had been since 2026-03-02T14:24:00.000Z.
      Still to come: \`requestExpires\` at 2026-03-04T14:24:00.000Z.
      At that moment the buyer could \`acceptDelivery\`, \`extendReview\` and \`withdrawRequest\`; the seller could \`saveDraft\`, \`grantRevisions\`, \`deliver\`, \`requestCancellation\`, \`answerRequest\` and \`refundPartially\`.
      20 other orders were possible, too, and none of them allows it."
    `);
  });
});

describe('D-35 · what was seen, in words', () => {
  // biome-ignore format: a table
  test.each<[words: string, seen: ObservationInput]>([
    ['the order was placed', placed],
    ['`deliver` from the seller (sam) was accepted', delivered],
    ['`deliver` from the seller (sam) was refused', refused('seller', 'deliver', days(1))],
    ['`deliver` from the seller (sam) was refused (order.finished)', refused('seller', 'deliver', days(1), 'order.finished')],
    ['`deliver` from the seller', { kind: 'command', at: days(1), type: 'deliver', by: 'seller' }],
    ['`deliver` from somebody', unanswered('deliver', days(1))],
    ['the event `delivery.made` was seen', happened('delivery.made', days(1))],
    ['the status was `late`', showed('late', days(1))],
    ['`dueAt` was 2026-03-04T00:00:00.000Z', read('dueAt', days(3), days(1))],
    ['`dueAt` was none', read('dueAt', null, days(1))],
    ['`onTime` was true', read('onTime', true, days(1))],
  ])('%s', (words, seen) => expect(describeObservation(seen as Observation)).toBe(words));
});
