/** A log of many orders that run side by side, made as it is read, so that its length takes no memory. */
import { articleTerms } from 'orderchart';
import { checkLog, type LogReport } from 'orderchart/oracle';
import { seededRandom } from '../../support/seeded-random.js';
import { trueLife } from './true-life.js';

const linesPerOrder = 10;
/** So many orders run at once: a new one begins whenever one ends. */
const sideBySide = 5_000;
const batchSize = 1_000;
const lives = 500;

/** Stands where the id of the order goes. */
const placeholder = 'ORDER-ID';

type Template = readonly (readonly string[])[];

/** The lines of a life, each cut where the id of the order goes. */
function templates(): readonly Template[] {
  const found: Template[] = [];
  for (let number = 0; found.length < lives; number += 1) {
    const { terms, trace } = trueLife(number, seededRandom(number));
    if (terms !== articleTerms || trace.length < linesPerOrder) continue;
    const lines = trace.slice(0, linesPerOrder).map((seen) => {
      const input = seen.kind === 'placed' ? { input: { ...seen.input, id: placeholder } } : {};
      return JSON.stringify({ ...seen, ...input, order: placeholder }).split(placeholder);
    });
    found.push(lines);
  }
  return found;
}

/** @returns the lines of a log in batches, orders interleaved */
function* logOf(orders: number, known: readonly Template[] = templates()): Generator<string[]> {
  const open: { number: number; line: number }[] = [];
  let [next, batch]: [number, string[]] = [0, []];
  for (let turn = 0; next < orders || open.length > 0; turn += 1) {
    if (open.length < sideBySide && next < orders) {
      open.push({ number: next, line: 0 });
      next += 1;
    }
    const at = (turn * 7919) % open.length;
    const one = open[at] as { number: number; line: number };
    const template = known[one.number % known.length] as Template;
    batch.push((template[one.line] as readonly string[]).join(`o${one.number}`));
    one.line += 1;
    if (one.line === linesPerOrder) {
      open[at] = open.at(-1) as { number: number; line: number };
      open.pop();
    }
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Keeps the time that was spent, but for what it takes to make the lines. */
class Stopwatch {
  #spent = 0;
  #since = performance.now();

  *without<T>(lines: Iterable<T>): Generator<T> {
    for (const batch of lines) {
      this.#since = performance.now();
      yield batch;
      this.#spent += performance.now() - this.#since;
    }
    this.#since = performance.now();
  }

  /** What was spent up to now, in ms. */
  get spent(): number {
    return this.#spent + performance.now() - this.#since;
  }
}

const mebibyte = 1_048_576;

export interface LogRun {
  readonly lines: number;
  readonly orders: number;
  readonly diverges: number;
  readonly seconds: number;
  /** the most that was in use when somebody looked, in MiB */
  readonly heap: number;
  readonly rss: number;
  readonly mostOpen: number;
}

const known = templates();

export async function checked(orders: number, progress: (lines: number) => void = () => {}): Promise<LogRun> {
  const watch = new Stopwatch();
  let [heap, rss] = [0, 0];
  const onProgress = (lines: number): void => {
    const memory = process.memoryUsage();
    heap = Math.max(heap, memory.heapUsed);
    rss = Math.max(rss, memory.rss);
    progress(lines);
  };
  const report: LogReport = await checkLog(watch.without(logOf(orders, known)), { onProgress });
  const { lines, diverges, mostOpen } = report;
  const seconds = watch.spent / 1000;
  return { lines, orders: report.orders, diverges, seconds, heap: heap / mebibyte, rss: rss / mebibyte, mostOpen };
}

/** @returns how long it takes to parse the same lines and do nothing with them, in seconds */
function parsed(orders: number): number {
  const watch = new Stopwatch();
  let kinds = 0;
  for (const batch of watch.without(logOf(orders, known)))
    for (const line of batch) if ((JSON.parse(line) as { kind?: string }).kind !== undefined) kinds += 1;
  if (kinds !== orders * linesPerOrder) throw new Error('a line has no kind');
  return watch.spent / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

export interface Pace {
  readonly rounds: number;
  readonly lines: number;
  readonly check: number;
  readonly parse: number;
  readonly ratio: number;
}

/** Both, turn by turn. @returns the medians, in seconds, and of the ratios of each round */
export async function pace(orders: number, rounds: number): Promise<Pace> {
  const runs: { check: number; parse: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const parse = parsed(orders);
    const { seconds: check } = await checked(orders);
    if (round >= 0) runs.push({ check, parse });
  }
  return {
    rounds,
    lines: orders * linesPerOrder,
    check: median(runs.map((run) => run.check)),
    parse: median(runs.map((run) => run.parse)),
    ratio: median(runs.map((run) => run.check / run.parse)),
  };
}
