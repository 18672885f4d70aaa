/** Rounds: two sides take turns in one process, and each round gives one ratio. */
import { byScale, type Effort } from './figure.js';

/** What is timed; what it gives back is kept, so that nothing can be optimised away. */
type Run = () => unknown;

/** One side of a comparison: prepares a round, which takes no time that counts, and says what to run. */
export type Side = () => Run;

export interface Taken {
  /** of the process, all threads: what others do on the machine does not count (ns) */
  readonly cpu: number;
  readonly wall: number;
}

export interface Comparison {
  readonly ours: readonly Taken[];
  readonly theirs: readonly Taken[];
}

/** What is kept on the global object could be read by anybody, so nothing that leads to it is optimised away. */
const surroundings = globalThis as unknown as { gc: (options: { type: 'minor' }) => void; kept: unknown };

/**
 * Lets the collector of garbage finish with what was prepared: twice, after which what is young has grown old. To collect
 * everything instead would throw away what the engine has compiled, and measure how it compiles it again.
 */
function tidyUp(): void {
  surroundings.gc({ type: 'minor' });
  surroundings.gc({ type: 'minor' });
}

/** @returns what one run took */
export async function timed(side: Side, profiler: Effort['profiler'] = null): Promise<Taken> {
  const run = side();
  tidyUp();
  profiler?.start();
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = run();
  // Only what has to be waited for is: a turn of the event loop is longer than some runs.
  surroundings.kept = result instanceof Promise ? await result : result;
  const used = process.cpuUsage(cpu);
  const taken = { cpu: (used.user + used.system) * 1000, wall: (performance.now() - wall) * 1e6 };
  profiler?.stop();
  return taken;
}

/** Runs a side for so long that the engine has compiled it: a few rounds are not enough. */
async function warmUp(side: Side, milliseconds: number): Promise<void> {
  const run = side();
  for (const started = performance.now(); performance.now() - started < milliseconds; ) surroundings.kept = await run();
}

/**
 * Runs both sides in turns, each of them first in every other round.
 *
 * @param warmth for how long each side runs before anything counts (ms)
 */
export async function compare(
  ours: Side,
  theirs: Side,
  effort: Effort,
  warmth = byScale(effort, 200, 2_000),
): Promise<Comparison> {
  const taken = { ours: [] as Taken[], theirs: [] as Taken[] };
  await warmUp(ours, warmth);
  await warmUp(theirs, warmth);
  for (let round = 0; round < effort.rounds; round += 1) {
    const isFirst = round % 2 === 0;
    const first = await (isFirst ? timed(ours, effort.profiler) : timed(theirs));
    const second = await (isFirst ? timed(theirs) : timed(ours, effort.profiler));
    taken.ours.push(isFirst ? first : second);
    taken.theirs.push(isFirst ? second : first);
    effort.progress(round + 1, effort.rounds);
  }
  return taken;
}

/** @returns of each round, how many times as long as theirs ours took */
export const slowness = ({ ours, theirs }: Comparison): number[] =>
  ours.map(({ cpu }, round) => cpu / (theirs[round] as Taken).cpu);

/** @returns of each round, how many times as fast as theirs ours was */
export const speedUp = (comparison: Comparison): number[] => slowness(comparison).map((ratio) => 1 / ratio);

/** @returns the value below which a share of them lies */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** @returns the median time of one of so many operations (ns of CPU) */
export const eachTook = (taken: readonly Taken[], operations: number): number =>
  median(taken.map(({ cpu }) => cpu)) / operations;

/** @returns a number with three digits that count, and commas */
export const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value >= 1000 ? 4 : 3 });

/** @returns a time in the unit that reads best */
export const timeText = (ns: number): string =>
  ns < 1000 ? `${digits(ns)} ns` : ns < 1e6 ? `${digits(ns / 1000)} µs` : `${digits(ns / 1e6)} ms`;

/** @returns `610 ns a command against 480 ns` */
export const timesText = ({ ours, theirs }: Comparison, operations: number, what: string): string =>
  `${timeText(eachTook(ours, operations))} a ${what} against ${timeText(eachTook(theirs, operations))}`;
