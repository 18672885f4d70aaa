import { describe, expect, test } from 'vitest';
import { equivalents, leftAlive } from './equivalent.js';
import { flawless } from './floors.js';
import type { Fate, Mutant } from './mutants.js';
import { mutantsOf, scoreOf, staleEntries, survivors, unreasoned } from './score.js';

const mutant = (fate: Fate, to = 'false'): Mutant => ({
  file: 'src/policy/money.ts',
  line: 1,
  on: 'if (amount > 0)',
  from: 'amount > 0',
  to,
  fate,
  reason: null,
});
const listed = [{ ...mutant('survived', 'amount >= 0'), reason: 'nothing is refunded either way' }];

describe('what a run of mutants comes to', () => {
  test('dead is what was killed or timed out, and what is listed as equivalent does not count', () => {
    const run = [
      mutant('killed'),
      mutant('killed'),
      mutant('timedOut'),
      mutant('survived'),
      mutant('survived', 'amount >= 0'),
    ];
    expect(scoreOf(run, listed)).toEqual({
      mutants: 5,
      killed: 2,
      timedOut: 1,
      survived: 1,
      equivalent: 1,
      errors: 0,
      percent: 75,
    });
  });

  test('what no test reaches survives, what is a text is not counted, and an error is no kill', () => {
    const run = [mutant('killed'), mutant('notCovered'), mutant('ignored'), mutant('error')];
    expect(scoreOf(run, [])).toMatchObject({ mutants: 3, killed: 1, survived: 1, errors: 1, percent: 50 });
    expect(survivors(run, []).map(({ fate }) => fate)).toEqual(['notCovered']);
  });

  test('the list is wrong where a mutant is no more, or a test kills it', () => {
    expect(staleEntries([mutant('survived', 'amount >= 0')], listed)).toEqual([]);
    expect(staleEntries([mutant('killed', 'amount >= 0')], listed)[0]).toContain('yet a test kills it');
    expect(staleEntries([mutant('killed')], listed)[0]).toContain('there is no such mutant');
  });

  test('what survives needs a reason, and a reason needs a survivor', () => {
    const alive = [mutant('survived', 'amount >= 0')];
    expect(unreasoned(alive, listed)).toEqual([]);
    expect(unreasoned(alive, [])[0]).toContain('no reason is given');
    expect(unreasoned([], listed)[0]).toContain('it does not survive');
  });

  test('a part is the mutants of its files', () => {
    const run = [mutant('killed'), { ...mutant('killed'), file: 'src/view/tabs.ts' }];
    expect(mutantsOf('money', run)).toEqual([mutant('killed')]);
  });
});

test('no file is in two parts, and every entry of the list has a reason of its own', () => {
  const files = Object.values(flawless).flat();
  expect(new Set(files).size).toBe(files.length);
  const entries = [...equivalents(), ...leftAlive()].map(({ reason: _, ...entry }) => JSON.stringify(entry));
  expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
});
