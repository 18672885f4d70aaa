import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { actions, content, due, places, roleGuards, routes, standing } from '../../src/chart/index.js';
import { chartCommands, metaOf, pathOf, stateNodes, transitions } from '../../src/engine/chart-index.js';
import { commandTypes, orderMachine, rules } from '../../src/index.js';
import { clockTypeOf, deadlines } from '../../src/order/deadlines.js';
import { guardTree, leafGuards, namedActions, raisedTypes } from '../support/chart-reading.js';
import { anOrder, given } from '../support/scenario.js';

const named = (description: string | undefined): string => description?.split(' · ')[0] ?? '';
const where = (taken: (typeof transitions)[number]): string => `${pathOf(taken.source)} ${taken.eventType}`;

describe('the chart keeps what makes it derivable', () => {
  test('every state and every transition says its rule first, and the transition’s is the one in its meta', () => {
    expect(stateNodes.filter((node) => !(named(node.description) in rules)).map(pathOf)).toEqual([]);
    expect(transitions.filter((taken) => named(taken.description) !== metaOf(taken).rule).map(where)).toEqual([]);
    expect(transitions.filter((taken) => !(metaOf(taken).rule in rules)).map(where)).toEqual([]);
  });

  test('no always, entry, exit, final, history, invoke, delay or wildcard', () => {
    const wild = stateNodes.filter(
      (node) =>
        (node.always?.length ?? 0) + node.entry.length + node.exit.length + node.invoke.length + node.after.length >
          0 ||
        node.type === 'final' ||
        node.type === 'history' ||
        node.ownEvents.some((type) => type.includes('*')),
    );
    expect(wild.map(pathOf)).toEqual([]);
  });

  test('an actor begins with the facts that it is given', () => {
    const { facts } = given(anOrder).world.order;
    expect(createActor(orderMachine, { input: facts }).getSnapshot().context).toEqual(facts);
  });

  test('a region is two states deep at most, and some are: a state has a text of two parts', () =>
    expect(Math.max(...stateNodes.map(({ path }) => path.length))).toBe(3));

  test('guards and actions are names; what is raised is bare', () => {
    expect(
      transitions.filter((taken) => taken.guard !== undefined && typeof taken.guard !== 'string').map(where),
    ).toEqual([]);
    for (const taken of transitions)
      for (const action of taken.actions)
        if (typeof action !== 'string')
          expect(Object.keys((action as unknown as { event: object }).event), where(taken)).toEqual(['type']);
  });

  test('every name is bound, and every bound name is used', () => {
    const asked = new Set(transitions.flatMap((taken) => leafGuards(taken.guard)));
    const bound = Object.keys({ ...standing, ...content, ...routes, ...due, ...places });
    expect(bound.filter((guard) => !asked.has(guard))).toEqual([]);
    expect([...asked].filter((guard) => !bound.includes(guard))).toEqual([]);
    const run = new Set(transitions.flatMap(namedActions));
    expect(Object.keys(actions).filter((action) => !run.has(action))).toEqual([]);
    expect([...run].filter((action) => !(action in actions))).toEqual([]);
  });

  test('every target and every place is a state of the chart', () => {
    const paths = new Set(stateNodes.map(pathOf));
    for (const { where: states } of Object.values(places))
      for (const state of states)
        for (const [region, inner] of Object.entries(state)) expect(paths).toContain(`${region}.${inner}`);
    for (const taken of transitions) for (const target of taken.target ?? []) expect(paths).toContain(pathOf(target));
  });

  test('places that name all states but one forget none', () => {
    const named = (place: keyof typeof places, region: 'fulfilment' | 'earnings') =>
      places[place].where.map((state) => (state as Record<string, string>)[region]).sort();
    const allBut = (region: 'fulfilment' | 'earnings', state: string) =>
      Object.keys(orderMachine.root.states[region]?.states ?? {})
        .filter((other) => other !== state)
        .sort();
    expect(named('isNotCompleted', 'fulfilment')).toEqual(allBut('fulfilment', 'completed'));
    expect(named('isNotCancelled', 'fulfilment')).toEqual(allBut('fulfilment', 'cancelled'));
    expect(named('areEarningsThere', 'earnings')).toEqual(allBut('earnings', 'reversed'));
  });

  test('D-34 · `by` is exactly what the role guards enforce', () => {
    const wrong = transitions.filter((taken) => {
      const leaves = leafGuards(taken.guard);
      const roles = leaves.flatMap((guard): readonly string[] => roleGuards[guard as keyof typeof roleGuards] ?? []);
      const isCommand = !taken.eventType.includes('.');
      const expected = taken.eventType.startsWith('clock.') ? ['clock'] : isCommand ? [...new Set(roles)] : ['order'];
      return JSON.stringify(metaOf(taken).by) !== JSON.stringify(expected);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  test('D-34 · every transition on a raised or a clock event is proven by a fact or a place', () => {
    const internal = transitions.filter((taken) => taken.eventType.includes('.'));
    expect(internal.filter((taken) => leafGuards(taken.guard).length === 0).map(where)).toEqual([]);
    for (const taken of internal.filter(({ eventType }) => eventType.startsWith('clock.')))
      expect(taken.guard).toBe(`is.${taken.eventType}`);
  });

  test('every command and clock transition has an action, so that the instant of the facts moves', () => {
    const idle = transitions.filter((taken) => namedActions(taken).length === 0);
    expect(
      idle.filter((taken) => !taken.eventType.includes('.') || taken.eventType.startsWith('clock.')).map(where),
    ).toEqual([]);
  });

  test('D-49 · inside each guard refusals come in order: role, place, standing, content; routes and places alone stand under not', () => {
    const rank = (guard: string): number =>
      guard in roleGuards ? 0 : guard in places ? 1 : guard in standing ? 2 : guard in content ? 3 : -1;
    for (const taken of transitions.filter(({ eventType }) => !eventType.includes('.'))) {
      const ranks = leafGuards(taken.guard)
        .map(rank)
        .filter((each) => each >= 0);
      expect(ranks, where(taken)).toEqual([...ranks].sort((a, b) => a - b));
    }
    for (const taken of transitions)
      for (const { under, leaf } of guardTree(taken.guard)) {
        if (under.includes('not')) expect(leaf in routes || leaf in places, `${where(taken)} ${leaf}`).toBe(true);
        expect(
          under.filter((kind) => kind === 'or'),
          where(taken),
        ).toEqual([]);
      }
  });

  test('a command is heard in one region only, so that its reasons are all there', () => {
    for (const type of chartCommands) {
      const regions = transitions.filter(({ eventType }) => eventType === type).map((taken) => taken.source.path[0]);
      expect([...new Set(regions)], type).toHaveLength(1);
    }
  });

  test('the chart and the schemas know the same commands, and every deadline is heard', () => {
    expect([...chartCommands].sort()).toEqual([...commandTypes].sort());
    const heard = new Set(transitions.map(({ eventType }) => eventType));
    expect(deadlines.filter(({ name }) => !heard.has(clockTypeOf(name)))).toEqual([]);
    const raised = new Set(transitions.flatMap(raisedTypes));
    const listened = [...heard].filter(
      (type) => type.includes('.') && !type.startsWith('clock.') && type !== 'order.placed',
    );
    expect(listened.sort()).toEqual([...raised].sort());
  });

  test('the document order of the regions is part of the contract', () => {
    expect(Object.keys(orderMachine.states)).toEqual(['fulfilment', 'request', 'earnings', 'rating']);
  });
});
