import { describe, expect, test } from 'vitest';
import { check, mergeCoverage } from '../../src/oracle/index.js';
import { days, did, happened, placed, placedWithout, refused, showed } from './seen.js';

const delivered = did('seller', 'deliver', days(1));

describe('D-01 · what a suite exercised adds up', () => {
  const before = check([placed, showed('inProgress', days(3, -1))]).coverage;
  const after = check([
    placed,
    showed('late', days(3)),
    refused('buyer', 'acceptDelivery', days(3), 'command.notNow'),
  ]).coverage;

  test('a deadline was met before it came, at it, and fired', () => {
    expect(before.deadlines.deliveryDue).toMatchObject({ before: 1, at: 0, fired: 0 });
    expect(mergeCoverage(before, after).deadlines.deliveryDue).toMatchObject({ before: 1, at: 1, fired: 1 });
  });

  test('it was met a millisecond after it had come, too', () =>
    expect(check([placed, showed('late', days(3, 1))]).coverage.deadlines.deliveryDue).toMatchObject({ after: 1 }));

  test('a review that waits for a request has no end to be met', () => {
    const asked = did('buyer', 'requestCancellation', days(1.5));
    const { deadlines } = check([placed, delivered, asked, showed('inResolution', days(3.5, -1))]).coverage;
    expect(deadlines).toMatchObject({ requestExpires: { before: 1 } });
    expect(deadlines).not.toHaveProperty('reviewEnds');
  });

  test('the order of the parts does not matter, and nothing adds nothing', () => {
    expect(mergeCoverage(after, before)).toEqual(mergeCoverage(before, after));
    expect(mergeCoverage(before, mergeCoverage())).toEqual(mergeCoverage(before));
  });

  test('it survives the way from one process to another', () =>
    expect(JSON.parse(JSON.stringify(mergeCoverage(before, after)))).toEqual(mergeCoverage(before, after)));

  test('what happened once is counted once, although several orders were possible at first', () => {
    const sold = [placedWithout('seller'), delivered, did('buyer', 'acceptDelivery', days(2))];
    const { transitions, deadlines } = check([...sold, happened('earnings.available', days(9))]).coverage;
    expect(Object.values(transitions).filter((count) => count !== 1)).toEqual([]);
    expect(deadlines.earningsClear).toMatchObject({ fired: 1 });
  });

  test('refusals are counted by their codes', () =>
    expect(mergeCoverage(after, after).refusals).toMatchObject({ 'command.notNow': 2 }));
});
