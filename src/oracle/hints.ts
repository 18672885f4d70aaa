/** What was said with a command, read off what was seen later: a date that moved tells how far it was to move. */
import { factsOf } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';
import type { CommandType } from '../order/commands.js';
import { lengthOf } from '../time/index.js';
import type { FieldName } from './fields.js';
import { readValue } from './fit-reading.js';
import type { Observation } from './observation.js';

const second = 1000;
const day = lengthOf('P1D');

/** The values that a field was seen to have later. */
function seenLater(later: readonly Observation[], field: FieldName): readonly number[] {
  const values = later.flatMap((one) => (one.kind === 'field' && one.field === field ? [readValue(one)] : []));
  return [...new Set(values)].filter((value): value is number => typeof value === 'number');
}

type Hint = (order: Order, later: readonly Observation[]) => readonly unknown[];

/** How much a field grew over what the order has now. */
const growth = (later: readonly Observation[], field: FieldName, now: number | null): readonly number[] =>
  seenLater(later, field)
    .map((value) => value - (now ?? value))
    .filter((more) => more > 0);

const spans: Hint = ({ facts }, later) =>
  growth(later, 'reviewEndsAt', facts.reviewEndsAt)
    .filter((more) => more % second === 0)
    .map((more) => `PT${more / second}S`);

function extras({ facts }: Order, later: readonly Observation[]): readonly unknown[] {
  const prices = [0, ...growth(later, 'paid', facts.paid)];
  const days = [0, ...growth(later, 'dueAt', facts.dueAt).filter((more) => more % day === 0)].map((more) => more / day);
  return prices.flatMap((price) => days.map((count) => [{ title: '…', price, days: count }]));
}

function revisions(order: Order, later: readonly Observation[]): readonly number[] {
  const { revisionsAllowed, revisionsUsed } = factsOf(order);
  if (revisionsAllowed === null) return [];
  return [
    ...growth(later, 'revisionsAllowed', revisionsAllowed),
    ...growth(later, 'revisionsLeft', revisionsAllowed - revisionsUsed),
  ];
}

/** Of every part of a command that has no end of ways to be said. */
const hints: { readonly [part: string]: Hint } = {
  'requestExtension.until': (_, later) => seenLater(later, 'dueAt'),
  'extendReview.span': spans,
  'tip.amount': ({ facts }, later) => growth(later, 'paid', facts.paid),
  'refundPartially.amount': ({ facts }, later) => growth(later, 'refunded', facts.refunded),
  'grantRevisions.count': revisions,
  'proposeAdjustment.extras': extras,
  'proposeAdjustment.revisions': revisions,
};

/** Further values are not tried: what is not tried leaves a verdict unknown, and never wrong. */
const mostHints = 40;

/** @returns what a part of a command may have said, judged by what was seen after it; most likely first */
export const hintsOf = (type: CommandType, key: string, order: Order, later: readonly Observation[]) =>
  (hints[`${type}.${key}`] as Hint)(order, later).slice(0, mostHints);
