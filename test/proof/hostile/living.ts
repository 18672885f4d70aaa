/** Every function that takes an order, on an order that hostile input has reached. */
import {
  advance,
  dueClockEvent,
  explain,
  factsOf,
  forecast,
  fromRecord,
  isDue,
  metricsOf,
  nextDeadline,
  type Order,
  orderDecider,
  type Role,
  stateOf,
  statusOf,
  submit,
  tabsOf,
  testClock,
  toRecord,
} from 'orderchart';
import { violationsOf } from 'orderchart/verify';
import { pick, type Random } from '../../support/seeded-random.js';
import { nextCommand } from './lives.js';
import type { Tally } from './tally.js';

type Use = (tally: Tally, order: Order, random: Random) => void;

/** An order must be one by every law, and come back from its record to the same bytes. */
export function judgeOrder(tally: Tally, order: Order): void {
  tally.accepted += 1;
  const violations = tally.call('violationsOf', () => violationsOf(order)) ?? [];
  tally.expect(
    violations.length === 0,
    () => `an order breaks ${violations.map(({ name, where }) => `${name} at ${where}`)}`,
  );
}

function judgeRecord(tally: Tally, order: Order): void {
  const record = tally.call('toRecord', () => toRecord(order));
  const back = tally.call('fromRecord', () => fromRecord(record));
  if (back === undefined) return;
  tally.expect(back.ok, () => `an order does not come back: ${back.ok || JSON.stringify(back.problems).slice(0, 300)}`);
  const again = back.ok ? tally.call('toRecord', () => toRecord(back.order)) : undefined;
  tally.expect(again?.digest === record?.digest, () => 'an order comes back as another one');
}

const roles = ['buyer', 'seller', 'support'] as const satisfies readonly Role[];
const regions = ['fulfilment', 'request', 'earnings', 'rating'] as const;

const explained: Use = (tally, order, random) => {
  const at = nextDeadline(order)?.at ?? order.facts.at;
  const abilities = tally.call('explain', () => explain(order, { by: pick(random, roles), at }));
  const ability = pick(random, abilities ?? []);
  tally.call('explain · window', () => ability?.window);
  tally.call('explain · madePossibleBy', () => ability?.madePossibleBy);
};

/** What is said next, and what comes of it: an order, by every law. */
function goOn(tally: Tally, order: Order, random: Random): Order {
  const command = tally.call('explain', () => nextCommand(order, random, `after ${random()}`));
  if (command === undefined || command === null) return order;
  const outcome = tally.call('submit', () => submit(order, command));
  if (outcome === undefined || outcome.events.length === 0) return order;
  judgeOrder(tally, outcome.order);
  return outcome.order;
}

const submitted: Use = (tally, order, random) => {
  goOn(tally, order, random);
};

/** Lives on for a while. */
const livedOn: Use = (tally, order, random) => {
  let later = order;
  for (let turn = 0; turn < 6; turn += 1) {
    later = goOn(tally, later, random);
    judgeRecord(tally, later);
  }
};

const decided: Use = (tally, order, random) => {
  const command = tally.call('explain', () => nextCommand(order, random, `decided ${random()}`));
  if (command === undefined || command === null) return;
  const mayRefuse = (error: unknown): boolean => error instanceof Error && error.name === 'OrderRefused';
  const events = tally.call('decide', () => orderDecider.decide(command, order), mayRefuse) ?? [];
  const after = events.reduce<Order | undefined>(
    (before, event) => before && tally.call('evolve', () => orderDecider.evolve(before, event)),
    order,
  );
  if (after !== undefined && events.length > 0) judgeOrder(tally, after);
};

const passed: Use = (tally, order, random) => {
  const at = (tally.call('nextDeadline', () => nextDeadline(order))?.at ?? order.facts.at) + pick(random, [-1, 0, 1]);
  const isNow = tally.call('isDue', () => isDue(order, at));
  const after = tally.call('advance', () => advance(order, at));
  if (after === undefined) return;
  tally.expect(isNow === after.events.length > 0, () => 'isDue and advance do not agree');
  judgeOrder(tally, after.order);
};

const foretold: Use = (tally, order) => {
  const events = tally.call('forecast', () => forecast(order));
  const end = tally.call('advance', () => advance(order, Number.MAX_SAFE_INTEGER));
  tally.expect(events?.length === end?.events.length, () => 'forecast and advance do not agree');
  if (end === undefined) return;
  judgeOrder(tally, end.order);
  judgeRecord(tally, end.order);
};

const shown: Use = (tally, order, random) => {
  tally.call('statusOf', () => statusOf(order));
  tally.call('factsOf', () => factsOf(order));
  tally.call('stateOf', () => stateOf(order, pick(random, regions)));
  tally.call('tabsOf', () => tabsOf(order, { now: order.facts.at, starred: true }));
};

const measured: Use = (tally, order, random) => {
  const now = order.facts.at + pick(random, [0, 1, 86_400_000]);
  tally.call('metricsOf', () => metricsOf([order, order], { now, window: pick(random, ['P60D', 'PT1S', 'P3660D']) }));
  tally.call('testClock', () => testClock(order).advanceToNextDeadline().advanceTo(now));
};

const ticked: Use = (tally, order) => {
  const [fulfilment, request, earnings, rating] = order.state.split('/');
  const [outer = '', inner] = (fulfilment ?? '').split('.');
  const value = { fulfilment: inner === undefined ? outer : { [outer]: inner }, request, earnings, rating };
  tally.call('dueClockEvent', () => dueClockEvent({ value: value as never, context: order.facts }, order.facts.at));
};

const uses: readonly Use[] = [
  explained,
  submitted,
  submitted,
  decided,
  passed,
  foretold,
  shown,
  measured,
  ticked,
  judgeRecord,
];

/** @param often how many of them; all, and a life beyond, unless something is said */
export function liveWith(tally: Tally, order: Order, random: Random, often = Number.POSITIVE_INFINITY): void {
  judgeOrder(tally, order);
  if (often >= uses.length) for (const use of new Set([...uses, livedOn])) use(tally, order, random);
  else for (let turn = 0; turn < often; turn += 1) pick(random, uses)(tally, order, random);
}
