/**
 * The gate: what would tell of a slower library without a clock. Bytes are counted in an interpreter, where they are the same
 * on every run; programs are counted as the recorder wrote them; and the one ratio of times leaves a wide margin.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configurationAt, programOf, type Step } from '../../src/engine/programs.js';
import { advance, commandTypes, isDue, parseCommand, submit } from '../../src/index.js';
import { askedOf } from './asked.js';
import { loadsOf, writtenLoads } from './loads.js';

const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(root, 'node_modules', '.orderchart-gate-'));
const program = join(folder, 'gate.mjs');

const asked = askedOf(loadsOf(writtenLoads(60)));
const states = new Set(asked.map(({ order }) => order.state));

/** The most that a program asks, and the most that it does, on any of its ways. */
function longestPath(step: Step): { asks: number; adds: number } {
  if (step.kind === 'end') return { asks: 0, adds: 0 };
  const [first, second] =
    step.kind === 'ask' ? [longestPath(step.yes), longestPath(step.no)] : [longestPath(step.next)];
  const [asks, adds] = [Math.max(first.asks, second?.asks ?? 0), Math.max(first.adds, second?.adds ?? 0)];
  return step.kind === 'ask' ? { asks: asks + 1, adds } : { asks, adds: adds + 1 };
}

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, 'test/bench/gate-child.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['xstate', 'zod', 'luxon'],
    tsconfig: join(root, 'test/tsconfig.json'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function childSays(what: string, ...flags: string[]): Record<string, number> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, what], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

/** No compiler, one thread, and a young generation so large that nothing is collected between two readings. */
const countable = [
  '--expose-gc',
  '--single-threaded',
  '--no-lazy-feedback-allocation',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--min-semi-space-size=256',
  '--max-semi-space-size=256',
];

/** Bytes a call, a quarter more than were counted: lower them when the library gets leaner. */
const ceilings: Readonly<Record<string, number>> = {
  submit: 3_150,
  refusal: 1_550,
  parseCommand: 5_300,
  explain: 17_200,
  advance: 145,
};

describe('a slower library is noticed without a clock', () => {
  test('no call allocates a quarter more than it did', () => {
    const bytes = childSays('bytes', ...countable);
    expect(Object.keys(bytes)).toEqual(Object.keys(ceilings));
    const above = Object.entries(bytes).filter(([call, counted]) => counted > (ceilings[call] as number));
    expect(above).toEqual([]);
  });

  test('`submit` is far faster than `transition()` on the same chart', () => {
    expect(childSays('times').times).toBeGreaterThan(20);
  });

  test('no command asks more guards than it did, or does more at once', () => {
    const programs = commandTypes.flatMap((type) =>
      [...states].map((state) => programOf(configurationAt(state), type)),
    );
    const lengths = programs.map(longestPath);
    expect(states.size).toBeGreaterThan(20);
    expect(Math.max(...lengths.map(({ asks }) => asks))).toBeLessThanOrEqual(10);
    expect(Math.max(...lengths.map(({ adds }) => adds))).toBeLessThanOrEqual(5);
  });
});

describe('what changes nothing makes nothing', () => {
  test('D-02 · where nothing is due, time gives the same order back, and the one empty list', () => {
    const lists = asked
      .filter(({ order }) => !isDue(order, order.facts.at))
      .map(({ order }) => {
        const { order: after, events } = advance(order, order.facts.at);
        expect(after).toBe(order);
        return events;
      });
    expect(lists.length).toBeGreaterThan(300);
    expect(new Set(lists).size).toBe(1);
  });

  test('D-49 · a refusal where nothing was due gives the same order back, and the one empty list', () => {
    const lists = asked
      .filter(({ order, command }) => !isDue(order, command.at))
      .flatMap(({ order, command }) => {
        const outcome = submit(order, command);
        if (outcome.ok) return [];
        expect(outcome.order).toBe(order);
        return [outcome.events];
      });
    expect(lists.length).toBeGreaterThan(10);
    expect(new Set(lists).size).toBe(1);
  });

  test('D-27 · the same command again gives the same order back', () => {
    let again = 0;
    for (const { order, command } of asked) {
      const outcome = submit(order, command);
      if (!outcome.ok) continue;
      expect(submit(outcome.order, command)).toEqual({ ok: true, order: outcome.order, events: [] });
      expect(submit(outcome.order, command).order).toBe(outcome.order);
      again += 1;
    }
    expect(again).toBeGreaterThan(300);
  });

  test('a command that is not one leaves the order alone', () => {
    const [{ order }] = asked as [(typeof asked)[0]];
    for (const input of [null, {}, { type: 'deliver' }, { type: 'nothing' }, 1]) {
      expect(parseCommand(input).ok).toBe(false);
      expect(submit(order, input as never).order).toBe(order);
    }
  });
});
