/** Letting time pass where nothing is due: what a sweep pays for every order that it looks at. */
import { advance, isDue, type Order, submit } from 'orderchart';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { loadsOf, writtenLoads } from '../loads.js';
import { type Comparison, compare, digits, eachTook, median, type Side, slowness } from '../rounds.js';

/** Orders of all sorts, as their lives left them. */
function ordersAtRest(lives: number): readonly Order[] {
  return loadsOf(writtenLoads(lives)).map(({ order, commands }) =>
    commands.slice(0, -1).reduce((before, command) => submit(before, command).order, order),
  );
}

function rowOf(figure: string, what: string, comparison: Comparison, calls: number): Row {
  const millions = comparison.ours.map(({ cpu }) => (calls / cpu) * 1000);
  return {
    figure,
    what,
    against: 'an empty loop over the same orders',
    ratios: millions,
    unit: 'M a second',
    bound: { atLeast: 20 },
    stated: [
      `${digits(eachTook(comparison.ours, calls))} ns each, ${digits(median(slowness(comparison)))} times the empty loop`,
    ],
  };
}

async function measure(effort: Effort): Promise<readonly Row[]> {
  const orders = ordersAtRest(2_000);
  const nows = Float64Array.from(orders, ({ facts }) => facts.at);
  const repetitions = byScale(effort, 100, 1_000);
  const isTheVerySame = orders.every((order) => advance(order, order.facts.at).order === order);
  if (!isTheVerySame) throw new Error('`advance` with nothing due made another order');
  const over = (look: (order: Order, now: number) => boolean): Side => {
    return () => () => {
      let found = 0;
      for (let repetition = 0; repetition < repetitions; repetition += 1)
        for (let index = 0; index < orders.length; index += 1)
          if (look(orders[index] as Order, nows[index] as number)) found += 1;
      return found;
    };
  };
  const empty: Side = () => () => {
    let found = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1)
      for (let index = 0; index < orders.length; index += 1)
        if (orders[index] === undefined || nows[index] === 0) found += 1;
    return found;
  };
  const calls = orders.length * repetitions;
  const passing = await compare(
    over((order, now) => advance(order, now).order !== order),
    empty,
    effort,
  );
  const asking = await compare(over(isDue), empty, effort);
  return [
    rowOf('advance', '`advance` with nothing due, the same order back', passing, calls),
    rowOf('is-due', '`isDue`', asking, calls),
  ];
}

const figure: Figure = { measure };

export default figure;
