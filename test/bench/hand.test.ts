import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runOf } from '../../examples/main/run-of.js';
import { actions } from '../../src/chart/index.js';
import { labels } from '../../src/index.js';
import { loadsOf, writtenLoads } from './loads.js';
import { liveTwice, type Tally } from './twin-lives.js';
import { submitToTwins, type Twins, twinsOf } from './twins.js';

const bundled = readFileSync(resolve(import.meta.dirname, '../../examples/data/orders.ndjson'), 'utf8');

/** What the placement says, and what is said of input that is no command; no command asks whether an order is cancelled. */
const elsewhere = [
  'order.placed',
  'command.malformed',
  'command.unknown',
  'order.malformed',
  'terms.malformed',
  'order.notCancelled',
];
const expected = (table: object): string[] => Object.keys(table).filter((name) => !elsewhere.includes(name));

describe('the hand-written reducer of the benchmark', () => {
  test('D-02 · D-27 · D-49 · on random lives says what `submit` says: orders, events, refusals', () => {
    const tally: Tally = { lives: 0, commands: 0, accepted: 0, events: new Set(), refusals: new Set() };
    for (let seed = 0; seed < 400; seed += 1) liveTwice(seed, 24, tally);
    expect(tally.lives).toBeGreaterThan(300);
    expect(tally.commands).toBeGreaterThan(5_000);
    expect(tally.accepted / tally.commands).toBeGreaterThan(0.4);
    expect(expected(actions).filter((type) => !tally.events.has(type))).toEqual([]);
    expect(expected(labels.en.refusals).filter((code) => !tally.refusals.has(code))).toEqual([]);
  });

  test('on the loads of the benchmark says what `submit` says, and both mostly say yes', () => {
    let [commands, accepted] = [0, 0];
    for (const load of loadsOf(writtenLoads(150))) {
      let twins = twinsOf(load.order);
      for (const command of load.commands) {
        const step = submitToTwins(twins, command);
        commands += 1;
        if (step.outcome.ok) accepted += 1;
        twins = step.twins;
      }
    }
    expect(accepted / commands).toBeGreaterThan(0.8);
  });

  test('on the bundled orders says what `submit` says', () => {
    const twins = new Map<string, Twins>();
    let compared = 0;
    runOf(bundled, (happening) => {
      if (happening.kind === 'placed') twins.set(happening.order.id, twinsOf(happening.order));
      if (!('command' in happening)) return;
      const outcome = submitToTwins(twins.get(happening.before.id) as Twins, happening.command);
      twins.set(happening.before.id, outcome.twins);
      compared += 1;
    });
    expect(compared).toBeGreaterThan(1_400);
  });
});
