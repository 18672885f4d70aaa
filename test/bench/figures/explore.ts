/** The exhaustive search against `getAdjacencyMap` of xstate/graph on the same chart, in states a second. */
import { placeOrder } from 'orderchart';
import { explore } from 'orderchart/verify';
import { getAdjacencyMap } from 'xstate/graph';
import { snapshotOf } from '../chart-steps.js';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { eventsIn, nodeOf, settlingChart } from '../graph-events.js';
import { compare, digits, eachTook, type Taken } from '../rounds.js';

const variant = { deliveryTime: 'P3D', revisions: 1, shipping: false, requirements: true } as const;

function placed() {
  const parties = { id: 'order', buyer: 'buyer', seller: { id: 'seller', tier: 'new' }, origin: 'gig' } as const;
  const price = { amount: 2, currency: 'EUR' } as const;
  const placement = placeOrder({ ...parties, ...variant, price, placedAt: Date.UTC(2026, 2, 1) });
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return placement.order;
}

const aSecond = (states: number, { cpu }: Taken): number => (states / cpu) * 1e9;

async function measure(effort: Effort): Promise<readonly Row[]> {
  const [ourStates, theirStates] = [byScale(effort, 300, 3_000), byScale(effort, 20, 60)];
  const order = placed();
  const chart = settlingChart();
  let [ourPairs, theirPairs] = [0, 0];
  const ours = () => () => {
    const { states, pairs } = explore(undefined, { order: variant, mostStates: ourStates });
    ourPairs = pairs;
    return states;
  };
  const theirs = () => () => {
    let expanded = 0;
    theirPairs = 0;
    const events = (snapshot: never) => {
      const found = eventsIn(snapshot);
      expanded += 1;
      theirPairs += found.length;
      return found;
    };
    const stopWhen = () => expanded >= theirStates;
    const fromState = snapshotOf(order);
    return getAdjacencyMap(chart, { fromState, serializeState: nodeOf, events, stopWhen } as never);
  };
  const comparison = await compare(ours, theirs, effort);
  const ratios = comparison.ours.map(
    (taken, round) => aSecond(ourStates, taken) / aSecond(theirStates, comparison.theirs[round] as Taken),
  );
  const [our, their] = [eachTook(comparison.ours, ourPairs), eachTook(comparison.theirs, theirPairs)];
  const rate = (ns: number, each: number) => `${digits(1e9 / ns)} states and ${digits(1e9 / each)} pairs a second`;
  return [
    {
      figure: 'explore',
      what: '`explore`, states a second, every invariant asked on every edge',
      against: '`getAdjacencyMap` of xstate/graph on the same chart and events, nothing asked',
      ratios,
      bound: { atLeast: 50 },
      stated: [
        `${rate(eachTook(comparison.ours, ourStates), our)} against ${rate(eachTook(comparison.theirs, theirStates), their)}`,
        `${digits(ourPairs / ourStates)} pairs a state against ${digits(theirPairs / theirStates)}`,
      ],
    },
  ];
}

const figure: Figure = { measure };

export default figure;
