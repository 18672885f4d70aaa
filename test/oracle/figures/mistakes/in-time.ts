/** Mistakes about time: too late, too early, dated before, or a deadline that was missed. */
import { advance, type Command, statusOf, submit } from 'orderchart';
import { eventsSeen } from 'orderchart/oracle';
import { pick } from '../../../support/seeded-random.js';
import {
  atInstant,
  codesOf,
  commandOf,
  day,
  fieldOf,
  fieldSeen,
  hour,
  minute,
  type Plant,
  possibleIn,
  refused,
  settledAt,
  statusSeen,
  taken,
} from '../scene.js';
import { earliness, endedBy, lateness } from './deadlines.js';

/** Something is done although a deadline had ended the possibility. */
const afterTheDeadline: Plant = (scene) => {
  if (scene.next === null) return null;
  const at = scene.next.at + lateness(scene);
  const ended = endedBy(scene, at);
  if (ended.length === 0) return null;
  return { mistake: taken(atInstant(pick(scene.random, ended).command, at), scene.order) };
};

/** The buyer accepts when silence had completed the order (ACC-3). */
const acceptedAfterSilence: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next?.name !== 'reviewEnds' || next.at <= now) return null;
  const at = next.at + lateness(scene);
  const command = commandOf('acceptDelivery', 'buyer', at, {});
  if (!submit(order, atInstant(command, next.at - 1)).ok || submit(order, command).ok) return null;
  return { mistake: taken(command, order) };
};

/** A tip when the time for tips is over (D-47). */
const tippedTooLate: Plant = (scene) => {
  const { order, now } = scene;
  const { tipUntil } = order.facts;
  if (tipUntil === null) return null;
  const at = Math.max(tipUntil, now) + lateness(scene);
  const command = commandOf('tip', 'buyer', at, { amount: 100 });
  if (codesOf(submit(order, command)).join() !== 'tip.tooLate') return null;
  return { mistake: taken(command, order) };
};

/** The buyer cancels alone before the order is very late, the seller not being silent (LATE-1, LATE-2). */
const cancelledBeforeVeryLate: Plant = (scene) => {
  const { order, now } = scene;
  const { veryLateAt, dueAt } = order.facts;
  const ends = veryLateAt ?? dueAt;
  if (ends === null || ends - 1 < now) return null;
  const at = Math.max(now, ends - earliness(scene));
  const command = commandOf('cancelLate', 'buyer', at, {});
  const settled = settledAt(order, at);
  if (submit(order, command).ok || !/^(late|veryLate|inProgress|inRevision)$/.test(statusOf(settled.order)))
    return null;
  return { mistake: taken(command, order) };
};

/** A status from before a deadline, shown when it had passed. */
const showsTheOldStatus: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next === null || next.at <= now) return null;
  const at = next.at + lateness(scene);
  const was = statusOf(order);
  const shown = advance(order, at).order;
  if (statusOf(shown) === was) return null;
  return { mistake: statusSeen(order, at, was) };
};

const fieldsOfDeadlines = {
  requestExpires: ['request', 'requestExpiresAt'],
  reviewEnds: ['reviewEndsAt', 'bucket'],
  earningsClear: ['bucket'],
} as const;

/** A field from before a deadline, read when it had passed. */
const showsTheOldField: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next === null || next.at <= now) return null;
  const fields = fieldsOfDeadlines[next.name as keyof typeof fieldsOfDeadlines];
  if (fields === undefined) return null;
  const field = pick(scene.random, fields);
  const at = next.at + lateness(scene);
  const was = fieldOf(order, field);
  if (fieldOf(advance(order, at).order, field) === was) return null;
  return { mistake: fieldSeen(order, at, field, was) };
};

/** What a deadline brings, dated when the system noticed, and not when it came (D-02). */
const actedWhenItNoticed: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next === null || next.at <= now) return null;
  const [first] = eventsSeen(advance(order, next.at).events);
  if (first === undefined) return null;
  const at = next.at + pick(scene.random, [1, minute, hour]);
  const after = advance(order, at);
  if (
    eventsSeen(after.events).some(
      (one) => one.kind === 'event' && first.kind === 'event' && one.type === first.type && one.at === at,
    )
  )
    return null;
  return { mistake: { ...first, at } };
};

/** What a deadline allows is refused when it had passed. */
const refusedAsBefore: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next?.name !== 'veryLate' || next.at - 1 < now) return null;
  const at = next.at + lateness(scene);
  const command: Command = commandOf('cancelLate', 'buyer', at, {});
  if (!submit(order, command).ok) return null;
  const before = submit(order, atInstant(command, next.at - 1));
  if (before.ok) return null;
  return { mistake: refused(command, order, codesOf(before)) };
};

/** A command dated before what had happened already (D-28). */
const datedBefore: Plant = (scene) => {
  const { order, random } = scene;
  const at = order.facts.at - pick(random, [1, minute, day]);
  const possible = possibleIn(scene, order.facts.at).filter(({ type }) => type !== 'requestExtension');
  if (possible.length === 0 || at < order.facts.order.placedAt) return null;
  const command = atInstant(pick(random, possible), at);
  if (codesOf(submit(order, command)).join() !== 'time.regression') return null;
  return { mistake: taken(command, order) };
};

export const mistakesInTime = {
  tooLate: { afterTheDeadline, acceptedAfterSilence, tippedTooLate },
  tooEarly: { cancelledBeforeVeryLate },
  missedDeadline: { showsTheOldStatus, showsTheOldField, actedWhenItNoticed, refusedAsBefore },
  timeWentBack: { datedBefore },
} as const;
