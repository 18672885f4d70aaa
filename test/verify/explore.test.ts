import { describe, expect, test } from 'vitest';
import {
  articleTerms,
  type CommandInput,
  type Order,
  type Outcome,
  submit,
  type TermsChanges,
  termsWith,
} from '../../src/index.js';
import { refuse } from '../../src/order/refusals.js';
import { deadEnds } from '../../src/verify/dead-ends.js';
import { describeFinding, explore, type Finding, lintTerms } from '../../src/verify/index.js';

/** A memory of so few commands that the whole space is small. */
const small = { limits: { commands: 3 } };

describe('D-36 · orders are searched to their end', () => {
  test('under the terms of the article nothing is stuck, no end is out of reach, and every state is met once', () => {
    const terms = termsWith({ ...small, limits: { commands: 1 } });
    const met: Order[] = [];
    const found = explore(terms, { order: { requirements: false }, onState: (order) => met.push(order) });
    expect(found).toMatchObject({ ok: true, complete: true, findings: [] });
    expect(found.accepted + found.refused).toBeLessThan(found.pairs);
    expect(found.states).toBe(met.length);
    expect(found.states).toBeGreaterThan(60);
    expect(found.coverage.outcomes.reached).toContain('completed: automatic');
    expect(found.coverage.outcomes.missed).toContain('cancelled: beforeStart');
    expect(found.coverage.deadlines.reached).toContain('earningsClear');
    expect(found.coverage.states.reached).toContain('fulfilment.inProgress.veryLate');
    expect(found.coverage.transitions.reached).not.toEqual([]);
    expect(found.coverage.refusals).toContain('role.wrong');
  });

  test('a search that is cut short says so, and tells how far it is', () => {
    const told: number[] = [];
    const found = explore(articleTerms, { mostStates: 20, onProgress: (expanded) => told.push(expanded) });
    expect(found).toMatchObject({ complete: false, states: 20, ok: true });
    expect(told).toEqual([0]);
  });

  test('the bounds of what may be said make the space wider', () => {
    const wide = explore(articleTerms, { mostStates: 20, contents: 'bounds' });
    const least = explore(articleTerms, { mostStates: 20 });
    expect(wide.pairs).toBeGreaterThan(least.pairs);
  });

  test('terms that placeOrder refuses are refused here, too', () => {
    expect(() => explore({ ...articleTerms, name: '' })).toThrow(RangeError);
  });
});

describe('D-41 · an old timer that ends the order the moment that it is set', () => {
  // A process of another marketplace has this very fault: its automatic cancellation is counted from the first acceptance,
  // and fires the moment that a late revision is asked for. In these terms: a yes that comes after the cancellation of the
  // very late, counted from the date that it says yes to.
  const trap: TermsChanges = { requests: { extension: { answerWithin: 'P10D' } }, lateness: { cancelsAfter: 'P2D' } };

  test('EXT-2 · is named by lintTerms before any order is placed', () => {
    expect(lintTerms(termsWith(trap))[0]).toMatchObject({
      severity: 'problem',
      where: 'requests.extension.answerWithin',
      rules: ['EXT-2', 'D-08', 'D-22', 'D-41'],
    });
  });

  test.each<[changes: TermsChanges, because: string]>([
    [{ ...trap, requests: { extension: { answerWithin: 'P3D' } } }, 'the answer comes no later than the cancellation'],
    [{ ...trap, revision: { clock: 'restart' } }, 'an older date cancels first'],
    [{ ...trap, lateness: { cancelsAfter: null } }, 'nothing cancels a late order'],
  ])('is not there under %j: %s', (changes) => {
    expect(lintTerms(termsWith(changes)).filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  test('is found by explore, with the shortest story that shows it', () => {
    const { ok, findings } = explore(termsWith({ ...trap, ...small }), {
      order: { requirements: false },
      mostStates: 2_500,
    });
    expect(ok).toBe(false);
    expect(findings.map(({ kind }) => kind)).toContain('oldTimer');
    const story = describeFinding(findings[0] as (typeof findings)[0]);
    expect(story.split('\n').map((line) => line.replace(/^ {2}\S+Z {2}/, '').replace(/ \{.*\}/, ''))).toEqual([
      'oldTimer: an old timer ended the order the moment that it was set',
      '  placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 1 revision, no requirements, seller new',
      'seller deliver → delivered/none/held/closed',
      'buyer requestRevision → inRevision.onTime/none/held/closed',
      'seller requestExtension → inRevision.onTime/extension/held/closed',
      'time passes → cancelled/none/refunded/closed',
    ]);
  });
});

/** An engine that answers as this library does, but for a change to what `submit` made. */
const engineThat = (change: (outcome: Outcome) => Outcome) => ({
  submit: (order: Order, command: CommandInput) => change(submit(order, command)),
});

describe('a search of a broken engine', () => {
  test('D-36 · says where an order is stuck, and that no end can be reached from there', () => {
    const noRequest = explore(articleTerms, {
      order: { shipping: true, revisions: null },
      engine: {
        submit: (order) => ({ ok: false, order, events: [], refusals: [refuse('order.finished', 'DONE-2')] }),
        explain: () => [],
      },
    });
    expect(noRequest).toMatchObject({ ok: false, states: 1, accepted: 0 });
    expect(noRequest.findings.map(({ kind }) => kind)).toEqual(['stuck', 'deadEnd']);
    expect(describeFinding(noRequest.findings[0] as Finding)).toContain(
      'unlimited revisions, requirements asked for, shipped, seller new',
    );
  });

  test('D-29 · names the invariant that an outcome breaks, once a kind of move', () => {
    const rich = (outcome: Outcome): Outcome => ({
      ...outcome,
      order: { ...outcome.order, facts: { ...outcome.order.facts, held: outcome.order.facts.held + 1 } },
    });
    const { findings } = explore(articleTerms, { mostStates: 1, engine: engineThat(rich), order: { revisions: 3 } });
    expect(findings.length).toBe(10);
    expect(findings.map(({ what }) => what.replace(/,.*/, ''))).toContain('invariant 3');
    const stories = findings.map(describeFinding).join('\n');
    expect(stories).toContain('3 revisions');
    expect(stories).toMatch(/refused \(/);
  });
});

describe('what a search tells apart', () => {
  const keysUnder = (changes: TermsChanges): number => {
    const found = explore(termsWith({ ...changes, limits: { commands: 2 } }), {
      order: { requirements: false },
      mostStates: 250,
      contents: 'bounds',
    });
    expect(found.ok).toBe(true);
    return found.accepted;
  };

  test('D-15 · what is left of a delivery time, where revisions resume it', () =>
    expect(keysUnder({ revision: { clock: 'resume' } })).toBeGreaterThan(0));

  test('D-30 · how often and how long a review was extended, where that is bounded', () =>
    expect(keysUnder({ review: { extension: { count: 2, totalMax: 'P6D' } } })).toBeGreaterThan(0));

  test('D-47 · a rating too low for a tip, where there is one', () =>
    expect(keysUnder({ tip: { minimumStars: 1 } })).toBeGreaterThan(0));
});

describe('dead ends', () => {
  test('are the states from which no end can be reached, by whatever way', () => {
    const ways = [[1, 2], [3], [2, 4], [], [2]];
    expect(deadEnds(ways, (state) => state === 3)).toEqual([2, 4]);
    expect(deadEnds(ways, () => false)).toEqual([0, 1, 2, 3, 4]);
  });
});
