/** A sweep that finds the due hundredth of many orders by the index, against a scan of an array of their instants. */
import { advance, dueIndex, type Order, placeOrder } from 'orderchart';
import { orderInput } from '../../../examples/data/order-inputs.js';
import { chanceFrom } from '../../../examples/data/seeded.js';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { compare, digits, median, slowness, timed, timesText, timeText } from '../rounds.js';

const now = Date.UTC(2026, 2, 1);
const horizon = 30 * 86_400_000;
const sweeps = 20;

/** Orders whose deadline has come: what it costs to settle them, and to put them back into the index. */
async function settling(count: number): Promise<string> {
  const chance = chanceFrom(1);
  const waiting: Order[] = [];
  while (waiting.length < count) {
    const placement = placeOrder(orderInput(chance, now - horizon));
    if (placement.ok && placement.order.wakeAt !== null)
      waiting.push({ ...placement.order, id: `order-${waiting.length}` });
  }
  const settleAll = () => {
    const index = dueIndex(waiting);
    return () => {
      for (const order of waiting) index.set(advance(order, order.wakeAt as number).order);
      return index;
    };
  };
  const taken = [];
  for (let round = 0; round < 8; round += 1) taken.push(await timed(settleAll));
  const each = median(taken.slice(3).map(({ cpu }) => cpu)) / count;
  return `to settle those that are due takes ${timeText(each)} an order more`;
}

async function measure(effort: Effort): Promise<readonly Row[]> {
  const orders = byScale(effort, 100_000, 1_000_000);
  const chance = chanceFrom(20_260_301);
  const instants = Float64Array.from({ length: orders }, (_, index) =>
    index % 100 === 0 ? now - Math.floor(chance.next() * horizon) : now + 1 + Math.floor(chance.next() * horizon),
  );
  const index = dueIndex();
  instants.forEach((wakeAt, number) => void index.set({ id: `order-${number}`, wakeAt }));
  if (index.due(now).length !== orders / 100) throw new Error('the sweep found others than are due');
  const ours = () => () => {
    let found = 0;
    for (let sweep = 0; sweep < sweeps; sweep += 1) found += index.due(now).length;
    return found;
  };
  const theirs = () => () => {
    let found = 0;
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      const due: number[] = [];
      for (let order = 0; order < instants.length; order += 1) if ((instants[order] as number) <= now) due.push(order);
      found += due.length;
    }
    return found;
  };
  const comparison = await compare(ours, theirs, effort);
  return [
    {
      figure: 'sweep',
      what: `a sweep by \`dueIndex\` that finds the due 1 % of ${digits(orders)} orders`,
      against: 'a scan of a Float64Array of instants',
      ratios: slowness(comparison),
      bound: { atMost: 2 },
      stated: [timesText(comparison, sweeps, 'sweep'), await settling(orders / 100)],
    },
  ];
}

const figure: Figure = { measure };

export default figure;
