/** G8: a millisecond before, at and after every deadline, and every pair of deadlines that can fall on one instant. */
import { deadlines } from 'orderchart';
import { canTie, neverTogether } from '../../golden/deadline-pairs.js';
import { edges, neverUnder } from '../../golden/deadline-table.js';
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import { pairsSeenIn, pairText } from '../edges/never-together.js';
import { edgeBefore, edgeText, problemsAround } from '../edges/single-deadlines.js';
import { triedTies } from '../edges/tied-deadlines.js';
import { situationKey, situationsFrom, timeKey } from '../situations/situations.js';
import { calendarGrounds, type Ground, grounds } from '../situations/terms.js';

/** What was seen at single deadlines, over all terms. */
interface Seen {
  readonly edges: Set<string>;
  readonly states: Set<string>;
  readonly pairs: Set<string>;
  readonly problems: Set<string>;
  orders: number;
}

function lookAround({ terms, input }: Ground, scale: Scale, seen: Seen): void {
  for (const { order } of situationsFrom(input, terms, scale === 'full' ? situationKey : timeKey)) {
    for (const pair of pairsSeenIn(order)) seen.pairs.add(pair);
    const next = edgeBefore(order);
    if (next === null) continue;
    seen.orders += 1;
    seen.edges.add(`${edgeText(next.edge)} under ${terms.name}`);
    seen.states.add(`${next.edge.deadline} ${order.state} ${order.facts.request?.by}`);
    for (const problem of problemsAround(order, next.edge, next.deadline))
      seen.problems.add(`${problem} (${order.state}, under ${terms.name})`);
  }
}

/** Every deadline in every state that listens to it, under all terms but those that never set it. */
const expectedEdges = (all: readonly Ground[]): string[] =>
  all.flatMap(({ terms: { name } }) =>
    edges
      .filter(({ deadline }) => neverUnder[name]?.[deadline] === undefined)
      .map((edge) => `${edgeText(edge)} under ${name}`),
  );

const excludedEdges = (all: readonly Ground[]): string[] =>
  all.flatMap(({ terms: { name } }) =>
    edges
      .filter(({ deadline }) => neverUnder[name]?.[deadline] !== undefined)
      .map((edge) => `${edgeText(edge)} under ${name}`),
  );

const allPairs = deadlines.flatMap(({ name }, index) =>
  deadlines.slice(index + 1).map((other) => pairText(name, other.name)),
);
const possible = new Set(canTie.map(([one, other]) => pairText(one, other)));
const impossible = new Set(neverTogether.flatMap(({ first, others }) => others.map((other) => pairText(first, other))));

/** The table of pairs itself: each pair stands on one side, and what never happens was never seen. */
function pairProblems(seen: ReadonlySet<string>): string[] {
  return [
    ...allPairs
      .filter((pair) => possible.has(pair) === impossible.has(pair))
      .map((pair) => `${pair}: on no side of the table, or on both`),
    ...[...seen]
      .filter((pair) => impossible.has(pair))
      .map((pair) => `${pair}: seen together, though the table says never`),
  ];
}

function run(scale: Scale, progress: Progress): CheckResult {
  const all = [...grounds, ...calendarGrounds];
  const seen: Seen = { edges: new Set(), states: new Set(), pairs: new Set(), problems: new Set(), orders: 0 };
  for (const [index, ground] of all.entries()) {
    lookAround(ground, scale, seen);
    progress(index + 1, all.length + 1);
  }
  const ties = triedTies();
  const tied = new Set(ties.flatMap(({ pairs }) => pairs.map(([one, other]) => pairText(one, other))));
  const expected = expectedEdges(all);
  const missing = expected.filter((edge) => !seen.edges.has(edge));
  const strange = excludedEdges(all).filter((edge) => seen.edges.has(edge));
  return {
    counts: [
      { what: 'deadlines × states × terms', value: expected.length - missing.length, atLeast: expected.length },
      { what: 'deadlines × states of the whole order', value: seen.states.size, atLeast: 80 },
      { what: 'orders before a deadline', value: seen.orders, atLeast: scale === 'full' ? 3000 : 350 },
      {
        what: 'pairs that can tie',
        value: [...possible].filter((pair) => tied.has(pair)).length,
        atLeast: possible.size,
      },
      { what: 'pairs that never can', value: impossible.size, atLeast: allPairs.length - possible.size },
      { what: 'ties made, each at −1, 0 and +1 ms', value: ties.length, atLeast: 47 },
    ],
    failures: [
      ...missing.map((edge) => `never got before ${edge}`),
      ...strange.map((edge) => `${edge}: it ran, though the table says never`),
      ...[...seen.problems].slice(0, 40),
      ...pairProblems(seen.pairs),
      ...ties.flatMap(({ what, problems }) => problems.map((problem) => `${what}: ${problem}`)),
    ],
  };
}

const check: Check = {
  id: 'G8',
  name: 'a millisecond before, at and after every deadline, and every pair that can tie',
  scales: ['quick', 'full'],
  seconds: { quick: 4, full: 9 },
  run,
};
export default check;
