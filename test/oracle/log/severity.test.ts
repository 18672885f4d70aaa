/** Which anomaly is the most serious. */
import { describe, expect, test } from 'vitest';
import { anomalyNames, bySeverity } from '../../../src/oracle/index.js';

describe('anomalies by how serious they are', () => {
  test('are all of them, each once', () => {
    expect([...bySeverity].sort()).toEqual([...anomalyNames].sort());
    expect(new Set(bySeverity).size).toBe(bySeverity.length);
  });

  // biome-ignore format: a table
  test.each([
    ['money that was paid out',       'earningsReleasedTwice', 'a finished order that was changed',  'finishedOrderChanged'],
    ['a finished order',              'finishedOrderChanged',  'what only the wrong party did',      'wrongParty'],
    ['the wrong party',               'wrongParty',            'the wrong time',                     'tooLate'],
    ['what was done at a wrong time', 'missedDeadline',        'what was refused wrongly',           'wronglyRefused'],
    ['what was refused',              'wronglyRefused',        'what was only shown',                'staleRead'],
  ] as const)('%s (%s) before %s (%s)', (_, earlier, __, later) =>
    expect(bySeverity.indexOf(earlier)).toBeLessThan(bySeverity.indexOf(later)));
});
