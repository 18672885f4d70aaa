/** The bundled orders of the examples, run with everything frozen: what goes in, and what comes out and goes in again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  advance,
  canonicalJson,
  explain,
  factsOf,
  forecast,
  fromRecord,
  type Order,
  placeOrder,
  submit,
  tabsOf,
  termsWith,
  toRecord,
} from 'orderchart';
import { deepFreeze } from './deep-freeze.js';
import type { Tally } from './tally.js';

const log = join(import.meta.dirname, '../../../examples/data/orders.ndjson');

type Line = Readonly<Record<string, unknown>> & { readonly type: string };

/** What the log says of an order beside its command: which one it is for; the last one that was placed, without it. */
interface Told {
  readonly orders: Map<string, Order>;
  last: string;
}

const linesOf = (): Line[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => deepFreeze(JSON.parse(line) as Line));

function place(tally: Tally, told: Told, { order: input, terms }: Line): void {
  const changes = terms === undefined ? {} : { name: 'article, changed', ...terms };
  const placement = tally.call('placeOrder', () => placeOrder(input as never, deepFreeze(termsWith(changes))));
  if (placement?.ok !== true) return;
  told.last = placement.order.id;
  told.orders.set(told.last, deepFreeze(placement.order));
}

/** Every function that takes an order, on one that can't be written to. */
function look(tally: Tally, order: Order): void {
  tally.call('explain', () => explain(order, { by: 'buyer', at: order.facts.at }).map(({ window }) => window));
  tally.call('forecast', () => forecast(order));
  tally.call('factsOf', () => factsOf(order));
  tally.call('tabsOf', () => tabsOf(order, Object.freeze({ now: order.facts.at })));
  const record = tally.call('toRecord', () => deepFreeze(toRecord(order)));
  const back = tally.call('fromRecord', () => fromRecord(record));
  tally.expect(back?.ok === true, () => `${order.id} does not come back`);
}

function act(tally: Tally, told: Told, { order: name, ...command }: Line): void {
  const id = typeof name === 'string' ? name : told.last;
  const order = told.orders.get(id);
  if (order === undefined) return;
  const before = canonicalJson(toRecord(order));
  const outcome = tally.call('submit', () => submit(order, deepFreeze(command) as never));
  tally.expect(canonicalJson(toRecord(order)) === before, () => `${id} was changed by ${command.type}`);
  if (outcome === undefined) return;
  deepFreeze(outcome.events);
  told.orders.set(id, deepFreeze(outcome.order));
  look(tally, outcome.order);
}

/** @returns the records of all orders at the end of the year, as one text: the same wherever it is run */
export function runBundledLog(tally: Tally): string {
  const told: Told = { orders: new Map(), last: '' };
  for (const line of linesOf())
    if (line.type === 'placeOrder') place(tally, told, line);
    else act(tally, told, line);
  const ends = [...told.orders.values()].map(
    (order) => tally.call('advance', () => advance(order, '2027-01-01T00:00:00Z'))?.order,
  );
  return ends.map((order) => canonicalJson(order === undefined ? null : toRecord(order))).join('\n');
}
