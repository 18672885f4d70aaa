/** Mistakes of a system that doesn't wait: it acts on a deadline, or releases the earnings, before it may; or once more after. */
import { advance, type Instant, statusOf, submit } from 'orderchart';
import { pick } from '../../../support/seeded-random.js';
import {
  atInstant,
  codesOf,
  day,
  eventSeen,
  fieldOf,
  fieldSeen,
  hour,
  type Plant,
  refused,
  settledAt,
  statusSeen,
} from '../scene.js';
import { earliness, endedBy } from './deadlines.js';

/** Refused as if a deadline had come, a millisecond before it or earlier. */
const refusedAsIfItHadCome: Plant = (scene) => {
  const { next, now, order, past } = scene;
  if (next === null || next.at - 1 < now) return null;
  const at = Math.max(now, next.at - earliness(scene));
  const ended = endedBy(scene, next.at).filter(({ command }) => submit(order, atInstant(command, at)).ok);
  if (ended.length === 0) return null;
  const { command } = pick(scene.random, ended);
  const codes = codesOf(submit(order, atInstant(command, next.at)));
  // The same reasons may have held before: then they tell of a deadline that was missed just as well.
  const heldBefore = past.some((was) => {
    const then = codesOf(submit(was, atInstant(command, was.facts.at)));
    return was !== order && codes.every((code) => then.includes(code));
  });
  return heldBefore ? null : { mistake: refused(atInstant(command, at), order, codes) };
};

/** What a deadline brings, before it has come. */
const happenedBefore: Plant = (scene) => {
  const { next, now, order } = scene;
  if (next === null || next.at - 1 < now) return null;
  const [first] = advance(order, next.at).events;
  if (first === undefined || first.type === 'earnings.available') return null;
  return { mistake: eventSeen(order, Math.max(now, next.at - earliness(scene)), first.type, first.by) };
};

/** The status that a deadline brings, shown before it has come. */
const showedBefore: Plant = (scene) => {
  const { next, now, order, past } = scene;
  if (next === null || next.at - 1 < now) return null;
  const at = Math.max(now, next.at - earliness(scene));
  const then = statusOf(advance(order, next.at).order);
  if (then === statusOf(order) || past.some((one) => statusOf(one) === then)) return null;
  return { mistake: statusSeen(order, at, then) };
};

/** The earnings released before they are clear (CLR-1). */
const releasedBeforeClear: Plant = (scene) => {
  const { next, now, order } = scene;
  const { clearsAt } = order.facts;
  if (clearsAt === null || clearsAt - 1 < now || next === null || fieldOf(order, 'bucket') !== 'clearing') return null;
  const at = Math.max(now, clearsAt - pick(scene.random, [1, hour, 7 * day]));
  return {
    mistake: pick(scene.random, [
      eventSeen(order, at, 'earnings.available', 'clock'),
      fieldSeen(order, at, 'bucket', 'available'),
    ]),
  };
};

/** The earnings released while the order still runs. */
const releasedBeforeCompletion: Plant = (scene) => {
  const { now, order } = scene;
  if (fieldOf(order, 'bucket') !== 'held') return null;
  return {
    mistake: pick(scene.random, [
      eventSeen(order, now, 'earnings.available', 'clock'),
      fieldSeen(order, now, 'bucket', 'available'),
    ]),
  };
};

/** The earnings released again, when they had been already. */
const releasedTwice: Plant = (scene) => {
  const { now, order, next } = scene;
  if (fieldOf(order, 'bucket') !== 'clearing' || next === null) return null;
  const clearsAt = order.facts.clearsAt as Instant;
  if (clearsAt < now) return null;
  const { order: settled, seen } = settledAt(order, clearsAt);
  if (fieldOf(settled, 'bucket') !== 'available') return null;
  const at = clearsAt + pick(scene.random, [0, 1, hour, 14 * day]);
  return { before: seen, mistake: eventSeen(order, at, 'earnings.available', 'clock') };
};

export const mistakesTooSoon = {
  firedEarly: { happenedBefore, showedBefore, refusedAsIfItHadCome },
  earningsReleasedEarly: { releasedBeforeClear, releasedBeforeCompletion },
  earningsReleasedTwice: { releasedTwice },
} as const;
