/** What a figure of the benchmark looks like: a ratio against something that runs beside it, and what it must reach. */

import type { Profiler } from './profiler.js';

/** `quick` shows that a figure runs; `usual` is what docs/performance.md states; `full` has the largest logs as well. */
export type Scale = 'quick' | 'usual' | 'full';

export interface Effort {
  readonly scale: Scale;
  readonly rounds: number;
  /** looks on while our side runs; null: nobody does */
  readonly profiler: Profiler | null;
  /** tells how far a figure is */
  readonly progress: (done: number, total: number) => void;
}

/** The bound that a ratio must keep; null where it is only stated. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number } | null;

/** One line of the table. */
export interface Row {
  readonly figure: string;
  readonly what: string;
  readonly against: string;
  /** of each round */
  readonly ratios: readonly number[];
  /** what the ratio counts, where it is no ratio of times */
  readonly unit?: string;
  readonly bound: Bound;
  /** what else should be known: the times themselves, how much was run */
  readonly stated: readonly string[];
}

export interface Figure {
  readonly measure: (effort: Effort) => Promise<readonly Row[]>;
}

/** @returns one of three numbers, by the scale */
export const byScale = ({ scale }: Effort, quick: number, usual: number, full = usual): number =>
  ({ quick, usual, full })[scale];
