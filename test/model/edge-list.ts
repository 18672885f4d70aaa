/**
 * The list of the model's abstract edges that is kept beside it, so that everybody's tests compare the library with the model
 * where Spin is missing. Each node stands on a line of its own with a short name; its edges follow: label, and where to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, lanesOf } from './graph.js';
import type { Grid } from './grids.js';

const file = join(import.meta.dirname, 'edges.txt');

/** A name that stays the same when other nodes come and go. */
const nameOf = (node: string): string => lanesOf(node)[0].toString(36);

function sectionOf({ name }: Grid, { edges, states, steps, digest }: Graph): string {
  const byNode = new Map<string, string[]>();
  for (const edge of edges) {
    const [from = '', label, to = ''] = edge.split('\t');
    byNode.set(to, byNode.get(to) ?? []);
    byNode.set(from, [...(byNode.get(from) ?? []), `  ${label} ${nameOf(to)}`]);
  }
  const nodes = [...byNode].sort(([one], [other]) => (one < other ? -1 : 1));
  if (new Set(nodes.map(([node]) => nameOf(node))).size < nodes.length) throw new Error('two nodes have one name');
  const lines = nodes.flatMap(([node, ways]) => [`${nameOf(node)} ${node}`, ...ways]);
  return [`= ${name}`, `states ${states} steps ${steps} digest ${digest}`, ...lines, ''].join('\n');
}

/** Writes the list anew, from what Spin found. */
export const writeEdgeList = (graphs: readonly (readonly [Grid, Graph])[]): void =>
  writeFileSync(file, graphs.map(([grid, graph]) => sectionOf(grid, graph)).join('\n'));

function graphOf(lines: readonly string[]): Graph {
  const [figures = '', ...rest] = lines;
  const [, states, steps, digest = ''] = /^states (\d+) steps (\d+) digest (\w+)$/.exec(figures) ?? [];
  const nodes = new Map(
    rest.filter((line) => /^\w/.test(line)).map((line) => line.split(/ (.*)/) as [name: string, node: string]),
  );
  let from: string | undefined;
  const edges: string[] = [];
  for (const line of rest) {
    const [, label, to = ''] = /^ {2}(\S+) (\S+)$/.exec(line) ?? [];
    if (label === undefined) from = line.split(/ (.*)/)[1];
    else edges.push(`${from}\t${label}\t${nodes.get(to)}`);
  }
  return { edges: edges.sort(), states: Number(states), steps: Number(steps), digest };
}

/** @returns the graph of each grid in the list, by its name */
export function readEdgeList(): ReadonlyMap<string, Graph> {
  const sections = readFileSync(file, 'utf8').split(/^= /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.trimEnd().split('\n');
      return [name, graphOf(lines)];
    }),
  );
}
