import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.js';
import { canonicalJson, fromRecord, type Order, type OrderRecord, submit, toRecord } from '../../src/index.js';
import { isOver, randomCommand, randomPlacement } from '../support/random-walk.js';
import { pick, seededRandom } from '../support/seeded-random.js';

function someOrder(seed: number): Order {
  const random = seededRandom(seed);
  let { order } = randomPlacement(seed);
  for (let index = 0; index < 8 && !isOver(order); index += 1)
    order = submit(order, randomCommand(order, random, `c${index}`)).order;
  return order;
}

const stored = (order: Order): OrderRecord => JSON.parse(JSON.stringify(toRecord(order)));
const problemsOf = (record: unknown): readonly string[] => {
  const back = fromRecord(record);
  return back.ok ? [] : back.problems.map(({ where }) => where);
};
/** A record with a change that somebody also wrote a digest for. */
const forged = (
  { digest: _, ...content }: OrderRecord,
  change: (record: Omit<OrderRecord, 'digest'>) => void,
): unknown => {
  change(content);
  return { ...content, digest: digestOf(canonicalJson(content)) };
};

describe('a record', () => {
  test('gives the order back, to the same bytes', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const order = someOrder(seed);
      const back = fromRecord(stored(order));
      expect(back.ok && back.order).toEqual(order);
      expect(back.ok && canonicalJson(toRecord(back.order))).toBe(canonicalJson(toRecord(order)));
    }
  });

  test.each([2, 0, 99, -1])('of format %i is refused, and says so', (format) => {
    const back = fromRecord({ ...stored(someOrder(1)), format, whatever: 'comes' });
    expect(back.ok ? [] : back.problems).toEqual([
      { where: 'format', what: String(format), expected: expect.stringContaining('1: a record of another version') },
    ]);
  });

  test('that was changed anywhere after it was written is refused', () => {
    const random = seededRandom(9);
    for (let seed = 0; seed < 300; seed += 1) {
      const record = stored(someOrder(seed)) as unknown as Record<string, Record<string, unknown>>;
      const part = pick(random, ['facts', 'order', 'terms']);
      const key = pick(random, Object.keys(record[part] as object));
      const value = (record[part] as Record<string, unknown>)[key];
      (record[part] as Record<string, unknown>)[key] =
        typeof value === 'number'
          ? value + 1
          : value === null
            ? 1_772_323_200_000
            : typeof value === 'boolean'
              ? !value
              : null;
      expect(problemsOf(record).length, `${part}.${key}`).toBeGreaterThan(0);
    }
  });

  test('truncated, spliced of two, or of a state that the chart does not have is refused', () => {
    const [one, other] = [stored(someOrder(1)), stored(someOrder(2))];
    for (const key of Object.keys(one)) expect(problemsOf({ ...one, [key]: undefined })).toContain(key);
    expect(problemsOf({ ...one, facts: other.facts }).length).toBeGreaterThan(0);
    expect(
      problemsOf(
        forged(one, (record) => {
          record.state = 'inProgress.onTime/none/held';
        }),
      ),
    ).toEqual(['state']);
    expect(
      problemsOf(
        forged(one, (record) => {
          record.state = '__proto__/none/held/closed';
        }),
      ),
    ).toEqual(['state']);
  });

  test.each([
    [
      'money that does not add up',
      (facts: Record<string, unknown>) => {
        facts.held = 1;
      },
      'facts.paid',
    ],
    [
      'a completion out of nowhere',
      (facts: Record<string, unknown>) => {
        facts.completedAt = facts.at;
      },
      'state',
    ],
    [
      'a request that the state does not know',
      (facts: Record<string, unknown>) => {
        facts.requestExpiresAt = facts.at;
      },
      'facts.request',
    ],
    [
      'more revisions used than allowed',
      (facts: Record<string, unknown>) => {
        facts.revisionsUsed = 9;
      },
      'facts.revisionsUsed',
    ],
    [
      'a review that ends while none runs',
      (facts: Record<string, unknown>) => {
        facts.reviewEndsAt = facts.at;
      },
      'facts.reviewEndsAt',
    ],
    [
      'stars without a rating',
      (facts: Record<string, unknown>) => {
        facts.sellerStars = 5;
      },
      'facts.buyerStars',
    ],
    [
      'a clearing instant before completion',
      (facts: Record<string, unknown>) => {
        facts.clearsAt = facts.at;
      },
      'facts.clearsAt',
    ],
    [
      'a charge-back of money that is held',
      (facts: Record<string, unknown>) => {
        facts.chargeback = 'open';
      },
      'facts.chargeback',
    ],
    [
      'a last event before the placement',
      (facts: Record<string, unknown>) => {
        facts.at = 946_684_800_000;
      },
      'facts.at',
    ],
  ])('with %s is refused, even with a digest of its own', (_, change, where) => {
    const record = forged(stored(randomPlacement(1).order), (content) => change(content.facts as never));
    expect(problemsOf(record)).toContain(where);
  });

  test('D-27 · with an id that stands twice is refused', () => {
    const twice = { id: 'c0', digest: '0'.repeat(32) };
    const record = forged(stored(someOrder(1)), (content) => {
      content.commands = [twice, twice];
    });
    expect(problemsOf(record)).toEqual(['commands']);
  });
});
