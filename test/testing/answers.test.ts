/** The ways in which a system may answer, and what is printed of a run. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, nextDeadline, type Outcome, statusOf } from '../../src/index.js';
import { type Answer, commands, lives, orderCommands, orderInputs } from '../../src/testing/index.js';
import { LibrarySystem } from './library-system.js';

const seed = 5;

/** Keeps the rules, and puts its answers in words of its own. */
class Speaking extends LibrarySystem {
  constructor(private readonly answer: (outcome: Outcome) => Answer) {
    super();
  }

  override submit(command: Command): Answer {
    return this.answer(this.judge(command));
  }

  /** Looks late: whatever it is asked next settles what was due. */
  override advance(): void {}
}

/** What is wrong with answers like these, if anything is. */
function problemWith(answer: (outcome: Outcome) => Answer): string | null {
  const { commands: drawn, setup } = orderCommands(() => new Speaking(answer));
  const property = fc.property(orderInputs(), drawn, (input, run) => fc.modelRun(setup(input), run));
  return (fc.check(property, { seed, numRuns: 40 }).errorInstance as Error | null)?.message ?? null;
}

describe('a system may answer', () => {
  test('yes or no', () => expect(problemWith(({ ok }) => (ok ? 'accepted' : 'refused'))).toBeNull());

  test('with the codes of its refusals, none where it took the command', () =>
    expect(problemWith((outcome) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code)))).toBeNull());

  test('with one code of several', () =>
    expect(problemWith((outcome) => (outcome.ok ? [] : [outcome.refusals[0].code]))).toBeNull());

  test('with an outcome, its refusals as codes or left out', () => {
    expect(problemWith(({ ok }) => ({ ok }))).toBeNull();
    expect(
      problemWith((outcome) => (outcome.ok ? { ok: true } : { ok: false, refusals: [outcome.refusals[0].code] })),
    ).toBeNull();
  });

  test('but not no where the rules say yes, with a code or without', () => {
    expect(problemWith(() => 'refused')).toContain('the rules   allow it\n  the system  refused it\n');
    expect(problemWith(() => ['seller.asleep'])).toContain('the system  refused it: seller.asleep');
  });
});

describe('what a system shows', () => {
  const showing = (sight: object): string | null => {
    const { setup } = orderCommands(() => Object.assign(new Speaking((outcome) => outcome), { observe: () => sight }));
    const known = { placedAt: Date.UTC(2026, 2, 1), deliveryTime: 'P3D', requirements: false };
    const property = fc.property(orderInputs(known), (input) => fc.modelRun(setup(input), []));
    return (fc.check(property, { seed, numRuns: 1 }).errorInstance as Error | null)?.message ?? null;
  };

  test('may be instants as numbers or as texts', () => {
    expect(showing({ dueAt: Date.UTC(2026, 2, 4) })).toBeNull();
    expect(showing({ dueAt: '2026-03-04T01:00+01:00' })).toBeNull();
  });

  // biome-ignore format: a table
  test.each([
    ['2026-03-04T00:00:00.001Z', '2026-03-04T00:00:00.001Z'],
    ['tomorrow',                 'NaN'],
    [null,                       'null'],
  ])('START-1 · is no delivery date of %s', (dueAt, shown) =>
    expect(showing({ dueAt })).toContain(
      `the rules   say that dueAt is 2026-03-04T00:00:00.000Z\n  the system  shows ${shown}`,
    ));
});

describe('fast-check prints', () => {
  test('what a run tried, in words', () => {
    const { commands: drawn } = orderCommands(() => new Speaking((outcome) => outcome));
    const texts = fc.sample(drawn, { seed, numRuns: 30 }).flatMap((run) => [...run].map(String));
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^seller deliver \(\d+ min later\)$/),
        expect.stringMatching(/^buyer \w+ \(at the next deadline\)$/),
        expect.stringMatching(/^wait \(-?1 ms from the next deadline\)$/),
        expect.stringMatching(/^anybody \w+ \(/),
        'the last command again',
      ]),
    );
  });
});

describe('given as an example', () => {
  test('a command shrinks as a drawn one does, refused ones, too', () => {
    const [order] = fc.sample(lives({ maxCommands: 0 }), { seed, numRuns: 1 }).map((life) => life.order);
    if (order === undefined) throw new Error('no order');
    const command = { type: 'tip', id: 'x', at: order.facts.at + 9000, by: 'buyer', party: 'Mallory', amount: 700 };
    const property = fc.property(commands(order), () => false);
    const { counterexample } = fc.check(property, { seed, examples: [[command as Command]] });
    expect(counterexample?.[0]).toEqual({ ...command, at: order.facts.at, amount: 1 });
  });

  test('a life is told as it is', () => {
    const life = fc.sample(lives({ minCommands: 5 }), { seed, numRuns: 1 })[0];
    if (life === undefined) throw new Error('no life');
    const property = fc.property(lives(), () => false);
    expect(fc.check(property, { seed, examples: [[life]] }).counterexample).toEqual([life]);
  });
});

test('D-41 · a life waits for the next deadline where nobody but support can do anything', () => {
  const drawn = fc.sample(lives({ maxCommands: 40 }), { seed, numRuns: 60 });
  const finished = drawn.filter(({ order }) => statusOf(order) === 'completed' && nextDeadline(order) === null);
  expect(finished.length).toBeGreaterThan(0);
});
