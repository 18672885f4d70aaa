import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { metaOf, pathOf, stateNodes, transitions } from '../../src/engine/chart-index.js';
import { exemplarsOf } from '../../src/engine/exemplars.js';
import { commandTypes, dueClockEvent, type Facts, initialFacts, orderMachine, submit } from '../../src/index.js';
import { isOver, manyTerms, randomCommand, randomPlacement } from '../support/random-walk.js';
import { seededRandom } from '../support/seeded-random.js';
import { dueEvent, type Snapshot, snapshotOf, stateOfSnapshot } from '../support/xstate-reference.js';

const forEver = Number.MAX_SAFE_INTEGER;
const partyOf = { buyer: 'ana', seller: 'sam', support: 'agent' } as const;

/** Every command that the chart takes here, with the least it may say, and the next deadline. */
function eventsFrom(snapshot: Snapshot): object[] {
  const facts: Facts = snapshot.context;
  const commands = commandTypes.flatMap((type) => {
    const roles = new Set(transitions.filter((taken) => taken.eventType === type).flatMap((taken) => metaOf(taken).by));
    return [...roles].flatMap((by) =>
      exemplarsOf(type, facts, facts.at).map((content) => ({
        ...content,
        type,
        id: 'i',
        at: facts.at,
        by,
        party: partyOf[by as 'buyer'],
      })),
    );
  });
  const deadline = dueEvent(snapshot, forEver);
  return deadline === null ? commands : deadline.at <= facts.at ? [deadline] : [deadline, ...commands];
}

/** Two snapshots are one node of the graph where the same may happen, whenever it is. */
const nodeOf = (snapshot: Snapshot): string => {
  const { at, dueAt, request, revisionsUsed, sellerIsSilent, reviewLeft, buyerStars, chargeback, onTime } =
    snapshot.context;
  return JSON.stringify([
    stateOfSnapshot(snapshot),
    dueAt === null ? null : Math.sign(dueAt - at),
    request?.by,
    revisionsUsed,
    sellerIsSilent,
    reviewLeft !== null,
    buyerStars,
    chargeback,
    onTime,
  ]);
};

test('xstate/graph reaches every state of the chart through the public machine', { timeout: 120_000 }, () => {
  const reached = new Set<string>();
  const { order } = randomPlacement(1);
  const map = getAdjacencyMap(orderMachine, {
    fromState: snapshotOf(order),
    serializeState: nodeOf as never,
    events: eventsFrom as never,
    filter: ((snapshot: Snapshot) => snapshot.context.revisionsUsed < 2 && snapshot.context.deliveries < 3) as never,
    limit: 100_000,
  } as never);
  for (const { state } of Object.values(map) as unknown as { state: Snapshot }[])
    for (const node of stateNodes) if (state.matches(pathToValue(node.path) as never)) reached.add(pathOf(node));
  expect(stateNodes.map(pathOf).filter((path) => path !== '' && !reached.has(path))).toEqual([]);
});

const pathToValue = (path: readonly string[]): unknown =>
  path.length === 1 ? path[0] : path.length === 0 ? {} : { [path[0] as string]: pathToValue(path.slice(1)) };

test('an XState actor fed with the same commands as submit ends in the same state, with the same facts', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const random = seededRandom(seed);
    let { order } = randomPlacement(seed);
    const actor = createActor(orderMachine, {
      input: initialFacts(order.facts.order, manyTerms[seed % manyTerms.length] as never),
    });
    actor.start();
    actor.send({ type: 'order.placed', at: order.facts.order.placedAt });
    const letTimePass = (now: number) => {
      for (
        let due = dueClockEvent(actor.getSnapshot(), now);
        due !== null;
        due = dueClockEvent(actor.getSnapshot(), now)
      )
        actor.send(due);
    };
    for (let index = 0; index < 20 && !isOver(order); index += 1) {
      const command = randomCommand(order, random, `c${index}`);
      if (command.at < order.facts.at) continue;
      order = submit(order, command).order;
      letTimePass(command.at);
      actor.send(command);
      letTimePass(command.at);
    }
    expect(stateOfSnapshot(actor.getSnapshot())).toBe(order.state);
    expect(actor.getSnapshot().context).toEqual(order.facts);
  }
});

test('D-34 · forged events change nothing in a live actor', () => {
  const internal = [...new Set(transitions.map(({ eventType }) => eventType))].filter((type) => type.includes('.'));
  for (let seed = 0; seed < 60; seed += 1) {
    const random = seededRandom(seed + 500);
    let { order } = randomPlacement(seed);
    for (let index = 0; index < 12 && !isOver(order); index += 1)
      order = submit(order, randomCommand(order, random, `c${index}`)).order;
    const actor = createActor(orderMachine, { snapshot: snapshotOf(order), input: order.facts } as never);
    actor.start();
    for (const type of internal) {
      // A review that is opened twice at one instant ends when it ended; all else must not move at all.
      actor.send({ type, at: order.facts.at } as never);
      expect(stateOfSnapshot(actor.getSnapshot()), `${type} in ${order.state}`).toBe(order.state);
      expect(actor.getSnapshot().context, `${type} in ${order.state}`).toEqual(order.facts);
    }
  }
});
