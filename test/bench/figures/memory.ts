/** What an order takes in memory and in a store, next to the JSON of its record. */
import { gzipSync } from 'node:zlib';
import { fromRecord, type Order, submit, toRecord } from 'orderchart';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { loadsOf, writtenLoads } from '../loads.js';
import { digits, median } from '../rounds.js';

const collectGarbage = (globalThis as unknown as { gc: () => void }).gc;

/** @returns the bytes that stay on the heap for each of the things made */
function heapOf(make: () => readonly unknown[]): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collectGarbage();
  return (process.memoryUsage().heapUsed - before) / made.length;
}

const restored = (text: string): Order => {
  const read = fromRecord(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.order;
};

async function measure(effort: Effort): Promise<readonly Row[]> {
  const written = writtenLoads(byScale(effort, 300, 2_000));
  const lived = () =>
    loadsOf(written).map(({ order, commands }) =>
      commands.reduce((before, command) => submit(before, command).order, order),
    );
  const texts = lived().map((order) => JSON.stringify(toRecord(order)));
  const json = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  const packed = median(texts.slice(0, 200).map((text) => gzipSync(text).length));
  const [resident, read, parsed]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < effort.rounds; round += 1) {
    resident.push(heapOf(lived));
    read.push(heapOf(() => texts.map(restored)));
    parsed.push(heapOf(() => texts.map((text) => JSON.parse(text) as unknown)));
    effort.progress(round + 1, effort.rounds);
  }
  const bytes = (values: readonly number[]) => `${digits(median(values))} bytes`;
  const against = `the JSON of its record, ${digits(json)} bytes on average (a median of ${digits(packed)} packed with gzip)`;
  const commands = written.reduce((sum, { lines }) => sum + lines.length, 0) / written.length;
  const row = (figure: string, what: string, values: readonly number[]): Row => ({
    figure,
    what,
    against,
    ratios: values.map((value) => value / json),
    bound: null,
    stated: [bytes(values), `${digits(commands)} commands an order`],
  });
  return [
    row('memory-lived', 'memory of an order that took its commands here, which it keeps', resident),
    row('memory-restored', 'memory of an order that `fromRecord` read', read),
    row('memory-record', 'memory of its record, parsed', parsed),
  ];
}

const figure: Figure = { measure };

export default figure;
