/** What may happen to an order next, for people. */
import type { Instant, Order, Role } from '../../src/index.js';
import { column, indented, pageWidth, wrappedList } from './layout.js';
import { byWindow, type Chance, nextSteps } from './next-steps.js';
import type { Style } from './style.js';
import { byCause } from './timeline.js';
import { instantText, type Wording } from './wording.js';

const margin = 2;
const gap = 2;

function windowText({ from, until }: Chance, words: Wording): string {
  if (from === null && until === null) return words.phrase('anyTime');
  const texts = { from: from === null ? '' : instantText(from), until: until === null ? '' : instantText(until) };
  return words.phrase(from === null ? 'until' : until === null ? 'from' : 'fromUntil', texts);
}

const roleWidth = 12;

/** The same width for both parties, so that what they may do stands in one column. */
const windowWidthOf = (chances: readonly Chance[], words: Wording): number =>
  Math.max(0, ...chances.map((chance) => windowText(chance, words).length)) + gap;

function roleText(role: Role, chances: readonly Chance[], windowWidth: number, { paint, words }: Style): string[] {
  const name = column(words.role(role), roleWidth);
  if (chances.length === 0) return [indented(4, `${name}${paint.dim(words.phrase('nothing'))}`)];
  const at = 4 + roleWidth + windowWidth;
  const blocks = byWindow(chances).flatMap((group) => {
    const commands = group.map(({ command }) => words.labels.commands[command]);
    const window = column(windowText(group[0], words), windowWidth);
    const emphasised = group[0].from === null ? (line: string): string => line : paint.dim;
    const lines = wrappedList(commands, ', ', pageWidth - at).map(emphasised);
    return lines.map((line, index) => `${index === 0 ? paint.dim(window) : ' '.repeat(windowWidth)}${line}`);
  });
  return blocks.map((block, index) => indented(4, `${index === 0 ? name : ' '.repeat(roleWidth)}${block}`));
}

/** Support may nearly always do the same things: their names in one line are enough. */
function supportText(chances: readonly Chance[], { paint, words }: Style): string[] {
  const commands = chances.map(({ command }) => words.labels.commands[command]).join(', ');
  return [indented(4, `${column(words.role('support'), roleWidth)}${paint.dim(commands || words.phrase('nothing'))}`)];
}

/** @returns the lines that tell what each party may do next and by when, and what happens if nobody acts */
export function nextStepsText(order: Order, now: Instant, style: Style): string[] {
  const { paint, words } = style;
  const { chances, forecast } = nextSteps(order, now);
  const windowWidth = windowWidthOf([...chances.buyer, ...chances.seller], words);
  const future = byCause(forecast).map((group) => {
    const labels = group.map(({ type }) => words.labels.events[type]).join(' · ');
    return `${paint.dim(instantText(group[0].at))}  ${labels}`;
  });
  return [
    indented(margin, paint.bold(words.phrase('nextSteps', { now: instantText(now) }))),
    ...roleText('buyer', chances.buyer, windowWidth, style),
    ...roleText('seller', chances.seller, windowWidth, style),
    ...supportText(chances.support, style),
    indented(margin, paint.bold(words.phrase('forecast'))),
    ...(future.length === 0 ? [paint.dim(words.phrase('nothingMore'))] : future).map((line) => indented(4, line)),
  ];
}
