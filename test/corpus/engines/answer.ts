/** What is asked of an engine, and what it answers. */

/** Every so-and-so-many-th history, from one on. */
export interface Slice {
  readonly every: number;
  readonly from: number;
}

export const everything: Slice = { every: 1, from: 0 };

export interface Answer {
  readonly histories: number;
  readonly steps: number;
  readonly events: number;
  readonly records: number;
  /** histories that need what this engine lacks, and were left out */
  readonly excused: number;
  readonly lacks: readonly string[];
  readonly differences: readonly string[];
}

/** Where it was answered. */
interface Surroundings {
  /** such as `V8 11.3.244.8` */
  readonly engine: string;
  readonly zone: string;
  readonly locale: string;
}

export type HostAnswer = Answer & Surroundings;
