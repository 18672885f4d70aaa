/** What a check of the proof looks like: what it counts, how much of it there must be, and what went wrong. */

/** `quick` is `npm run verify`, `full` is `npm run verify:full`. */
export type Scale = 'quick' | 'full';

/** Tells how far a check is. */
export type Progress = (done: number, total: number) => void;

/** What was counted, with the bounds it must keep: a skipped suite can't pass. */
export interface Count {
  readonly what: string;
  readonly value: number;
  /** the least that is enough */
  readonly atLeast?: number;
  /** the most that is allowed */
  readonly atMost?: number;
}

export interface CheckResult {
  readonly counts: readonly Count[];
  /** sentences: what does not hold, and how to see it */
  readonly failures: readonly string[];
  /** what a reader should know beside the counts, such as a tool that is not installed */
  readonly notes?: readonly string[];
  /** the results of the other lines of the table that the same run shows, by their ids */
  readonly alongside?: Readonly<Record<string, CheckResult>>;
  /** said instead of a result where this machine can't run the check at all; never on CI */
  readonly skipped?: string;
}

/** One line of the table of numbers. */
export interface Check {
  /** `G1` to `G19` */
  readonly id: string;
  /** what it shows, as a short sentence */
  readonly name: string;
  /** the scales at which it runs */
  readonly scales: readonly Scale[];
  /** roughly how long it takes, in seconds, so that the longest start first */
  readonly seconds: Readonly<Record<Scale, number>>;
  /** other lines of the table that the same run shows */
  readonly alongside?: readonly { readonly id: string; readonly name: string }[];
  readonly run: (scale: Scale, progress: Progress) => Promise<CheckResult> | CheckResult;
}
