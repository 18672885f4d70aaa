/** The bundled orders of `npm start`: what they walk, and that time treats them fairly. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledLog } from '../../examples/data/bundled-orders.js';
import { Walk } from '../../examples/data/walked-transitions.js';
import { runOf } from '../../examples/main/run-of.js';
import { totalsOf } from '../../examples/main/totals.js';
import { transitionNames } from '../../src/engine/taken-transitions.js';
import type { Order } from '../../src/index.js';
import { differencesByTicking } from './ticking.js';

const bundled = readFileSync(resolve(import.meta.dirname, '../../examples/data/orders.ndjson'), 'utf8');

describe('the bundled orders', () => {
  const walk = new Walk();
  const { run, badLines } = runOf(bundled, (happening) => walk.follow(happening));

  test('are at least 200, and no line of theirs is bad', () => {
    expect(badLines).toEqual([]);
    expect(run.orders.length).toBeGreaterThanOrEqual(200);
  });

  test('walk every transition of the chart between them', () => {
    expect(new Set(transitionNames).size).toBe(transitionNames.length);
    expect(walk.missed).toEqual([]);
  });

  test('have refused commands and repeated ones among them', () => {
    expect(run.counts.refused).toBeGreaterThan(50);
    expect(run.counts.repeated).toBeGreaterThan(5);
  });

  test('are what the generator writes, byte for byte (npx tsx examples/data/generate.ts)', () => {
    expect(bundledLog() === bundled).toBe(true);
  });

  test('balance: paid = held + refunded + fee + earnings (D-29)', () => {
    const { purses, unbalanced } = totalsOf(run.orders, run.latest as number);
    expect(unbalanced).toEqual([]);
    for (const { paid, held, refunded, fee, earnings } of purses) expect(held + refunded + fee + earnings).toBe(paid);
    expect(purses.reduce((sum, { orders }) => sum + orders, 0)).toBe(run.orders.length);
  });

  test('would not balance with a cent too much, and that is said', () => {
    const [first, ...others] = run.orders;
    const tampered = { ...first, facts: { ...first?.facts, held: (first?.facts.held ?? 0) + 1 } } as Order;
    const { unbalanced } = totalsOf([tampered, ...others], run.latest as number);
    expect(unbalanced).toEqual([tampered.id, tampered.facts.order.price.currency]);
  });

  test('have the same history ticked every minute and ticked once (D-02)', { timeout: 60_000 }, () => {
    expect(differencesByTicking(bundled)).toEqual([]);
  });
});
