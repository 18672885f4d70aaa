/** The model's side: the verifier that Spin makes of `order.pml` for a grid, compiled, run, and read. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from './graph.js';
import { flagsOf } from './grid-numbers.js';
import type { Grid } from './grids.js';

const folder = import.meta.dirname;

/** What the verifier found, beside the graph. */
export interface SpinGraph extends Graph {
  /** assertions that don't hold, and searches that were cut short */
  readonly errors: readonly string[];
}

const runs = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** @returns why the model can't be checked on this machine, in a sentence; null where it can */
export const missingTools = (): string | null =>
  runs('spin') && runs('gcc')
    ? null
    : 'Spin or gcc is not installed: on Debian and Ubuntu `apt-get update && apt-get install -y spin gcc` brings both.';

function build(grid: Grid, work: string): void {
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { cwd: work, stdio: 'pipe' });
  // Spin counts what only embedded C reads as dead: -o2 keeps it. One process: nothing for partial-order reduction to do.
  run('spin', '-o2', '-a', ...flagsOf(grid), join(folder, 'order.pml'));
  run('gcc', '-O1', '-w', '-DSAFETY', '-DNOREDUCE', '-DNOFAIR', `-I${folder}`, '-o', 'pan', 'pan.c');
}

function search(grid: Grid, environment: Record<string, string>): string {
  const work = mkdtempSync(join(tmpdir(), 'orderchart-model-'));
  try {
    build(grid, work);
    const env = { ...process.env, ...environment };
    // A search of this depth would be a model without bounds.
    return execFileSync(join(work, 'pan'), ['-m1000000'], { cwd: work, env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Every line of a kind, without its mark. */
const linesOf = (output: string, mark: string): string[] =>
  output.split('\n').flatMap((line) => (line.startsWith(`${mark}\t`) ? [line.slice(mark.length + 1)] : []));

function errorsOf(output: string): string[] {
  const lines = output.split('\n').filter((line) => /^pan:\d+:|not completed|^error:/.test(line));
  const [, count] = /errors: (\d+)/.exec(output) ?? [];
  if (count === undefined) return ['the verifier did not finish', ...lines];
  return lines.length === 0 && count !== '0' ? [`the verifier found ${count} errors`] : lines;
}

/** Searches the model of a grid exhaustively. */
export function spinGraph(grid: Grid): SpinGraph {
  const output = search(grid, {});
  const [states = '0', steps = '0', digest = ''] = linesOf(output, 'concrete')[0]?.split('\t') ?? [];
  const edges = linesOf(output, 'edge').sort();
  return { edges, states: Number(states), steps: Number(steps), digest, errors: errorsOf(output) };
}

/** Every concrete step of the model, to find out where two sides part. */
export const spinSteps = (grid: Grid): ReadonlySet<string> => new Set(linesOf(search(grid, { CONCRETE: '1' }), 'step'));
