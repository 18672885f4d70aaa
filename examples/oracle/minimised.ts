/** The worst orders of a log, each as the shortest trace that shows its mistake: for that the log is read once more. */
import {
  type Adapter,
  type CheckOptions,
  checkLog,
  type LogReport,
  type Minimised,
  minimise,
  Observation,
  type ObservationInput,
} from '../../src/oracle/index.js';
import type { LogSource } from './log-source.js';

/** @returns the traces of these orders, in memory that grows with them alone */
async function tracesOf(
  { lines, reading }: LogSource,
  orders: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ObservationInput[]>> {
  const traces = new Map<string, ObservationInput[]>([...orders].map((order) => [order, []]));
  const read = reading.adapter as Adapter;
  const adapter: Adapter = (raw) => {
    for (const one of read(raw)) if (Observation.safeParse(one).success) traces.get(one.order ?? '')?.push(one);
    return [];
  };
  await checkLog(lines, { ...reading, adapter });
  return traces;
}

/**
 * @param source the log again, from its beginning
 * @returns by the id of the order
 */
export async function minimised(
  { worst }: LogReport,
  source: LogSource,
  options: CheckOptions,
): Promise<ReadonlyMap<string, Minimised>> {
  const traces = await tracesOf(source, new Set(worst.map(({ order }) => order)));
  const found = [...traces].map(([order, trace]) => [order, minimise(trace, options)] as const);
  return new Map(found.filter((one): one is [string, Minimised] => one[1] !== null));
}
