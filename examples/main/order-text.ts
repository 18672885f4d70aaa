/** One order, for people: who and what, its timeline, what may happen next. */
import { type DeadlineName, type Instant, type Order, statusOf } from '../../src/index.js';
import { column, cut, indented, pageWidth, wrapped, wrappedList } from './layout.js';
import { nextStepsText } from './next-steps-text.js';
import type { Style } from './style.js';
import type { Row } from './timeline.js';
import { instantText, printable, type Wording } from './wording.js';

const widths = { margin: 2, instant: 20, who: 24, gap: 2 } as const;
const whatAt = widths.margin + widths.instant + widths.gap + widths.who + widths.gap;
const statusWidth = 20;
const whatWidth = pageWidth - whatAt - statusWidth - widths.gap;
const noteWidth = pageWidth - whatAt;

function heading(order: Order, { paint, words }: Style): string[] {
  const { order: input, terms, paid, revisionsAllowed } = order.facts;
  const status = statusOf(order);
  const id = printable(order.id);
  const label = words.labels.statuses[status];
  const rule = '─'.repeat(Math.max(3, pageWidth - id.length - label.length - 6));
  const bargain = [
    words.phrase('bargain', {
      seller: `${printable(input.seller.id)} (${input.seller.tier})`,
      buyer: printable(input.buyer),
    }),
    input.origin,
    words.money(paid, input.price.currency),
    words.phrase('deliveryIn', { span: words.span(input.deliveryTime) }),
    words.phrase('revisions', { count: revisionsAllowed ?? words.phrase('unlimited') }),
    ...(input.shipping ? [words.phrase('ships')] : []),
    ...(terms.name === 'article' ? [] : [words.phrase('terms', { name: printable(terms.name) })]),
  ];
  return [
    `${paint.dim('──')} ${paint.bold(id)} ${paint.dim(rule)} ${paint.status(status, paint.bold(label))}`,
    ...wrappedList(bargain, ' · ', pageWidth - widths.margin).map((line) => indented(widths.margin, paint.dim(line))),
    '',
  ];
}

/** The first thing that happened names the row; the others followed from it. */
function whatOf(row: Row, { labels }: Wording): string {
  return row.kind === 'happened' ? labels.events[row.types[0]] : labels.commands[row.command];
}

/** A note under a row. Its sign hangs out, so that its text stands under what happened. */
const note = (sign: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index === 0 ? sign : ' '} ${line}`);

function deadlineNote(name: DeadlineName, at: Instant, words: Wording): string[] {
  const instant = `${instantText(at)}  `;
  const lines = wrapped(words.labels.deadlines[name], noteWidth - instant.length);
  return note(
    '→',
    lines.map((line, index) => (index === 0 ? instant : ' '.repeat(instant.length)) + line),
  );
}

function notesOf(row: Row, { paint, words }: Style): string[] {
  if (row.kind === 'repeated') return note(' ', wrapped(words.phrase('repeated'), noteWidth)).map(paint.dim);
  if (row.kind === 'refused')
    return row.refusals
      .map((refusal) => words.phrase('refused', { why: printable(words.refusal(refusal)) }))
      .flatMap((text) => note(' ', wrapped(text, noteWidth)))
      .map(paint.yellow);
  const [, ...others] = row.types.map((type) => words.labels.events[type]);
  return [
    ...(others.length === 0 ? [] : note('+', wrappedList(others, ' · ', noteWidth))),
    ...row.deadlines.flatMap(({ name, at }) => deadlineNote(name, at, words)).map(paint.dim),
  ];
}

const marks = { happened: ' ', refused: '✗', repeated: '=' } as const;

function rowText(row: Row, style: Style): string[] {
  const { paint, words } = style;
  const emphasised = row.kind === 'happened' ? (text: string): string => text : paint.yellow;
  const [what = '', ...more] = wrapped(whatOf(row, words), whatWidth);
  const who = column(
    row.party === null ? words.role(row.by) : `${words.role(row.by)} ${printable(row.party)}`,
    widths.who,
  );
  const first = [
    `${emphasised(marks[row.kind])} ${paint.dim(column(instantText(row.at), widths.instant))}`,
    row.by === 'clock' ? paint.dim(who) : who,
    emphasised(column(what, whatWidth)),
    paint.status(row.status, cut(words.labels.statuses[row.status], statusWidth)),
  ].join(' '.repeat(widths.gap));
  return [
    first,
    ...more.map((line) => indented(whatAt, emphasised(line))),
    ...notesOf(row, style).map((line) => indented(whatAt - 2, line)),
  ];
}

/** @returns the lines that tell of an order, at the moment looked at */
export const orderText = (order: Order, rows: readonly Row[], now: Instant, style: Style): string[] => [
  ...heading(order, style),
  ...rows.flatMap((row) => rowText(row, style)),
  '',
  ...nextStepsText(order, now, style),
  '',
  '',
];
