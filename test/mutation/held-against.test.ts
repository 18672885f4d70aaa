import { describe, expect, test } from 'vitest';
import { guarded, tookTooLong } from './guard.js';
import { snapshotMatcher } from './inline-snapshot.js';
import { areBeside, isHeldAgainst, killSuite, withBesides } from './kill-suite.js';

describe('what holds tests against mutants', () => {
  test('ends what runs in circles, and goes on', () => {
    let thrown: unknown = null;
    try {
      guarded(
        () => {
          for (;;);
        },
        { first: 50, second: 50 },
      );
    } catch (error) {
      thrown = error;
    }
    expect(tookTooLong(thrown)).toBe(true);
    expect(guarded(() => 'on it goes')).toBe('on it goes');
  });

  test('passes on what a test throws', () => {
    const problem = new Error('a failure');
    expect(() =>
      guarded(() => {
        throw problem;
      }),
    ).toThrow(problem);
    expect(tookTooLong(problem)).toBe(false);
  });

  test('holds the tests of what is built on the order against their own code only', () => {
    expect(isHeldAgainst('test/verify/explore.test.ts', 'src/verify/explore.ts')).toBe(true);
    expect(isHeldAgainst('test/verify/explore.test.ts', 'src/engine/submit.ts')).toBe(false);
    expect(isHeldAgainst('test/rules/review.test.ts', 'src/verify/explore.ts')).toBe(true);
  });

  test('takes the tests of every folder of the order, and of what is built on it only where that is mutated', () => {
    const has = (folder: string) => killSuite().some((file) => file.startsWith(`test/${folder}/`));
    for (const folder of ['rules', 'engine', 'view']) expect(has(folder)).toBe(true);
    expect(has('verify')).toBe(false);
    expect(areBeside(['src/policy/money.ts', 'src/verify/explore.ts'])).toBe(true);
    process.env[withBesides] = 'yes';
    expect(has('verify')).toBe(true);
    delete process.env[withBesides];
    expect(areBeside(['src/policy/money.ts'])).toBe(false);
  });
});

test('a text is what its snapshot says without its indentation, and nothing else is', () => {
  const isThat = (text: unknown, snapshot: string): boolean =>
    snapshotMatcher.toMatchInlineSnapshot(text, snapshot).pass;
  expect(isThat('one line', '"one line"')).toBe(true);
  expect(isThat('another', '"one line"')).toBe(false);
  expect(isThat('two\n  lines', '\n      "two\n        lines"\n    ')).toBe(true);
  expect(isThat('two\nlines', '\n      "two\n        lines"\n    ')).toBe(false);
  expect(isThat(1, '1')).toBe(false);
});
