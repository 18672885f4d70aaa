/** The library against the independent model, where Spin is not at hand: the list of edges that Spin made is the model's word. */
import { Duration } from 'luxon';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { readEdgeList } from './edge-list.js';
import { disagreements, type Graph } from './graph.js';
import { termsOf } from './grid-numbers.js';
import { grids } from './grids.js';
import { libraryGraph } from './library-graph.js';

const listed = readEdgeList();
const nothing: Graph = { edges: [], states: 0, steps: 0, digest: '' };
const modelOf = (name: string): Graph => listed.get(name) ?? nothing;
const names = grids.map(({ name }) => name);

/** Every edge of the model, as from, label, to. */
const waysOf = (name: string) => modelOf(name).edges.map((edge) => edge.split('\t') as [string, string, string]);
const isEnd = (node: string) => /^(completed|cancelled)/.test(node);

/** The nodes from which an end can be reached when support does nothing. */
function leadingToAnEnd(name: string): Set<string> {
  const ways = waysOf(name).filter(([, label]) => !label.startsWith('support.'));
  const leading = new Set(ways.map(([, , to]) => to).filter(isEnd));
  for (let size = 0; size < leading.size; ) {
    size = leading.size;
    for (const [from, , to] of ways) if (leading.has(to)) leading.add(from);
  }
  return leading;
}

describe('an independent model of the order, written from the rules', () => {
  test.each(grids)('takes every step that the library takes, and no other, under the terms "$name"', (grid) => {
    const { wayTo, ...graph } = libraryGraph(library, grid);
    expect(disagreements(modelOf(grid.name), { ...graph, wayTo })).toEqual([]);
    expect(graph).toEqual(modelOf(grid.name));
  });

  test('is listed for each of the terms', () => expect([...listed.keys()]).toEqual(names));

  test('takes the terms of the article as they are: only their spans are written in hours', () => {
    const inMilliseconds = (_: string, value: unknown) =>
      typeof value === 'string' && value.startsWith('P') ? Duration.fromISO(value).toMillis() : value;
    const plain = (terms: library.Terms) => JSON.parse(JSON.stringify(terms, inMilliseconds));
    const [article] = grids;
    expect(article && plain(library.termsWith(termsOf(article)))).toEqual(plain(library.articleTerms));
  });
});

describe.each(names)('under the terms "%s"', (name) => {
  test('what a step leads to follows from the node and the step, save where a count or an instant decides', () => {
    const targets = new Map<string, Set<string>>();
    for (const [from, label, to] of waysOf(name))
      targets.set(`${from}\t${label}`, (targets.get(`${from}\t${label}`) ?? new Set()).add(to));
    const several = [...targets].filter(([, nodes]) => nodes.size > 1).map(([way]) => way.split('\t')[1]);
    const decided = ['buyer.requestRevision', 'support.settleChargeback(won)'];
    expect(several.filter((label) => !decided.includes(label ?? ''))).toEqual([]);
  });

  test('D-36 · from everywhere the order can be brought to an end without support', () => {
    const leading = leadingToAnEnd(name);
    expect(waysOf(name).filter(([from]) => !isEnd(from) && !leading.has(from))).toEqual([]);
  });

  test('DONE-2 · only support leads out of a completed order, and nothing out of a cancelled one', () => {
    const workOf = (node: string) => node.split(/[./]/)[0];
    const leaving = waysOf(name).filter(([from, , to]) => isEnd(from) && workOf(from) !== workOf(to));
    expect(new Set(leaving.map(([, label]) => label))).toEqual(new Set(['support.cancelOrder']));
    expect(new Set(leaving.map(([from]) => workOf(from)))).toEqual(new Set(['completed']));
  });

  test('D-34 · nobody moves an order who is not part of it', () =>
    expect(waysOf(name).filter(([, label]) => !/^(buyer|seller|support|clock)\./.test(label))).toEqual([]));
});

describe('a library that keeps other rules than the model', () => {
  const [grid] = grids.slice(-1);

  test('D-12 · is found out, with a shortest way to where they part', () => {
    if (!grid) throw new Error('there are no terms to compare');
    const pausing = { ...grid, terms: { ...grid.terms, pauses: true } };
    const found = disagreements(modelOf(grid.name), libraryGraph(library, pausing));
    const reviewed = 'status:delivered requirements:notAsked';
    expect(found).toContain(
      `only the library: [delivered/none/held/closed ${reviewed}] --buyer.requestCancellation--> ` +
        '[delivered/cancellation:buyer/held/closed status:inResolution requirements:notAsked paused], after seller.deliver',
    );
  });
});
