/** The summary, for people: counts, statuses and tabs, sellers, money. */
import type { Instant, Status } from '../../src/index.js';
import type { LogCounts } from './happening.js';
import { pageWidth } from './layout.js';
import type { Style } from './style.js';
import { type Cell, sideBySide, tableText } from './table-text.js';
import { metricsWindow, type Purse, type SellerTotals, type Totals } from './totals.js';
import { instantText, printable, type Wording } from './wording.js';

/** The tabs that only the marketplace can fill. */
const hostTabs = ['starred', 'updates'];

function countsOf(totals: Totals, style: Style): string[] {
  const { words } = style;
  const { labels, phrase } = words;
  const tabRows = (names: Readonly<Record<string, string>>, counts: ReadonlyMap<string, number>): Cell[][] =>
    Object.entries(names).map(([tab, label]) => [label, hostTabs.includes(tab) ? '–' : (counts.get(tab) ?? 0)]);
  const statusRows = Object.entries(labels.statuses).map(([status, label]): Cell[] => [
    label,
    totals.statuses.get(status as Status) ?? 0,
  ]);
  return sideBySide([
    tableText([phrase('status'), phrase('count')], statusRows, style),
    tableText([phrase('webTabs'), phrase('count')], tabRows(labels.tabs.web, totals.tabs.web), style),
    tableText([phrase('mobileTabs'), phrase('count')], tabRows(labels.tabs.mobile, totals.tabs.mobile), style),
  ]);
}

function rateText({ count, of, rate }: SellerTotals['onTime'], { language }: Wording): string {
  if (rate === null) return '–';
  const share = (rate * 100).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${share} %  ${`${count}/${of}`.padStart(7)}`;
}

const mostSellers = 15;

function sellersText({ sellers }: Totals, style: Style): string[] {
  const { phrase } = style.words;
  const rows = sellers
    .slice(0, mostSellers)
    .map(({ seller, orders, onTime, completion }) => [
      printable(seller),
      orders,
      rateText(onTime, style.words),
      rateText(completion, style.words),
    ]);
  const head = [phrase('seller'), phrase('count'), phrase('onTime'), phrase('completion')];
  const left = sellers.length - mostSellers;
  return [
    ` ${style.paint.bold(phrase('window', { span: style.words.span(metricsWindow) }))}`,
    ...tableText(head, rows, style),
    ...(left > 0 ? [style.paint.dim(`  ${phrase('andMore', { count: left })}`)] : []),
  ];
}

function moneyTextOf({ purses, unbalanced }: Totals, style: Style): string[] {
  const { paint, words } = style;
  const { phrase } = words;
  const row = (purse: Purse): Cell[] => [
    purse.currency,
    purse.orders,
    ...[purse.paid, purse.held, purse.refunded, purse.fee, purse.earnings].map((amount) =>
      words.amount(amount, purse.currency),
    ),
  ];
  const head = [
    phrase('currency'),
    phrase('count'),
    ...(['paid', 'held', 'refunded', 'fee', 'earnings'] as const).map((part) => phrase(part)),
  ];
  const verdict =
    unbalanced.length === 0
      ? paint.green(`✓ ${phrase('balances')}`)
      : paint.red(`✗ ${phrase('doesNotBalance', { orders: unbalanced.map(printable).join(', ') })}`);
  return [...tableText(head, purses.map(row), style), '', `  ${verdict}`];
}

function headline(counts: LogCounts, orders: number, { paint, words }: Style): string {
  const part = (count: number, name: string): string => `${paint.bold(String(count))} ${name}`;
  const { phrase } = words;
  const bad = part(counts.badLines, phrase('badLines'));
  return [
    part(orders, phrase('orders')),
    part(counts.lines, phrase('lines')),
    part(counts.accepted, phrase('accepted')),
    part(counts.refused, phrase('refusedCount')),
    part(counts.repeated, phrase('repeatedCount')),
    counts.badLines > 0 ? paint.red(bad) : bad,
    ...(counts.leftOut > 0 ? [part(counts.leftOut, phrase('leftOut'))] : []),
  ].join(' · ');
}

/** @returns the lines of the summary, at the moment looked at; `now` null where no line had an instant */
export function summaryText(
  totals: Totals,
  counts: LogCounts,
  orders: number,
  now: Instant | null,
  style: Style,
): string[] {
  const { paint, words } = style;
  const moment = now === null ? [] : [paint.bold(words.phrase('asOf', { now: instantText(now) }))];
  const first = [
    paint.dim('═'.repeat(pageWidth)),
    ...moment.map((line) => ` ${line}`),
    ` ${headline(counts, orders, style)}`,
    '',
  ];
  if (orders === 0) return [...first, ` ${words.phrase('noOrders')}`];
  return [
    ...first,
    ...countsOf(totals, style),
    paint.dim(`  ${words.phrase('hostTabs')}`),
    '',
    ...sellersText(totals, style),
    '',
    ...moneyTextOf(totals, style),
  ];
}
