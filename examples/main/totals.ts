/** What all the orders of a log come to: statuses, tabs, the sellers' metrics, the money. */
import {
  factsOf,
  type Instant,
  type Metrics,
  type Money,
  metricsOf,
  type Order,
  type Span,
  type Status,
  statusOf,
  tabsOf,
} from '../../src/index.js';

export type Tabs = ReturnType<typeof tabsOf>;

/** How far back the sellers' metrics look. */
export const metricsWindow: Span = 'P60D';

/** Where an order's money lies: paid = held + refunded + fee + earnings. */
const parts = ['held', 'refunded', 'fee', 'earnings'] as const;
type Part = (typeof parts)[number] | 'paid';

/** In minor units, as bigints: sums of many orders may leave the exact numbers. */
export interface Purse extends Readonly<Record<Part, bigint>> {
  readonly currency: string;
  readonly orders: number;
}

export interface SellerTotals extends Metrics {
  readonly seller: string;
  readonly orders: number;
}

export interface Totals {
  readonly statuses: ReadonlyMap<Status, number>;
  readonly tabs: { readonly web: ReadonlyMap<string, number>; readonly mobile: ReadonlyMap<string, number> };
  /** those with the most orders first */
  readonly sellers: readonly SellerTotals[];
  readonly purses: readonly Purse[];
  /** the orders, and the currencies, whose parts are not what was paid */
  readonly unbalanced: readonly string[];
}

const sumOf = (money: Readonly<Record<Part, number | bigint>>): bigint =>
  parts.reduce((sum, part) => sum + BigInt(money[part]), 0n);

const balances = (money: Readonly<Record<Part, number | bigint>>): boolean => sumOf(money) === BigInt(money.paid);

function counted<T extends string>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const totalOf = (moneys: readonly Money[], part: Part): bigint =>
  moneys.reduce((sum, money) => sum + BigInt(money[part]), 0n);

const purseOf = (currency: string, moneys: readonly Money[]): Purse => ({
  currency,
  orders: moneys.length,
  paid: totalOf(moneys, 'paid'),
  held: totalOf(moneys, 'held'),
  refunded: totalOf(moneys, 'refunded'),
  fee: totalOf(moneys, 'fee'),
  earnings: totalOf(moneys, 'earnings'),
});

function sellersOf(orders: readonly Order[], now: Instant): SellerTotals[] {
  const groups = [...grouped(orders, ({ facts }) => facts.order.seller.id)];
  return groups
    .map(([seller, own]) => ({ seller, orders: own.length, ...metricsOf(own, { now, window: metricsWindow }) }))
    .sort((a, b) => b.orders - a.orders || (a.seller < b.seller ? -1 : 1));
}

/** @param orders the orders, settled up to `now` (epoch ms, UTC) */
export function totalsOf(orders: readonly Order[], now: Instant): Totals {
  const tabs = orders.map((order) => tabsOf(order, { now }));
  const moneys = orders.map((order) => ({ id: order.id, ...factsOf(order).money }));
  const purses = [...grouped(moneys, ({ currency }) => currency)].map(([currency, own]) => purseOf(currency, own));
  return {
    statuses: counted(orders.map(statusOf)),
    tabs: { web: counted(tabs.flatMap(({ web }) => web)), mobile: counted(tabs.flatMap(({ mobile }) => mobile)) },
    sellers: sellersOf(orders, now),
    purses: purses.sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    unbalanced: [
      ...moneys.filter((money) => !balances(money)).map(({ id }) => id),
      ...purses.filter((purse) => !balances(purse)).map(({ currency }) => currency),
    ],
  };
}
