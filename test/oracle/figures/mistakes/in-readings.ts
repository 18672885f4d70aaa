/** Mistakes in what a system shows, and in what it says has happened. */
import {
  advance,
  type Instant,
  nextDeadline,
  type Order,
  type OrderEvent,
  statuses,
  statusOf,
  submit,
} from 'orderchart';
import { commandSeen, type FieldName } from 'orderchart/oracle';
import { pick } from '../../../support/seeded-random.js';
import {
  day,
  eventSeen,
  everyAnswer,
  fieldOf,
  fieldSeen,
  hour,
  minute,
  type Plant,
  type Scene,
  settledAt,
  statusSeen,
} from '../scene.js';

/** What the order becomes if nobody says another word. */
function toCome(order: Order): readonly Order[] {
  const coming: Order[] = [];
  for (let next = nextDeadline(order); next !== null; next = nextDeadline(coming.at(-1) as Order))
    coming.push(advance(coming.at(-1) ?? order, next.at).order);
  return coming;
}

/** Everything that the order was and will be, as far as time alone decides: also what it was for a moment, unseen. */
const everBeen = ({ order, past }: Scene): readonly Order[] => [...past, order].flatMap((one) => [one, ...toCome(one)]);

/** A number that a field never was, and is not about to be. */
const offBy =
  (fields: readonly FieldName[], errors: readonly number[]): Plant =>
  (scene) => {
    const field = pick(scene.random, fields);
    const value = fieldOf(scene.order, field);
    if (typeof value !== 'number') return null;
    const wrong = value + pick(scene.random, errors);
    if (wrong < 0 || everBeen(scene).some((one) => fieldOf(one, field) === wrong)) return null;
    if (/^revisionsUsed$/.test(field) && wrong > (scene.order.facts.revisionsAllowed ?? wrong)) return null;
    if (field === 'refunded' && wrong > scene.order.facts.paid) return null;
    return { mistake: fieldSeen(scene.order, scene.now, field, wrong) };
  };

/** A date in somebody's local time, an hour off in summer, a day too long, or a second. */
const countedWrongly = offBy(
  ['dueAt', 'reviewEndsAt', 'clearsAt', 'ratingClosesAt', 'requestExpiresAt'],
  [hour, -hour, 2 * hour, -8 * hour, day, -day, 7 * day, 1000, minute, 1],
);

const moneyWrong = offBy(['fee', 'earnings', 'held', 'refunded', 'paid'], [1, -1, 100, 2000]);
const countWrong = offBy(['deliveries', 'revisionsUsed', 'revisionsAllowed', 'revisionsLeft'], [1, 1, -1, 3]);

/** More was given back than was paid. */
const moreThanWasPaid: Plant = ({ order, now, random }) => ({
  mistake: fieldSeen(order, now, 'refunded', order.facts.paid + pick(random, [1, 100, order.facts.paid])),
});

/** Whether a deadline has come since a command was taken: what was before it may be shown because it was missed. */
function wasActedUpon({ seen }: Scene): boolean {
  const taken = seen.map((one) => one.kind === 'command' && one.outcome === 'accepted').lastIndexOf(true);
  return seen.slice(taken + 1).some((one) => one.kind === 'event' && one.by === 'clock');
}

/** A moment later, unless a deadline comes: what is read at the very instant of a command may be of before it. */
const momentLater = ({ now, next }: Scene): Instant | null => (next !== null && next.at <= now + 1 ? null : now + 1);

/** Where a change was seen, what was there before it is shown again. */
const statusFromBefore: Plant = (scene) => {
  const { order, now, past, random } = scene;
  const later = momentLater(scene);
  if (wasActedUpon(scene) || later === null) return null;
  const is = statusOf(order);
  const comes = toCome(order).map(statusOf);
  const was = [...new Set(past.map(statusOf))].filter((one) => one !== is && !comes.includes(one));
  if (was.length === 0) return null;
  return { before: settledAt(order, now).seen, mistake: statusSeen(order, later, pick(random, was)) };
};

const mayBeStale: readonly FieldName[] = [
  'dueAt',
  'reviewEndsAt',
  'revisionsUsed',
  'deliveries',
  'refunded',
  'request',
  'bucket',
  'held',
];

const fieldFromBefore: Plant = (scene) => {
  const { order, now, past, random } = scene;
  const later = momentLater(scene);
  if (wasActedUpon(scene) || later === null) return null;
  const field = pick(random, mayBeStale);
  const is = fieldOf(order, field);
  const comes = toCome(order).map((one) => fieldOf(one, field));
  const was = past.map((one) => fieldOf(one, field)).filter((value) => value !== is && !comes.includes(value));
  if (was.length === 0) return null;
  return { before: [fieldSeen(order, now, field, is)], mistake: fieldSeen(order, later, field, was.at(-1)) };
};

/** A status that the order neither has, nor had, nor is about to have. */
const neverItsStatus: Plant = (scene) => {
  const { order, now, random } = scene;
  const known = new Set(everBeen(scene).map(statusOf));
  const wrong = statuses.filter((status) => !known.has(status));
  return wrong.length === 0 ? null : { mistake: statusSeen(order, now, pick(random, wrong)) };
};

const neverHappens: readonly (readonly [OrderEvent['type'], string])[] = [
  ['delivery.made', 'seller'],
  ['revision.requested', 'buyer'],
  ['extension.accepted', 'buyer'],
  ['cancellation.agreed', 'buyer'],
  ['chargeback.won', 'support'],
  ['tip.paid', 'buyer'],
  ['refund.made', 'seller'],
  ['order.started', 'seller'],
];

/** An event that nobody asked for, and no deadline brings. */
const outOfNowhere: Plant = (scene) => {
  const { order, now, random, seen } = scene;
  const [type, by] = pick(random, neverHappens);
  if (/^(completed|cancelled)/.test(order.state)) return null;
  if (seen.some((one) => one.kind === 'event' && one.type === type)) return null;
  if (seen.some((one) => one.kind === 'command')) return { mistake: eventSeen(order, now, type, by) };
  return null;
};

/** The event that a command would have brought, had it not been refused. */
const fromARefusedCommand: Plant = (scene) => {
  const { order, now, random } = scene;
  if (!/^in(Progress|Revision)/.test(order.state)) return null;
  const refusals = everyAnswer(order, now, ['acceptDelivery']).filter(
    ({ command, outcome }) => !outcome.ok && command.by === 'buyer',
  );
  if (refusals.length === 0) return null;
  const { command, outcome } = pick(random, refusals);
  return {
    before: [commandSeen(command, submit(order, command))],
    mistake: eventSeen(outcome.order, now, 'order.completed', 'buyer'),
  };
};

export const mistakesInReadings = {
  refundExceedsPayment: { moreThanWasPaid },
  staleRead: { statusFromBefore, fieldFromBefore },
  wrongStatus: { neverItsStatus },
  wrongDate: { countedWrongly },
  wrongAmount: { moneyWrong },
  wrongCount: { countWrong },
  impossibleEvent: { outOfNowhere, fromARefusedCommand },
} as const;
