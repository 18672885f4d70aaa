/**
 * The report for programs: one JSON object a line, told apart by `kind`. As everywhere in the library, instants are epoch ms
 * (UTC) and amounts minor units; an event is the library's own, so that `replay` takes an order's events as they stand.
 */

import { factsOf, type Instant, type Order, statusOf, tabsOf } from '../../src/index.js';
import type { Happening } from './happening.js';
import { nextSteps } from './next-steps.js';
import type { End, Report, Write } from './report.js';
import type { Purse, Totals } from './totals.js';

function happeningLines(happening: Happening): object[] {
  const line = happening.kind === 'time passed' ? null : happening.line;
  const events = happening.events.map((event) => ({ kind: 'event', line, ...event }));
  if (happening.kind !== 'refused' && happening.kind !== 'repeated') return events;
  const { order, command } = happening;
  const about = { line, order: order.id, at: command.at, by: command.by, party: command.party };
  const said = { ...about, command: command.type, id: command.id, status: statusOf(order) };
  return [
    ...events,
    happening.kind === 'refused'
      ? { kind: 'refused', ...said, refusals: happening.refusals }
      : { kind: 'repeated', ...said },
  ];
}

function orderLine(order: Order, now: Instant): object {
  const { chances, forecast } = nextSteps(order, now);
  return {
    kind: 'order',
    order: order.id,
    now,
    status: statusOf(order),
    state: order.state,
    tabs: tabsOf(order, { now }),
    facts: factsOf(order),
    next: chances,
    ifNobodyActs: forecast.map(({ at, type, rule }) => ({ at, type, rule })),
  };
}

/** A sum as a number, or as text where JSON's numbers are not exact any more. */
const exact = (amount: bigint): number | string =>
  amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : amount.toString();

const moneyOf = ({ currency, orders, paid, held, refunded, fee, earnings }: Purse) => ({
  currency,
  orders,
  paid: exact(paid),
  held: exact(held),
  refunded: exact(refunded),
  fee: exact(fee),
  earnings: exact(earnings),
});

const summaryLine = ({ run, now, totals }: End): object => ({
  kind: 'summary',
  now: run.latest === null ? null : now,
  orders: run.orders.length,
  ...run.counts,
  statuses: Object.fromEntries(totals.statuses),
  tabs: tabCounts(totals),
  sellers: totals.sellers,
  money: totals.purses.map(moneyOf),
  balances: totals.unbalanced.length === 0,
  unbalanced: totals.unbalanced,
});

const tabCounts = ({ tabs }: Totals) => ({
  web: Object.fromEntries(tabs.web),
  mobile: Object.fromEntries(tabs.mobile),
});

interface JsonChoice {
  readonly only: string | null;
  readonly quiet: boolean;
}

export function jsonReport(write: Write, { only, quiet }: JsonChoice): Report {
  const tell = (line: object): void => write(JSON.stringify(line));
  const isShown = (id: string): boolean => !quiet && (only === null || only === id);
  return {
    happened(happening) {
      if (isShown(happening.order.id)) happeningLines(happening).forEach(tell);
    },
    bad: tell,
    end(end) {
      for (const order of end.run.orders.filter(({ id }) => isShown(id))) tell(orderLine(order, end.now));
      if (only === null) tell(summaryLine(end));
    },
  };
}
