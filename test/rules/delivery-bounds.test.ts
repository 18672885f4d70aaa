import { describe, test } from 'vitest';
import { anOrder, buyer, facts, given, may, mayNot, seller, status, support } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');
const hour = 3_600_000;

describe('D-15 · what is left of the delivery time', () => {
  // biome-ignore format: a table
  test.each([
    // delivered at              left (ms)   because
    ['2026-03-08T12:00:00.000Z', 48 * hour,  'two days were left'],
    ['2026-03-10T11:59:59.999Z', 1,          'a millisecond was left'],
    ['2026-03-10T12:00:00.000Z', 0,          'nothing was left'],
    ['2026-03-12T12:00:00.000Z', 0,          'it was late, and no time is owed'],
  ])('D-15 · delivered at %s it is %i, because %s', (at, left) =>
    given(order).when(seller.delivers({ at })).then(facts({ deliveryTimeLeft: left })));

  test('D-15 · a revision without a date leaves nothing to count', () =>
    given(anOrder.inRevision())
      .when(seller.delivers())
      .then(facts({ dueAt: null, deliveryTimeLeft: null })));
});

describe('DEL-4 · what a draft keeps', () => {
  const files = [{ name: 'logo.svg', bytes: 1 }];

  test.each([
    ['files and a message', { files, message: 'So far' }],
    ['links', { files, message: 'So far', links: ['https://example.com/a'] }],
    ['that there are no files, on purpose', { files: [], message: '', confirmEmpty: true }],
  ])('DEL-4 · %s, exactly as it was saved', (_, draft) =>
    given(order).when(seller.savesDraft(draft)).then(facts({ draft })),
  );
});

describe('DEL-2 · which files are too large, or too many', () => {
  const file = (bytes: number, portfolio: boolean) => ({ name: `${bytes}`, bytes, portfolio });

  // biome-ignore format: a table
  test.each([
    // bytes         possible  because
    [999_999_999,    true,     'it is a byte below the limit'],
    [1_000_000_000,  true,     'it is the limit'],
    [1_000_000_001,  false,    'it is a byte above'],
  ])('DEL-2 · a file of %i bytes: %s, because %s', (bytes, isPossible) => {
    const step = seller.delivers({ files: [file(bytes, false)] });
    given(order).then(isPossible ? may(step) : mayNot(step, 'delivery.fileTooLarge', 'DEL-2'));
  });

  // biome-ignore format: a table
  test.each([
    // samples  possible
    [0,         true],
    [1,         true],
    [2,         false],
  ])('D-51 · %i portfolio files among three: %s', (samples, isPossible) => {
    const step = seller.delivers({ files: [0, 1, 2].map((index) => file(index, index < samples)) });
    given(order).then(isPossible ? may(step) : mayNot(step, 'delivery.manyPortfolioFiles', 'D-51'));
  });
});

describe('D-16 · the verdict on the first delivery stands', () => {
  test('D-16 · a late revision that is cancelled was still delivered on time', () =>
    given(anOrder.inRevision().after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }), buyer.agrees()))
      .whenTimeReaches('2026-03-20T12:00Z')
      .seeing(status('late'), facts({ onTime: true }))
      .when(support.cancels())
      .then(status('cancelled'), facts({ onTime: true })));
});
