import { describe, expect, test } from 'vitest';
import { violationsOf } from '../../src/engine/invariants/index.js';
import {
  advance,
  canonicalJson,
  explain,
  forecast,
  fromRecord,
  nextDeadline,
  type Order,
  type OrderEvent,
  replay,
  submit,
  toRecord,
} from '../../src/index.js';
import { isOver, randomCommand, randomPlacement } from '../support/random-walk.js';
import { seededRandom } from '../support/seeded-random.js';
import { settleByXState, snapshotOf, stateOfSnapshot, submitByXState } from '../support/xstate-reference.js';

const bytes = (order: Order): string => canonicalJson(toRecord(order));

describe('the engine does what the chart does', () => {
  test('D-02 · on random lives, submit ends where XState ends, with the same facts, and takes what XState takes', {
    timeout: 120_000,
  }, () => {
    let accepted = 0;
    let commands = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seededRandom(seed);
      let { order } = randomPlacement(seed);
      let snapshot = snapshotOf(order);
      for (let index = 0; index < 40 && !isOver(order); index += 1) {
        const command = randomCommand(order, random, `c${index}`);
        const outcome = submit(order, command);
        commands += 1;
        const refusedBeforeTheChart =
          !outcome.ok && ['time.regression', 'history.full'].includes(outcome.refusals[0].code);
        if (refusedBeforeTheChart) snapshot = settleByXState(snapshot, command.at);
        else {
          const reference = submitByXState(snapshot, command);
          expect(
            outcome.ok,
            `${seed}/${index} ${JSON.stringify(command)} in ${order.state}: ${JSON.stringify(outcome)}`,
          ).toBe(reference.taken);
          snapshot = reference.snapshot;
        }
        expect(outcome.order.state).toBe(stateOfSnapshot(snapshot));
        expect(outcome.order.facts).toEqual(snapshot.context);
        if (outcome.ok) accepted += 1;
        order = outcome.order;
      }
    }
    expect(accepted / commands).toBeGreaterThan(0.5);
  });

  test('events rebuild the order, records keep it, nothing contradicts itself, and explain says what submit does', {
    timeout: 120_000,
  }, () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seededRandom(seed + 1_000_000);
      const placement = randomPlacement(seed);
      let { order } = placement;
      const history: OrderEvent[] = [...placement.events];
      for (let index = 0; index < 30 && !isOver(order); index += 1) {
        const command = randomCommand(order, random, `c${index}`);
        const outcome = submit(order, command);
        const settled = advance(order, command.at).order;
        const ability = explain(settled, { by: command.by, at: command.at }).find(
          (each) => each.command === command.type,
        );
        if (outcome.ok) expect(ability?.allowed, JSON.stringify([command, settled.state, ability])).toBe(true);
        else expect(outcome.refusals.length).toBeGreaterThan(0);
        history.push(...outcome.events);
        order = outcome.order;
        const { facts } = order;
        expect(facts.paid).toBe(facts.held + facts.refunded + facts.fee + facts.earnings);
        expect(violationsOf(order), order.state).toEqual([]);
        expect(nextDeadline(order)?.at ?? Infinity).toBeGreaterThan(facts.at);
      }
      const record = JSON.parse(JSON.stringify(toRecord(order)));
      const back = fromRecord(record);
      if (!back.ok) throw new Error(JSON.stringify([back.problems, record]));
      expect(bytes(back.order)).toBe(bytes(order));
      expect(back.order).toEqual(order);
      expect(replay(JSON.parse(JSON.stringify(history)))).toEqual(order);
      expect(forecast(back.order)).toEqual(forecast(order));
      expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, index) => index + 1));
    }
  });
});
