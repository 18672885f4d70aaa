/** G4: an independent model of the rules, searched by Spin, gives the very graph that the library gives. */
import * as library from 'orderchart';
import { readEdgeList, writeEdgeList } from '../../model/edge-list.js';
import { disagreements, type Graph, type LibraryGraph } from '../../model/graph.js';
import { type Grid, grids, largeGrids } from '../../model/grids.js';
import { libraryGraph } from '../../model/library-graph.js';
import { missingTools, type SpinGraph, spinGraph, spinSteps } from '../../model/spin-graph.js';
import type { Check, CheckResult, Progress } from '../check.js';

interface Comparison {
  readonly grid: Grid;
  readonly model: SpinGraph;
  readonly ours: LibraryGraph;
  readonly problems: readonly string[];
}

const nodesOf = ({ edges }: Graph) => new Set(edges.flatMap((edge) => [edge.split('\t')[0], edge.split('\t')[2]]));

/** The first concrete step that one side takes alone: only looked for where the abstract graphs are equal. */
function firstStepApart(grid: Grid): string {
  const steps = spinSteps(grid);
  const taken = new Set<string>();
  libraryGraph(library, grid, (step) => taken.add(step));
  const ours = [...taken].find((step) => !steps.has(step));
  const theirs = [...steps].find((step) => !taken.has(step));
  return `only the library: ${ours ?? 'nothing'}; only the model: ${theirs ?? 'nothing'}`;
}

function problemsOf(grid: Grid, model: SpinGraph, ours: LibraryGraph): readonly string[] {
  const apart = disagreements(model, ours);
  const isSame = model.digest === ours.digest && model.states === ours.states && model.steps === ours.steps;
  const problems = apart.length > 0 || isSame ? apart : [firstStepApart(grid)];
  return [...model.errors, ...problems].map((problem) => `${grid.name}: ${problem}`);
}

function compare(grid: Grid): Comparison {
  const model = spinGraph(grid);
  const ours = libraryGraph(library, grid);
  return { grid, model, ours, problems: problemsOf(grid, model, ours) };
}

/** Whether `edges.txt`, which the tests go by, is still what Spin finds. `UPDATE_EDGES=1` writes it anew instead. */
function listProblems(comparisons: readonly Comparison[]): readonly string[] {
  const kept = comparisons.filter(({ grid }) => grids.includes(grid));
  if (process.env.UPDATE_EDGES) writeEdgeList(kept.map(({ grid, model }) => [grid, model]));
  const listed = readEdgeList();
  const isKept = ({ grid, model: { errors: _, ...graph } }: Comparison) =>
    JSON.stringify(listed.get(grid.name)) === JSON.stringify(graph);
  return kept
    .filter((comparison) => !isKept(comparison))
    .map(({ grid }) => `${grid.name}: edges.txt is out of date; run this check with UPDATE_EDGES=1`);
}

const totalOf = <T>(items: readonly T[], count: (item: T) => number) =>
  items.reduce((sum, item) => sum + count(item), 0);

function resultOf(comparisons: readonly Comparison[]): CheckResult {
  const failures = [...comparisons.flatMap(({ problems }) => problems), ...listProblems(comparisons)];
  const states = totalOf(comparisons, ({ model }) => model.states);
  const steps = totalOf(comparisons, ({ model }) => model.steps);
  const nodes = totalOf(comparisons, ({ model }) => nodesOf(model).size);
  const edges = totalOf(comparisons, ({ model }) => model.edges.length);
  return {
    counts: [
      { what: 'terms compared', value: comparisons.length, atLeast: 6 },
      { what: 'states of the model', value: states, atLeast: 167_000 },
      { what: 'steps of the model', value: steps, atLeast: 1_120_000 },
      { what: 'states of the library', value: totalOf(comparisons, ({ ours }) => ours.states) },
      { what: 'abstract nodes', value: nodes, atLeast: 1_360 },
      { what: 'abstract edges', value: edges, atLeast: 13_100 },
      { what: 'abstract edges of the library', value: totalOf(comparisons, ({ ours }) => ours.edges.length) },
      { what: 'differences', value: failures.length, atMost: 0 },
    ],
    failures,
  };
}

function run(_: string, progress: Progress): CheckResult {
  const skipped = missingTools();
  if (skipped) return { counts: [], failures: [], skipped };
  const all = [...grids, ...largeGrids];
  const comparisons = all.map((grid, index) => {
    progress(index, all.length);
    return compare(grid);
  });
  return resultOf(comparisons);
}

export default {
  id: 'G4',
  name: 'an independent model of the rules, searched by Spin, gives the same graph',
  scales: ['full'],
  seconds: { quick: 0, full: 80 },
  run,
} satisfies Check;
